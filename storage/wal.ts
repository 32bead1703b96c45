// The write-ahead log of a node: one for all its groups, behind the port LogStore.
// Owns: the order of writing, rotation, and the first failure.  Does not: know bytes
// (wal-format.ts), the rules of a log (wal-ledger.ts), how damage is told from a torn tail
// (wal-scan.ts), which groups it condemns (wal-trust.ts).
//   S1  A crash at any byte leaves every acknowledged round readable, and the round in flight whole
//       or not at all.
//   S3  One round, one frame, one write, one fdatasync.
//   H2  One write in flight.
//   R20 The first failure is the last write: nothing is retried, all later writes are refused.

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { AssertionFailure, assert } from '#base/assert'
import type { GroupId } from '#base/brand'
import type { SnapshotMeta } from '#raft/core'
import type { DamagedGroup, GroupWrite, LogStore, RecoveredGroup } from '#raft/host/ports'
import { type Clock, systemClock } from '#base/clock'
import { type FilePort, nodeFiles } from './files.ts'
import { WalDamageError, WalFormatError, WalReadError, WalWriteError } from './wal-errors.ts'
import { FrameEncoder, formatVersion, segmentSequence } from './wal-format.ts'
import { lastIndexOf, type WalLedger } from './wal-ledger.ts'
import { groupsOf, type WalPart } from './wal-parts.ts'
import { beginAnew, putAside } from './wal-quarantine.ts'
import { WalReclaimer } from './wal-reclaim.ts'
import { type Recovery, recover } from './wal-recovery.ts'
import { type RollCall, RollCallFile } from './wal-roll-call.ts'
import { RollCaller } from './wal-roll-caller.ts'
import { SegmentWriter, unfinishedSuffix } from './wal-segment.ts'

export interface WalOptions {
  readonly directory: string
  /** A segment that would grow beyond this is followed by the next one. */
  readonly segmentBytesMax?: number
  /** Space is laid out ahead in steps of this many bytes; 0 turns it off. */
  readonly growthBytes?: number
  /** Old segments kept before live entries are moved out of the oldest. */
  readonly sealedSegmentsMax?: number
  /**
   * Payloads up to this size are copied into the frame, larger ones written from where they are.
   */
  readonly inlineBytesMax?: number
  /** This long after a round, the roll call says that it was durable. */
  readonly rollCallDelayMs?: number
  readonly files?: FilePort
  readonly clock?: Clock
  /** A random number in [1, 2^32) for each new segment; the simulator gives its own. */
  readonly newMark?: () => number
}

export const walDefaults = {
  segmentBytesMax: 64 * 1024 * 1024,
  growthBytes: 256 * 1024,
  sealedSegmentsMax: 4,
  inlineBytesMax: 32 * 1024,
  rollCallDelayMs: 200,
  files: nodeFiles,
  clock: systemClock,
  newMark: (): number => Math.max(1, randomBytes(4).readUInt32BE()),
} as const satisfies Partial<WalOptions>

type Settings = Required<WalOptions>

/** Damage that is still there after the log was begun anew comes from a disk that is dying. */
const beginningsMax = 3

/**
 * Opens the log, makes what it read durable, and leaves nothing of a torn round behind. What is
 * damaged is put aside, with the groups that it condemns.
 */
export async function openWal(options: WalOptions): Promise<LogStore> {
  const settings: Settings = { ...walDefaults, ...options }
  assert(settings.segmentBytesMax >= 1024, 'a segment holds at least a checkpoint')
  assert(settings.growthBytes <= settings.segmentBytesMax, 'growth steps fit in a segment')
  const { files, directory } = settings
  await guardWrites(directory, async () => {
    await files.makeDirectory(directory)
    await removeUnfinished(files, directory)
  })
  const recovery = await recoverSound(settings)
  return guardWrites(directory, async () => {
    await putAside(files, directory, recovery.abandoned)
    return Wal.start(settings, recovery)
  })
}

/** The log as it is, or as it is after its damage was put aside. */
async function recoverSound(settings: Settings): Promise<Recovery> {
  const { files, directory } = settings
  for (let beginnings = 0; ; beginnings += 1) {
    const recovery = await guardReads(directory, () => recover(files, directory))
    const { finding, damaged } = recovery
    if (finding === undefined) return recovery
    if (beginnings === beginningsMax) {
      const groups = damaged.map(({ group }) => group)
      throw new WalDamageError({ file: directory, offset: 0, groups, what: finding })
    }
    await guardWrites(directory, () => beginAnew(settings, recovery))
  }
}

