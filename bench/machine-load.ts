// What the machine is, and what it does beside the benchmark: a noisy run has to be recognisable.
// Owns: the account of all CPUs.  Does not: know which processes are ours (lab.ts).

import {
  closeSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'

export interface MachineTimes {
  readonly busyMs: number
  readonly stealMs: number
  readonly allMs: number
  /** Written to all disks, by everyone. */
  readonly diskBytes: number
}

export interface MachineFacts {
  readonly cpu: string
  readonly cpus: number
  readonly memoryBytes: number
  readonly kernel: string
  readonly node: string
  /** Device and mount options under the data. */
  readonly disk: string
  /** Median of 100 times 16 KiB appended and synced, one after the other. */
  readonly fsyncMs: number
  /** A fixed piece of arithmetic: compares days and machines. */
  readonly loopMs: number
  readonly load: readonly number[]
}

/** USER_HZ: the kernel tells these times in hundredths of a second, everywhere. */
const tickMs = 10

export function machineTimes(): MachineTimes {
  const line = readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
  const ticks = line.trim().split(/\s+/).slice(1, 9).map(Number)
  const [user = 0, nice = 0, system = 0, idle = 0, ioWait = 0, irq = 0, softIrq = 0, steal = 0] =
    ticks
  const busy = user + nice + system + irq + softIrq
  return {
    busyMs: busy * tickMs,
    stealMs: steal * tickMs,
    allMs: (busy + idle + ioWait + steal) * tickMs,
    diskBytes: diskBytes(),
  }
}

/** Sectors of 512 bytes, as everywhere in Linux; of whole disks, not of their partitions. */
function diskBytes(): number {
  let sectors = 0
  for (const line of readFileSync('/proc/diskstats', 'utf8').split('\n')) {
    const [, , name = '', ...counts] = line.trim().split(/\s+/)
    if (/^([svx]v?d[a-z]+|nvme\d+n\d+)$/.test(name)) sectors += Number(counts[6] ?? 0)
  }
  return sectors * 512
}

export function machineFacts(directory: string): MachineFacts {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cpus: cpus().length,
    memoryBytes: totalmem(),
    kernel: release(),
    node: process.version,
    disk: mountOf(directory),
    fsyncMs: fsyncMedianMs(directory),
    loopMs: loopMs(),
    load: loadavg(),
  }
}

function mountOf(directory: string): string {
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(
      ([, path]) => path !== undefined && `${directory}/`.startsWith(path.replace(/\/?$/, '/')),
    )
    .sort((a, b) => (b[1]?.length ?? 0) - (a[1]?.length ?? 0))
  const [device, , type, options] = mounts[0] ?? []
  return `${device ?? 'unknown'} ${type ?? ''} (${options ?? ''})`
}

function fsyncMedianMs(directory: string): number {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'fsync-probe')
  const file = openSync(path, 'w')
  const block = Buffer.alloc(16 * 1024, 7)
  const times: number[] = []
  for (let i = 0; i < 100; i += 1) {
    const before = performance.now()
    writeSync(file, block)
    fdatasyncSync(file)
    times.push(performance.now() - before)
  }
  closeSync(file)
  rmSync(path)
  return times.sort((a, b) => a - b)[50] ?? 0
}

function loopMs(): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round += 1) {
    const before = performance.now()
    let x = 1
    for (let i = 0; i < 20_000_000; i += 1) x = (Math.imul(x, 1_664_525) + 1_013_904_223) | 0
    best = Math.min(best, performance.now() - before + (x === 0 ? 1e-9 : 0))
  }
  return best
}
