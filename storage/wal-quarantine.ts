// Puts a damaged log aside: what is sound of it goes into a new beginning, the old files are kept
// under other names for whoever wants to look, and are never read again.
// Owns: the order of these steps.  Does not: judge (wal-trust.ts).
//   S20. A crash at any step leaves either the damaged log as it was, or the new beginning with the
//        old files beside it: the name of the new segment is what decides. Whoever opens the log
//        next goes on from there and comes to the same groups.

import { join } from 'node:path'
import type { Entry } from '#raft/core'
import type { RecoveredGroup } from '#raft/host/ports'
import type { FilePort } from './files.ts'
import {
  FrameEncoder,
  formatVersion,
  type SegmentHeader,
  segmentName,
  segmentSequence,
} from './wal-format.ts'
import type { Recovery } from './wal-recovery.ts'
import { SegmentWriter } from './wal-segment.ts'

/** Ends the name of a segment that is kept only to be looked at. */
export const damagedSuffix = '.damaged'

/** Entries of one frame of the new beginning. */
const copyBytesPerFrame = 1024 * 1024

export interface QuarantinePlace {
  readonly files: FilePort
  readonly directory: string
  readonly growthBytes: number
  readonly inlineBytesMax: number
  readonly newMark: () => number
}

/** Writes the new beginning and puts all other segments aside. Read the log again afterwards. */
export async function beginAnew(place: QuarantinePlace, recovery: Recovery): Promise<void> {
  const { files, directory } = place
  const old = await sequencesIn(files, directory, '')
  const aside = await sequencesIn(files, directory, damagedSuffix)
  const sequence = Math.max(0, ...old, ...aside) + 1
  const nextNumber = Math.max(recovery.nextNumber, (recovery.rollCall?.number ?? 0) + 1)
  // A segment that ends nothing (`end` 0) and is not the first is a new beginning.
  const previous = { end: 0, crc: 0, nextNumber }
  const { growthBytes } = place
  const mark = place.newMark()
  const header: SegmentHeader = { version: formatVersion, mark, sequence, previous, growthBytes }
  const writer = await SegmentWriter.create(place, header, (segment) =>
    writeSound(segment, recovery, place.inlineBytesMax),
  )
  await writer.seal()
  await putAside(files, directory, old)
}

/** Gives segments their other name. Repeated after a crash. */
export async function putAside(
  files: FilePort,
  directory: string,
  sequences: readonly number[],
): Promise<void> {
  for (const sequence of sequences) {
    const path = join(directory, segmentName(sequence))
    await files.rename(path, path + damagedSuffix)
  }
  if (sequences.length > 0) await files.syncDirectory(directory)
}

async function writeSound(
  segment: SegmentWriter,
  { ledger, groups }: Recovery,
  inlineBytesMax: number,
): Promise<void> {
  const encoder = new FrameEncoder(inlineBytesMax)
  ledger.settleFrames(segment.point.nextNumber)
  encoder.begin()
  for (const part of ledger.checkpoint()) encoder.part(part)
  encoder.trail(ledger.fullTrail())
  await segment.appendUnsynced(encoder, 'checkpoint')
  for (const { group, entries } of copiesOf(groups)) {
    encoder.begin()
    encoder.part({ type: 'copied', group, entries })
    encoder.trail(ledger.trailOf([group]))
    ledger.noteFrame([group], segment.point.nextNumber)
    await segment.appendUnsynced(encoder, 'round')
  }
}

function* copiesOf(
  groups: readonly RecoveredGroup[],
): Generator<Pick<RecoveredGroup, 'group' | 'entries'>> {
  for (const { group, entries } of groups) {
    let run: Entry[] = []
    let bytes = 0
    for (const entry of entries) {
      run.push(entry)
      bytes += entry.payload.length
      if (bytes < copyBytesPerFrame) continue
      yield { group, entries: run }
      run = []
      bytes = 0
    }
    if (run.length > 0) yield { group, entries: run }
  }
}

async function sequencesIn(
  files: FilePort,
  directory: string,
  suffix: string,
): Promise<readonly number[]> {
  const names = (await files.list(directory)).filter((name) => name.endsWith(suffix))
  return names
    .map((name) => segmentSequence(name.slice(0, name.length - suffix.length)))
    .filter((sequence) => sequence !== undefined)
    .sort((a, b) => a - b)
}
