// Puts a streamed snapshot beside a group's live rows and swaps it in. Owns: staged rows and the
// install marker of each group.  Does not: decide which snapshot is wanted (Raft) or what its rows
// mean.
//   S14. The live rows of a group are untouched until a marker says "installing"; from then on only
//        the staged rows count, and whoever opens the store finishes the copy.
//   S15. Every step can be repeated: a crash between any two writes leaves a state from which
//        recoverInstalls() reaches either the old rows or all of the new ones, never a mixture.
//   S25. What is staged of a stream that broke off is the beginning of that stream, and stays on
//        disk up to a chunk that is noted with its rows. Only the same stream goes on behind it;
//        any other begins with nothing.
//
//   marker = state u8 (1 staged, 2 installing, 3 partial), index u64, term u64, rows u64,
//            checksum u32, meta (of a partial one: range-progress.ts)
//   no marker      staged rows are the remains of a finished install, and go
//   partial        so many rows of so many chunks are there, perhaps more: they come again
//   staged         complete and verified; waits for installStaged or discardStaged
//   installing     live rows are being replaced

import { assert, defined } from '#base/assert'
import type { GroupId } from '#base/brand'
import {
  allInstallsRange,
  allStagedRange,
  groupRange,
  installKey,
  liveKey,
  nodeFactKey,
  parseKey,
  rowOfKey,
  stagedKey,
  stagedRange,
} from './keys.ts'
import { decodeProgress, encodeProgress, type StreamProgress } from './range-progress.ts'
import { RangeReader, RangeStreamError, type ReaderPoint, RowSum } from './range-stream.ts'
import { StateDamageError } from './state-errors.ts'
import { damagedFact } from './state-salvage.ts'
import type { Row, StateStore } from './state-store.ts'

export interface InstallOptions {
  /** Rows and bytes of one synced batch: bounds memory and how long others wait for the disk. */
  readonly rowsPerBatch: number
  readonly bytesPerBatch: number
}

const defaults: InstallOptions = { rowsPerBatch: 4_000, bytesPerBatch: 1024 * 1024 }

/**
 * Chunks between two notes of how far a stream has come: what a broken connection costs at most, in
 * chunks. A synced batch each.
 */
export const chunksPerNoteMax = 4
/** A row that spans so much of a chunk's end is not noted: the note before it stands. */
const restBytesMax: number = 256 * 1024

/** A stream of a snapshot, or the rest of one. */
export interface StagedStream {
  /** Names sender and cut: never given twice. */
  readonly name: string
  /** The position of the first of `chunks`. */
  readonly first: number
  /** Throws when it breaks off. */
  readonly chunks: AsyncIterable<Uint8Array>
}

/** What came of a stream. */
export interface Staging {
  /** Complete, verified and on disk. */
  readonly isWhole: boolean
  /** Else: chunks of this stream that need not be sent again. */
  readonly chunks: number
}

export interface StagedRange {
  readonly group: GroupId
  readonly state: 'staged' | 'installing' | 'partial'
  readonly index: number
  readonly term: number
  readonly rows: number
  readonly checksum: number
  readonly meta: Uint8Array
}

/**
 * Writes a stream beside the live rows. What broke off stays as far as it is good; a stream that is
 * damaged or of another group leaves nothing. Failures of the disk are thrown.
 */
export async function stageRange(
  store: StateStore,
  group: GroupId,
  stream: StagedStream,
  options: InstallOptions = defaults,
): Promise<Staging> {
  const known = stream.first === 0 ? undefined : readPartial(store, group)
  if (known === undefined && stream.first === 0) await discardStaged(store, group)
  else if (known?.name !== stream.name || known.point.chunks !== stream.first) {
    return { isWhole: false, chunks: stagedChunks(store, group, stream.name) }
  }
  const reader = new RangeReader(known?.point)
  const writer = new RowWriter(store, options)
  try {
    await takeChunks({ group, stream, reader, writer })
  } catch (error) {
    if (!(error instanceof RangeStreamError) || store.failure !== undefined) throw error
    await writer.flush()
    await discardStaged(store, group)
    return { isWhole: false, chunks: 0 }
  }
  const { header, end } = reader
  if (header === undefined || end === undefined) {
    return { isWhole: false, chunks: stagedChunks(store, group, stream.name) }
  }
  await writeMarker(store, { ...header, ...end, group, state: 'staged' })
  return { isWhole: true, chunks: reader.point?.chunks ?? 0 }
}

