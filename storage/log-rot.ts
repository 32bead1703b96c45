// What can become of the files of a log on a disk that rots, and the judge of what a restart makes
// of it.
// Owns: the kinds of damage, and the promise: a restart gives back exactly what was acknowledged of
// a group, or names the group as damaged; and it does so again at the next start.
// Does not: know how damage is found.
//
// One exception, which nothing on the disk can mend: the rounds after the last roll call, when
// nothing valid is left behind them. Of a log that came to rest there are none.

import { basename } from 'node:path'
import { type GroupId, groupId, logIndex, term } from '#base/brand'
import type { Prng } from '#base/prng'
import type { GroupWrite } from '#raft/host/ports'
import { segmentsIn } from './log-fixture.ts'
import { byGroup, type LogHistory } from './log-histories.ts'
import { type DiskImage, SimulatedDisk } from './simulated-files.ts'
import { openWal } from './wal.ts'
import { rollCallName } from './wal-roll-call.ts'

/** The files after the damage, and pages that can not be read. */
export interface Rot {
  readonly image: DiskImage
  readonly unreadable?: { readonly path: string; readonly from: number; readonly until: number }
}

/** What rots: the files as they are, and as they were at earlier moments. */
export type RotPlace = Pick<LogHistory, 'image' | 'earlier'>

type Kind = (prng: Prng, place: RotPlace, path: string) => Rot

function changed(image: DiskImage, path: string, bytes: Uint8Array | undefined): Rot {
  const next = new Map(image)
  if (bytes === undefined) next.delete(path)
  else next.set(path, bytes)
  return { image: next }
}

const bytesOf = (image: DiskImage, path: string): Buffer => Buffer.from(image.get(path) ?? [])

/** A block as disks and file systems lose them, or of any size. */
function drawBlock(prng: Prng, size: number): { from: number; until: number } {
  const unit = prng.pick([1, 64, 512, 4096])
  const from = prng.range(0, Math.ceil(size / unit)) * unit
  return { from, until: Math.min(size, from + Math.max(unit, prng.range(1, 600))) }
}

function another(prng: Prng, history: RotPlace, path: string): string {
  const others = segmentsIn(history.image).filter((other) => other !== path)
  return others.length === 0 ? path : prng.pick(others)
}

/** The file as it was at some earlier moment. */
function older(prng: Prng, { earlier, image }: RotPlace, path: string): Buffer {
  const found = earlier.filter((moment) => moment.has(path))
  return found.length === 0
    ? Buffer.alloc(bytesOf(image, path).length)
    : bytesOf(prng.pick(found), path)
}

