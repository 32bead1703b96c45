// What processes have used so far, from /proc: CPU by kind of thread, pages dirtied, memory.
// Owns: the reading.  Does not: judge. Linux only; a process that is gone counts as zero.

import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of CPU, user and system. */
export interface CpuUsage {
  /** The thread that runs JavaScript. */
  readonly mainMs: number
  /** Garbage collection and compilation beside it. */
  readonly v8Ms: number
  /** libuv's pool: files, LevelDB, name resolution. */
  readonly poolMs: number
  /** What LevelDB and others start by themselves. */
  readonly otherMs: number
}

export interface ProcessUsage extends CpuUsage {
  /**
   * Pages dirtied, by the kernel's account. It counts whole folios: a small write into a large one
   * counts for up to 256 KiB, so this may be ten times what reaches the disk.
   */
  readonly bytesDirtied: number
}

export const nothingUsed: ProcessUsage = {
  mainMs: 0,
  v8Ms: 0,
  poolMs: 0,
  otherMs: 0,
  bytesDirtied: 0,
}

export function usageOf(pid: number): ProcessUsage {
  const used = { mainMs: 0, v8Ms: 0, poolMs: 0, otherMs: 0 }
  for (const thread of listOf(`/proc/${pid}/task`)) {
    const base = `/proc/${pid}/task/${thread}`
    // Nanoseconds on a CPU: the ticks in `stat` are 10 ms each.
    const ms = Number(textOf(`${base}/schedstat`).split(' ')[0] ?? 0) / 1e6
    used[kindOf(thread === String(pid), textOf(`${base}/comm`).trim())] += ms
  }
  const written = /^write_bytes: (\d+)$/m.exec(textOf(`/proc/${pid}/io`))
  return { ...used, bytesDirtied: Number(written?.[1] ?? 0) }
}

function kindOf(isMain: boolean, name: string): keyof CpuUsage {
  if (isMain) return 'mainMs'
  if (name === 'V8Worker' || name.startsWith('DelayedTask')) return 'v8Ms'
  return name === 'libuv-worker' ? 'poolMs' : 'otherMs'
}

export function added(a: ProcessUsage, b: ProcessUsage): ProcessUsage {
  return combined(a, b, 1)
}

export function since(before: ProcessUsage, now: ProcessUsage): ProcessUsage {
  return combined(now, before, -1)
}

function combined(a: ProcessUsage, b: ProcessUsage, sign: 1 | -1): ProcessUsage {
  return {
    mainMs: a.mainMs + sign * b.mainMs,
    v8Ms: a.v8Ms + sign * b.v8Ms,
    poolMs: a.poolMs + sign * b.poolMs,
    otherMs: a.otherMs + sign * b.otherMs,
    bytesDirtied: a.bytesDirtied + sign * b.bytesDirtied,
  }
}

export function totalMs(usage: CpuUsage): number {
  return usage.mainMs + usage.v8Ms + usage.poolMs + usage.otherMs
}

/** Proportional set size: shared pages count once over all processes. */
export function pssBytes(pid: number): number {
  const pss = /^Pss:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/smaps_rollup`))
  return Number(pss?.[1] ?? 0) * 1024
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function listOf(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