/** A segment that a crash kept from getting its name holds nothing that was promised. */
async function removeUnfinished(files: FilePort, directory: string): Promise<void> {
  for (const name of await files.list(directory)) {
    if (!name.endsWith(unfinishedSuffix)) continue
    const isSegment = segmentSequence(name.slice(0, -unfinishedSuffix.length)) !== undefined
    if (isSegment) await files.remove(join(directory, name))
  }
}

async function guardReads<T>(directory: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw isOurs(error) ? error : new WalReadError(directory, error)
  }
}

async function guardWrites<T>(directory: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw asFailure(directory, error)
  }
}

function asFailure(directory: string, error: unknown): Error {
  return isOurs(error) ? error : new WalWriteError(directory, error)
}

/** It says what it means already. */
function isOurs(error: unknown): error is Error {
  return (
    error instanceof AssertionFailure ||
    error instanceof WalDamageError ||
    error instanceof WalFormatError ||
    error instanceof WalWriteError
  )
}

class Wal implements LogStore {
  readonly #settings: Settings
  readonly #ledger: WalLedger
  readonly #reclaimer: WalReclaimer
  readonly #encoder: FrameEncoder
  readonly #rollCaller: RollCaller
  #segment: SegmentWriter
  #recovered: readonly RecoveredGroup[] | undefined
  readonly #damaged: readonly DamagedGroup[]
  readonly #releases = new Map<GroupId, SnapshotMeta>()
  #isWriting = false
  /** The latest write, for `close` to wait for. */
  #lastWrite: Promise<void> = Promise.resolve()
  #failure: Error | undefined
  #isClosed = false

