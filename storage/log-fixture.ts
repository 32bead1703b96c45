// Recorded histories of a write-ahead log on a simulated disk, for its tests.
// Owns: small segments, the model's state after every round, and the step of the disk at which each
// round was acknowledged.  Does not: check anything.

import { basename } from 'node:path'
import { type Clock, nextTurn, systemClock, type Timer } from '#base/clock'
import { createPrng } from '#base/prng'
import type { LogStore } from '#raft/host/ports'
import { LogModel } from './memory-store.ts'
import { type DiskImage, SimulatedDisk } from './simulated-files.ts'
import { describeGroups, Workload } from './store-workload.ts'
import { segmentSequence } from './wal-format.ts'
import { openWal, type WalOptions } from './wal.ts'

export const directory = '/log'
export const growthBytes = 512

/** Time passes only by hand: no roll call is written unless a test asks for it. */
export class HandClock implements Clock {
  #waiting: (() => void)[] = []

  monotonicMs(): number {
    return 0
  }
  wallMs(): number {
    return 0
  }
  after(_delayMs: number, act: () => void): Timer {
    this.#waiting.push(act)
    return { cancel: () => void (this.#waiting = this.#waiting.filter((other) => other !== act)) }
  }
  soon(act: () => void): void {
    systemClock.soon(act)
  }

  /** All that was waited for is due. */
  pass(): void {
    const due = this.#waiting
    this.#waiting = []
    for (const act of due) act()
  }
}

export function open(disk: SimulatedDisk, options: Partial<WalOptions> = {}): Promise<LogStore> {
  // Marks are drawn too, so that every run of a seed writes the same bytes.
  const prng = createPrng(disk.base.size + 1)
  return openWal({
    directory,
    files: disk.files,
    segmentBytesMax: 2048,
    growthBytes,
    sealedSegmentsMax: 2,
    inlineBytesMax: 64,
    newMark: () => prng.range(1, 2 ** 32),
    clock: new HandClock(),
    ...options,
  })
}

/** What a restart finds; the node goes on and writes, so the log must also be usable. */
export async function restart(disk: SimulatedDisk): Promise<string> {
  const store = await open(disk)
  const text = describeGroups(store.recovered())
  await store.close()
  return text
}

export interface Run {
  readonly disk: SimulatedDisk
  /** `states[i]`: what the log holds after i rounds. */
  readonly states: readonly string[]
  /** Steps of the disk when round i was acknowledged. */
  readonly acknowledgedAt: readonly number[]
}

export interface RunOptions {
  readonly seed: number
  readonly rounds: number
  readonly disk?: SimulatedDisk
  readonly groupCount?: number
  readonly neverReleased?: readonly number[]
  readonly close?: boolean
  /** The log rests for a while at the end, so that the roll call knows all of it. */
  readonly rest?: boolean
  readonly wal?: Partial<WalOptions>
}

export async function record(options: RunOptions): Promise<Run> {
  const disk = options.disk ?? new SimulatedDisk()
  const workload = new Workload(createPrng(options.seed), {
    groupCount: options.groupCount ?? 3,
    payloadBytesMax: 120,
    neverReleased: options.neverReleased ?? [],
  })
  const model = new LogModel()
  const clock = new HandClock()
  const store = await open(disk, { clock, ...options.wal })
  const states = [describeGroups(model.recovered())]
  const acknowledgedAt = [disk.steps.length]
  for (let i = 0; i < options.rounds; i += 1) {
    const { releases, round } = workload.next()
    for (const { group, snapshot } of releases) {
      store.release(group, snapshot)
      model.release(group, snapshot)
    }
    await store.write(round)
    model.write(round)
    states.push(describeGroups(model.recovered()))
    acknowledgedAt.push(disk.steps.length)
  }
  if (options.rest === true) {
    clock.pass()
    // The write of the roll call takes a few turns.
    for (let i = 0; i < 10; i += 1) await nextTurn(clock)
  }
  if (options.close === true) await store.close()
  return { disk, states, acknowledgedAt }
}

/** Rounds acknowledged before step `steps` was taken. */
export function acknowledged(run: Run, steps: number): number {
  return run.acknowledgedAt.findLastIndex((at) => at <= steps)
}

export const segmentsOf = (disk: SimulatedDisk): readonly string[] => segmentsIn(disk.image())

export function segmentsIn(image: DiskImage): readonly string[] {
  return [...image.keys()].filter((path) => segmentSequence(basename(path)) !== undefined)
}