export const rotKinds = {
  flipBits(prng, { image }, path) {
    const bytes = bytesOf(image, path)
    for (let flips = prng.range(1, 9); flips > 0; flips -= 1) {
      const at = prng.range(0, bytes.length)
      bytes[at] = (bytes[at] as number) ^ (1 << prng.range(0, 8))
    }
    return changed(image, path, bytes)
  },
  flipBit(prng, { image }, path) {
    const bytes = bytesOf(image, path)
    const at = prng.range(0, bytes.length)
    bytes[at] = (bytes[at] as number) ^ (1 << prng.range(0, 8))
    return changed(image, path, bytes)
  },
  zeroBlock(prng, { image }, path) {
    const bytes = bytesOf(image, path)
    const { from, until } = drawBlock(prng, bytes.length)
    return changed(image, path, bytes.fill(0, from, until))
  },
  garbleBlock(prng, { image }, path) {
    const bytes = bytesOf(image, path)
    const { from, until } = drawBlock(prng, bytes.length)
    for (let at = from; at < until; at += 1) bytes[at] = prng.next()
    return changed(image, path, bytes)
  },
  truncate(prng, { image }, path) {
    const bytes = bytesOf(image, path)
    return changed(image, path, bytes.subarray(0, prng.range(0, bytes.length)))
  },
  extend(prng, { image }, path) {
    const more = Buffer.alloc(prng.range(1, 5000), prng.pick([0, 0xff, 0x5a]))
    return changed(image, path, Buffer.concat([bytesOf(image, path), more]))
  },
  /** Bytes vanish, and what follows moves up; or bytes come in twice. */
  shift(prng, { image }, path) {
    const bytes = bytesOf(image, path)
    const { from, until } = drawBlock(prng, bytes.length)
    const isTwice = prng.range(0, 2) === 0
    const rest = bytes.subarray(isTwice ? from : until)
    return changed(image, path, Buffer.concat([bytes.subarray(0, isTwice ? until : from), rest]))
  },
  /** A write went to another place than the disk was told. */
  misdirect(prng, history, path) {
    const { image } = history
    const bytes = bytesOf(image, path)
    const source = bytesOf(image, prng.pick([path, another(prng, history, path)]))
    const { from, until } = drawBlock(prng, source.length)
    const unit = prng.pick([1, 512, 4096])
    const at = Math.floor(prng.range(0, bytes.length) / unit) * unit
    source.copy(bytes, at, from, until)
    return changed(image, path, bytes)
  },
  /** Whole frames on top of others: as valid as a frame can be, in a place that is not its own. */
  duplicateFrame(prng, { image }, path) {
    const bytes = bytesOf(image, path)
    const marks = frameOffsets(bytes)
    if (marks.length < 3) return changed(image, path, undefined)
    const source = prng.range(1, marks.length)
    const from = marks[source] as number
    const until = marks[source + prng.range(1, 4)] ?? from + 200
    bytes.subarray(from, until).copy(bytes, prng.pick(marks))
    return changed(image, path, bytes)
  },
  /** A write was acknowledged and never done. */
  staleBlock(prng, history, path) {
    const bytes = bytesOf(history.image, path)
    const before = older(prng, history, path)
    const { from, until } = drawBlock(prng, bytes.length)
    bytes.fill(0, from, until)
    bytes.set(before.subarray(from, until), from)
    return changed(history.image, path, bytes)
  },
  staleFile: (prng, history, path) => changed(history.image, path, older(prng, history, path)),
  lostFile: (_prng, { image }, path) => changed(image, path, undefined),
  swapFiles(prng, history) {
    const { image } = history
    // Of the segments only: with the roll call it would be two faults at once.
    const path = prng.pick(segmentsIn(image))
    const other = another(prng, history, path)
    const once = changed(image, path, bytesOf(image, other)).image
    return changed(once, other, bytesOf(image, path))
  },
  unreadable(prng, { image }, path) {
    const { from, until } = drawBlock(prng, bytesOf(image, path).length)
    return { image, unreadable: { path, from, until } }
  },
} as const satisfies Readonly<Record<string, Kind>>

export type RotKind = keyof typeof rotKinds

/** Where frames begin: at each mark of the segment. */
function frameOffsets(bytes: Buffer): readonly number[] {
  const mark = bytes.subarray(12, 16)
  const offsets: number[] = []
  // A file that rotted away before: an empty mark is everywhere.
  if (mark.length === 0) return offsets
  for (let at = bytes.indexOf(mark, 64); at >= 0; at = bytes.indexOf(mark, at + 1)) offsets.push(at)
  return offsets
}

/** Draws where; the roll call rots like any other file. */
export function drawRot(prng: Prng, history: RotPlace, kind: RotKind): Rot {
  const segments = segmentsIn(history.image)
  const isRollCall = prng.range(0, 20) === 0
  const rollCalls = [...history.image.keys()].filter((path) => basename(path) === rollCallName)
  return rotKinds[kind](prng, history, prng.pick(isRollCall ? rollCalls : segments))
}

// ------------------------------------------------------------------------------------------- judge

export type RotOutcome =
  | 'whole'
  | 'some groups damaged'
  | 'all groups damaged'
  | 'fresh rounds lost'

/** One start. Throws when the promise is broken. */
export async function judgeStart(history: LogHistory, rot: Rot): Promise<RotOutcome> {
  return judgeGroups(history, await reopened(history, diskOf(rot)))
}

