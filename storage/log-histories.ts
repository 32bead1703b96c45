// Histories of real logs, for the tests of damage: what was acknowledged, what is on the disk at
// the end, and what was on it at earlier moments.
// Owns: the shapes.  Does not: damage anything (log-rot.ts).

import type { GroupId } from '#base/brand'
import { nextTurn } from '#base/clock'
import { createPrng } from '#base/prng'
import type { RecoveredGroup } from '#raft/host/ports'
import { directory, HandClock } from './log-fixture.ts'
import { LogModel } from './memory-store.ts'
import { type DiskImage, SimulatedDisk } from './simulated-files.ts'
import { describeGroups, Workload, type WorkloadOptions } from './store-workload.ts'
import { openWal, type WalOptions } from './wal.ts'

export interface LogShape extends WorkloadOptions {
  readonly name: string
  readonly rounds: number
  readonly wal: Partial<WalOptions>
  /** How often the process ends and begins again on the way. */
  readonly lives: number
  /** The log came to rest before the disk was looked at; otherwise the last rounds are fresh. */
  readonly rests: boolean
  /** At the end the process stops in order. */
  readonly closes: boolean
}

const plain = { lives: 1, rests: true, closes: false } as const
const small = { segmentBytesMax: 2048, growthBytes: 512, sealedSegmentsMax: 2, inlineBytesMax: 64 }

export const logShapes: readonly LogShape[] = [
  { ...plain, name: 'rotation', groupCount: 3, payloadBytesMax: 120, rounds: 30, wal: small },
  {
    ...plain,
    name: 'one segment',
    groupCount: 5,
    payloadBytesMax: 200,
    rounds: 40,
    wal: { segmentBytesMax: 1 << 20, growthBytes: 8192, inlineBytesMax: 64 },
  },
  {
    ...plain,
    name: 'many groups',
    groupCount: 17,
    payloadBytesMax: 100,
    rounds: 12,
    wal: { ...small, segmentBytesMax: 16_384, growthBytes: 4096 },
    writeChance: { numerator: 1, denominator: 6 },
  },
  {
    ...plain,
    name: 'stuck group',
    groupCount: 4,
    payloadBytesMax: 120,
    rounds: 60,
    neverReleased: [2],
    releaseChance: { numerator: 9, denominator: 10 },
    wal: small,
  },
  {
    ...plain,
    name: 'idle groups',
    groupCount: 12,
    payloadBytesMax: 300,
    rounds: 40,
    releaseChance: { numerator: 1, denominator: 2 },
    writeChance: { numerator: 1, denominator: 12 },
    wal: { ...small, segmentBytesMax: 6000 },
  },
  {
    ...plain,
    name: 'lives',
    groupCount: 4,
    payloadBytesMax: 150,
    rounds: 30,
    lives: 4,
    closes: true,
    wal: small,
  },
  {
    ...plain,
    name: 'erased groups',
    groupCount: 5,
    payloadBytesMax: 120,
    rounds: 40,
    erases: true,
    lives: 2,
    wal: { ...small, segmentBytesMax: 4096 },
  },
  {
    ...plain,
    name: 'large entries',
    groupCount: 3,
    payloadBytesMax: 9000,
    rounds: 14,
    wal: { segmentBytesMax: 65_536, growthBytes: 16_384, inlineBytesMax: 1024 },
  },
  {
    ...plain,
    name: 'fresh rounds',
    groupCount: 4,
    payloadBytesMax: 120,
    rounds: 30,
    rests: false,
    wal: small,
  },
]

export interface LogHistory {
  readonly shape: LogShape
  readonly image: DiskImage
  /** The disk as it was after some of the rounds, oldest first. */
  readonly earlier: readonly DiskImage[]
  /** By group, what was acknowledged: the last of these is the truth. */
  readonly states: readonly ReadonlyMap<GroupId, string>[]
  /** The state that the roll call knows: it and later ones may be the end of a log. */
  readonly calledAt: number
  /** How to open a disk that holds it. */
  readonly options: Pick<WalOptions, 'directory'> & Partial<WalOptions>
}

/** About so many earlier images of a life are kept. */
const earlierImagesMax = 6

export async function recordHistory(shape: LogShape, seed: number): Promise<LogHistory> {
  const prng = createPrng(seed)
  const workload = new Workload(prng, shape)
  const disk = new SimulatedDisk()
  const clock = new HandClock()
  const newMark = (): number => prng.range(1, 2 ** 32)
  const options = { directory, clock, newMark, ...shape.wal }
  const model = new LogModel()
  const states = [byGroup(model.recovered())]
  const earlier: DiskImage[] = []
  let calledAt = 0
  for (let life = 0; life < shape.lives; life += 1) {
    const store = await openWal({ ...options, files: disk.files })
    for (let i = 0; i < shape.rounds; i += 1) {
      const { releases, round } = workload.next()
      for (const { group, snapshot } of releases) {
        store.release(group, snapshot)
        model.release(group, snapshot)
      }
      await store.write(round)
      model.write(round)
      states.push(byGroup(model.recovered()))
      if (prng.range(0, 10) === 0) {
        await rest(clock)
        calledAt = states.length - 1
      }
      if (prng.range(0, shape.rounds) < earlierImagesMax) earlier.push(disk.image())
    }
    const isLast = life === shape.lives - 1
    if (shape.rests) {
      await rest(clock)
      calledAt = states.length - 1
    }
    if (!isLast || shape.closes) {
      await store.close()
      model.carryOutReleases()
      states.push(byGroup(model.recovered()))
      calledAt = states.length - 1
    }
  }
  return { shape, image: disk.image(), earlier, states, calledAt, options }
}

/** Lets the roll call be written; that takes a few turns. */
async function rest(clock: HandClock): Promise<void> {
  clock.pass()
  for (let i = 0; i < 8; i += 1) await nextTurn(clock)
}

export function byGroup(groups: readonly RecoveredGroup[]): ReadonlyMap<GroupId, string> {
  return new Map(groups.map((group) => [group.group, describeGroups([group])]))
}