  private constructor(
    settings: Settings,
    recovery: Recovery,
    open: { readonly segment: SegmentWriter; readonly rollCallFile: RollCallFile },
  ) {
    this.#settings = settings
    this.#rollCaller = new RollCaller({
      file: open.rollCallFile,
      clock: settings.clock,
      delayMs: settings.rollCallDelayMs,
      now: () => (this.#isWriting || this.#failure !== undefined ? undefined : this.#rollCall()),
    })
    this.#damaged = recovery.damaged
    this.#ledger = recovery.ledger
    this.#recovered = recovery.groups
    this.#segment = open.segment
    this.#encoder = new FrameEncoder(settings.inlineBytesMax)
    this.#reclaimer = new WalReclaimer({
      ...settings,
      ledger: recovery.ledger,
      sealed: recovery.segments.slice(0, -1),
    })
  }

  static async start(settings: Settings, recovery: Recovery): Promise<Wal> {
    const { tail } = recovery
    const segment =
      tail === undefined
        ? await createSegment(settings, undefined, recovery.ledger)
        : await SegmentWriter.resume(settings, tail)
    // A segment of an older version is closed with the first write.
    recovery.ledger.settleFrames(segment.point.nextNumber)
    const now = (): RollCall => rollCallOf(segment, recovery.ledger)
    const rollCallFile = await RollCallFile.open(settings.files, settings.directory, now)
    const wal = new Wal(settings, recovery, { segment, rollCallFile })
    // A crash may have left rounds that the roll call does not know.
    wal.#rollCaller.frameIsDurable()
    return wal
  }

  recovered(): readonly RecoveredGroup[] {
    const groups = this.#recovered
    assert(groups !== undefined, 'recovered() is valid once')
    this.#recovered = undefined
    return groups
  }

  damagedGroups(): readonly DamagedGroup[] {
    return this.#damaged
  }

  write(round: readonly GroupWrite[]): Promise<void> {
    assert(!this.#isClosed, 'write after close')
    assert(!this.#isWriting, 'one write in flight (H2)')
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    this.#recovered = undefined
    for (const { group, erase } of round) if (erase === true) this.#releases.delete(group)
    this.#lastWrite = this.#writeOnce(() => partsOfRound(round), 'round')
    return this.#lastWrite
  }

  release(group: GroupId, snapshot: SnapshotMeta): void {
    const waiting = this.#releases.get(group)
    if (waiting !== undefined && waiting.index >= snapshot.index) return
    this.#releases.set(group, snapshot)
  }

  async close(): Promise<void> {
    assert(!this.#isClosed, 'closed once')
    this.#isClosed = true
    await this.#lastWrite.catch(() => {})
    await guardWrites(this.#settings.directory, () => this.#end())
  }

  async #end(): Promise<void> {
    try {
      if (this.#failure === undefined) await this.#writeOnce(() => [], 'closed')
    } finally {
      await this.#rollCaller.close(this.#failure === undefined ? this.#rollCall() : undefined)
      await this.#reclaimer.close()
      await this.#segment.seal()
    }
  }

  async #writeOnce(parts: () => readonly WalPart[], type: 'round' | 'closed'): Promise<void> {
    this.#isWriting = true
    try {
      const behind = this.#reclaimer.failure ?? this.#rollCaller.failure
      if (behind !== undefined) throw behind.cause
      const copies = type === 'closed' ? [] : await this.#reclaimer.copies()
      const all = [...copies, ...this.#takeReleases(), ...parts()]
      if (all.length > 0 || type === 'closed') await this.#writeFrame(all, type)
    } catch (error) {
      this.#failure = asFailure(this.#settings.directory, error)
      throw this.#failure
    } finally {
      this.#isWriting = false
    }
    this.#rollCaller.frameIsDurable()
  }

  async #writeFrame(parts: readonly WalPart[], type: 'round' | 'closed'): Promise<void> {
    const groups = groupsOf(parts)
    this.#encoder.begin()
    for (const part of parts) this.#encoder.part(part)
    this.#encoder.trail(this.#ledger.trailOf(groups))
    const isFull = this.#mustRotate()
    // The checkpoint is what was before this round: the round itself follows in the new segment.
    if (isFull) await this.#rotate()
    const { point, header } = this.#segment
    for (const part of parts) {
      const problem = this.#ledger.problemOf(part)
      assert(problem === undefined, problem ?? '')
      this.#ledger.apply(part, header.sequence)
    }
    this.#ledger.noteFrame(groups, point.nextNumber)
    await this.#segment.append(this.#encoder, type)
    await this.#reclaimer.settle()
  }

  #mustRotate(): boolean {
    const { point, header, hasRounds } = this.#segment
    if (header.version < formatVersion) return true
    const fits = point.end + this.#encoder.bytes <= this.#settings.segmentBytesMax
    // A round larger than a segment gets one of its own, but never leaves an empty one behind.
    return !fits && hasRounds
  }

  async #rotate(): Promise<void> {
    const next = await createSegment(this.#settings, this.#segment, this.#ledger)
    this.#reclaimer.sealed(await this.#segment.seal())
    this.#segment = next
  }

  #rollCall(): RollCall {
    return rollCallOf(this.#segment, this.#ledger)
  }

  /** Releases that the log can carry out now; one beyond the last entry waits for it. */
  #takeReleases(): readonly WalPart[] {
    const parts: WalPart[] = []
    for (const [group, snapshot] of this.#releases) {
      const ledger = this.#ledger.find(group)
      if (ledger === undefined || snapshot.index > lastIndexOf(ledger)) continue
      this.#releases.delete(group)
      if (snapshot.index > ledger.snapshot.index) parts.push({ type: 'release', group, snapshot })
    }
    return parts
  }
}

function partsOfRound(round: readonly GroupWrite[]): readonly WalPart[] {
  const parts: WalPart[] = []
  for (const { group, erase, snapshot, entries, hardState } of round) {
    if (erase === true) parts.push({ type: 'erased', group })
    if (snapshot !== undefined) parts.push({ type: 'snapshot', group, snapshot })
    if (entries.length > 0) parts.push({ type: 'entries', group, entries })
    if (hardState !== undefined) parts.push({ type: 'hardState', group, hardState })
  }
  return parts
}

function rollCallOf({ point }: SegmentWriter, ledger: WalLedger): RollCall {
  return { number: point.nextNumber - 1, crc: point.crc, frames: ledger.fullTrail() }
}

function createSegment(
  settings: Settings,
  before: SegmentWriter | undefined,
  ledger: WalLedger,
): Promise<SegmentWriter> {
  const header = {
    version: formatVersion,
    mark: settings.newMark(),
    sequence: before === undefined ? 1 : before.header.sequence + 1,
    previous: before === undefined ? { end: 0, crc: 0, nextNumber: 1 } : before.point,
    growthBytes: settings.growthBytes,
  }
  return SegmentWriter.create(settings, header, async (segment) => {
    const encoder = new FrameEncoder(settings.inlineBytesMax)
    encoder.begin()
    for (const part of ledger.checkpoint()) encoder.part(part)
    encoder.trail(ledger.fullTrail())
    await segment.appendUnsynced(encoder, 'checkpoint')
  })
}