/** The same; then a second start finds the same, and what is there can be used. */
export async function judgeRot(history: LogHistory, rot: Rot): Promise<RotOutcome> {
  const disk = diskOf(rot)
  const first = await reopened(history, disk)
  const outcome = judgeGroups(history, first)
  const again = await reopened(history, disk)
  if (textOf(again) !== textOf(first)) {
    throw new Error(`the second start finds something else:\n${textOf(first)}\n${textOf(again)}`)
  }
  await useIt(history, disk)
  return outcome
}

function diskOf({ image, unreadable }: Rot): SimulatedDisk {
  const disk = new SimulatedDisk(image)
  if (unreadable === undefined) return disk
  // Until the process ends; what is put aside is not read again.
  disk.fault = ({ operation, path, range }) =>
    operation === 'read' &&
    path === unreadable.path &&
    range.from < unreadable.until &&
    unreadable.from < range.until
      ? { code: 'EIO' }
      : undefined
  return disk
}

interface Found {
  readonly groups: ReadonlyMap<GroupId, string>
  readonly damaged: ReadonlyMap<GroupId, string>
}

/** Starts, and ends without a word, as a process does that is killed. */
async function reopened({ options }: LogHistory, disk: SimulatedDisk): Promise<Found> {
  const store = await openWal({ ...options, files: disk.files })
  const damaged = store.damagedGroups().map(({ group, reason }) => [group, reason] as const)
  const found = { groups: byGroup(store.recovered()), damaged: new Map(damaged) }
  disk.kill()
  return found
}

function textOf({ groups, damaged }: Found): string {
  return [...groups.values(), ...[...damaged].map((each) => `damaged ${each.join(' ')}`)].join('\n')
}

function judgeGroups(history: LogHistory, { groups, damaged }: Found): RotOutcome {
  const truth = history.states.at(-1) as ReadonlyMap<GroupId, string>
  const legal = history.states.slice(history.calledAt)
  let isFresh = false
  for (const [group, text] of groups) {
    if (damaged.has(group)) throw new Error(`group ${group} is sound and damaged`)
    if (text === truth.get(group)) continue
    if (!legal.some((state) => state.get(group) === text)) {
      throw new Error(`group ${group} is not what was acknowledged:\n${text}\n${truth.get(group)}`)
    }
    isFresh = true
  }
  for (const group of truth.keys()) {
    if (groups.has(group) || damaged.has(group)) continue
    if (legal.every((state) => state.has(group))) throw new Error(`group ${group} is gone silently`)
    isFresh = true
  }
  if (isFresh) {
    if (history.shape.rests) throw new Error('rounds are lost silently')
    return 'fresh rounds lost'
  }
  if (damaged.size === 0) return 'whole'
  return groups.size === 0 ? 'all groups damaged' : 'some groups damaged'
}

/** Sound groups can be written, damaged ones can not until they are erased. */
async function useIt({ options }: LogHistory, disk: SimulatedDisk): Promise<void> {
  const store = await openWal({ ...options, files: disk.files })
  const round: GroupWrite[] = store.damagedGroups().map(({ group }) => {
    const hardState = { term: term(1), vote: 0, commit: logIndex(0) } as const
    return { group, erase: true, entries: [], hardState }
  })
  const sound = store.recovered().map(({ group }) => group)
  const fresh = groupId(4000)
  round.push({
    group: fresh,
    entries: [],
    hardState: { term: term(3), vote: 0, commit: logIndex(0) },
  })
  await store.write(round)
  await store.close()
  const found = await reopened({ options } as LogHistory, disk)
  const expected = [...sound, ...round.map(({ group }) => group)].sort((a, b) => a - b)
  const names = [...found.groups.keys()]
  const [is, should] = [names.join(), expected.join()]
  if (found.damaged.size > 0 || is !== should) {
    throw new Error(`after erasing: ${is} instead of ${should}, ${found.damaged.size} damaged`)
  }
}