/** Until the stream ends or breaks off; what came is on disk then, and noted. */
async function takeChunks(parts: {
  readonly group: GroupId
  readonly stream: StagedStream
  readonly reader: RangeReader
  readonly writer: RowWriter
}): Promise<void> {
  const { group, stream, reader, writer } = parts
  let point: ReaderPoint | undefined
  let unnoted = 0
  const note = async (): Promise<void> => {
    if (point !== undefined)
      writer.mark(installKey(group), partialMarker(group, stream.name, point))
    unnoted = 0
    await writer.flush()
  }
  for await (const chunk of untilBroken(stream.chunks)) {
    for (const { key, value } of reader.accept(chunk)) {
      await writer.put(stagedKey(group, key), value)
    }
    if (reader.header?.group !== group) throw new RangeStreamError('a stream of another group')
    const reached = reader.point
    // Never behind the last chunk: that one is to come again, and ends the stream.
    const isGood = reader.end === undefined && (reached?.rest.length ?? 0) <= restBytesMax
    if (isGood) point = reached
    unnoted += 1
    if (unnoted >= chunksPerNoteMax) await note()
  }
  await note()
}

/** What came before the break counts. */
async function* untilBroken(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch {
    // The sender asks how far it came, and goes on there.
  }
}

function partialMarker(group: GroupId, name: string, point: ReaderPoint): Uint8Array {
  const { header, chunks, crc, rest, rows, checksum } = point
  const meta = encodeProgress({ name, chunks, crc, meta: header.meta, rest })
  const { index, term } = header
  return encodeMarker({ group, state: 'partial', index, term, rows, checksum, meta })
}

/** How many chunks of the stream of this name need not be sent again. */
export function stagedChunks(store: StateStore, group: GroupId, name: string): number {
  const partial = readPartial(store, group)
  return partial?.name === name ? partial.point.chunks : 0
}

function readPartial(
  store: StateStore,
  group: GroupId,
): { readonly name: string; readonly point: ReaderPoint } | undefined {
  const marker = readMarker(store, group)
  if (marker?.state !== 'partial') return undefined
  const { index, term, rows, checksum } = marker
  const progress: StreamProgress = decodeProgress(marker.meta)
  const { name, chunks, crc, rest, meta } = progress
  const header = { group, index, term, meta }
  return { name, point: { header, chunks, crc, rest, rows, checksum } }
}

/** What waits to be installed, or is being installed. */
export function readStaged(store: StateStore, group: GroupId): StagedRange | undefined {
  const marker = readMarker(store, group)
  return marker?.state === 'partial' ? undefined : marker
}

function readMarker(store: StateStore, group: GroupId): StagedRange | undefined {
  const bytes = store.get(installKey(group))
  return bytes === undefined ? undefined : decodeMarker(group, bytes)
}

/**
 * Replaces the live rows by the staged ones. The caller must not read or write the group meanwhile.
 */
export async function installStaged(
  store: StateStore,
  group: GroupId,
  options: InstallOptions = defaults,
): Promise<StagedRange> {
  const staged = defined(readStaged(store, group), 'a snapshot was staged before it is installed')
  const installing: StagedRange = { ...staged, state: 'installing' }
  await writeMarker(store, installing)
  await store.clear(groupRange(group))
  const sum = await copyStaged(store, group, options)
  if (sum.rows !== staged.rows || sum.checksum !== staged.checksum) {
    // The marker stays: whoever opens the store finds the same, and then the group is damaged.
    throw new StateDamageError(`the staged snapshot of group ${group} changed on disk`)
  }
  await deleteMarker(store, group)
  await store.clear(stagedRange(group))
  return installing
}

/** Forgets a staged snapshot, complete or not. */
export async function discardStaged(store: StateStore, group: GroupId): Promise<void> {
  const staged = readMarker(store, group)
  assert(staged?.state !== 'installing', 'an install that began is finished, never discarded')
  if (staged !== undefined) await deleteMarker(store, group)
  await store.clear(stagedRange(group))
}

/**
 * After opening, before anything reads a group: finishes what was being installed and removes
 * remains. Returns what was installed now, and what is still staged: for those the caller decides
 * by the log. What is partly staged stays: its sender may go on with it.
 */
export async function recoverInstalls(
  store: StateStore,
  options: InstallOptions = defaults,
): Promise<{
  readonly installed: readonly StagedRange[]
  readonly staged: readonly StagedRange[]
}> {
  const installed: StagedRange[] = []
  const staged: StagedRange[] = []
  const kept = new Set<GroupId>()
  for (const marker of await readMarkers(store)) {
    if (marker.state !== 'installing') kept.add(marker.group)
    if (marker.state === 'staged') staged.push(marker)
    else if (marker.state === 'partial') continue
    else if (await finishInstall(store, marker.group, options)) installed.push(marker)
  }
  await clearRemains(store, kept)
  return { installed, staged }
}

/** False: what was staged is damaged and the live rows are half replaced: nothing is left. */
async function finishInstall(
  store: StateStore,
  group: GroupId,
  options: InstallOptions,
): Promise<boolean> {
  try {
    await installStaged(store, group, options)
    return true
  } catch (error) {
    if (!(error instanceof StateDamageError) || store.failure !== undefined) throw error
    const batch = store.batch()
    batch.put(nodeFactKey(damagedFact(group)), Buffer.from(error.what))
    batch.del(installKey(group))
    await store.write(batch)
    await store.clear(stagedRange(group))
    await store.clear(groupRange(group))
    return false
  }
}

// ------------------------------------------------------------------------------------------- rows

async function copyStaged(
  store: StateStore,
  group: GroupId,
  options: InstallOptions,
): Promise<RowSum> {
  const writer = new RowWriter(store, options)
  const sum = new RowSum()
  for await (const page of store.scan(stagedRange(group))) {
    for (const { key, value } of page) {
      const row: Row = { key: rowOfKey(key), value }
      sum.add(row)
      await writer.put(liveKey(group, row.key), value)
    }
  }
  await writer.flush()
  return sum
}

/** Puts rows in bounded, synced batches. */
class RowWriter {
  private readonly store: StateStore
  private readonly options: InstallOptions
  private batch: ReturnType<StateStore['batch']> | undefined

  constructor(store: StateStore, options: InstallOptions) {
    this.store = store
    this.options = options
  }

  async put(key: Uint8Array, value: Uint8Array): Promise<void> {
    this.batch ??= this.store.batch()
    this.batch.put(key, value)
    const { size, bytes } = this.batch
    if (size >= this.options.rowsPerBatch || bytes >= this.options.bytesPerBatch) await this.flush()
  }

  /** Goes along with the rows before it. */
  mark(key: Uint8Array, marker: Uint8Array): void {
    this.batch ??= this.store.batch()
    this.batch.put(key, marker)
  }

  async flush(): Promise<void> {
    const { batch } = this
    this.batch = undefined
    if (batch !== undefined) await this.store.write(batch)
  }
}

/** Staged rows without a marker, of whichever groups. */
async function clearRemains(store: StateStore, keep: ReadonlySet<number>): Promise<void> {
  let { from } = allStagedRange()
  const { until } = allStagedRange()
  for (;;) {
    const first = await firstKey(store, { from, until })
    const key = first === undefined ? undefined : parseKey(first)
    if (key === undefined) return
    assert(key.type === 'staged', 'the range of staged rows holds nothing else')
    const range = stagedRange(key.group)
    if (!keep.has(key.group)) await store.clear(range)
    from = range.until
  }
}

async function firstKey(
  store: StateStore,
  range: { from: Uint8Array; until: Uint8Array },
): Promise<Uint8Array | undefined> {
  for await (const page of store.scan({ ...range, limitRows: 1 })) return page[0]?.key
  return undefined
}

// ----------------------------------------------------------------------------------------- markers

const markerStates = { staged: 1, installing: 2, partial: 3 } as const
const markerBytes = 29

async function readMarkers(store: StateStore): Promise<readonly StagedRange[]> {
  const markers: StagedRange[] = []
  for await (const page of store.scan(allInstallsRange())) {
    for (const { key, value } of page) {
      const parsed = parseKey(key)
      assert(parsed?.type === 'install', 'the range of markers holds nothing else')
      markers.push(decodeMarker(parsed.group, value))
    }
  }
  return markers
}

async function writeMarker(store: StateStore, marker: StagedRange): Promise<void> {
  const batch = store.batch()
  batch.put(installKey(marker.group), encodeMarker(marker))
  await store.write(batch)
}

async function deleteMarker(store: StateStore, group: GroupId): Promise<void> {
  const batch = store.batch()
  batch.del(installKey(group))
  await store.write(batch)
}

function encodeMarker(marker: StagedRange): Uint8Array {
  const bytes = Buffer.alloc(markerBytes + marker.meta.length)
  bytes.writeUInt8(markerStates[marker.state], 0)
  bytes.writeBigUInt64BE(BigInt(marker.index), 1)
  bytes.writeBigUInt64BE(BigInt(marker.term), 9)
  bytes.writeBigUInt64BE(BigInt(marker.rows), 17)
  bytes.writeUInt32BE(marker.checksum, 25)
  bytes.set(marker.meta, markerBytes)
  return bytes
}

function decodeMarker(group: GroupId, bytes: Uint8Array): StagedRange {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const state = buffer.readUInt8(0)
  const name = (['staged', 'installing', 'partial'] as const)[state - 1]
  assert(name !== undefined, 'a marker is staged, installing or partial', () => state)
  return {
    group,
    state: name,
    index: Number(buffer.readBigUInt64BE(1)),
    term: Number(buffer.readBigUInt64BE(9)),
    rows: Number(buffer.readBigUInt64BE(17)),
    checksum: buffer.readUInt32BE(25),
    meta: buffer.subarray(markerBytes),
  }
}
