// Prints a write-ahead log directory for humans, damaged or not.
// Owns: the walk over everything that can still be read, and its text.  Does not: judge whether a
// node may start with it (wal-recovery.ts), change anything, or throw because of what it finds.

import { join } from 'node:path'
import { unreachable } from '#base/assert'
import type { HardState, SnapshotMeta } from '#raft/core'
import { type FilePort, nodeFiles, type OpenFile } from './files.ts'
import {
  type ChainPoint,
  decodeBody,
  decodeSegmentHeader,
  formatVersion,
  type FrameHead,
  isNewBeginning,
  type SegmentHeader,
  segmentHeaderBytes,
  segmentSequence,
  type Trail,
} from './wal-format.ts'
import type { WalPart } from './wal-parts.ts'
import { damagedSuffix } from './wal-quarantine.ts'
import { SegmentReader } from './wal-reader.ts'
import { type RollCall, readRollCall, rollCallName } from './wal-roll-call.ts'

export type WalFinding =
  | {
      readonly type: 'segment'
      readonly name: string
      readonly size: number
      readonly header: SegmentHeader | undefined
      readonly problem: string | undefined
    }
  | {
      readonly type: 'frame'
      readonly name: string
      readonly offset: number
      readonly end: number
      readonly head: FrameHead
      readonly parts: readonly WalPart[]
      readonly trail: Trail | undefined
      /** What is wrong although the checksum holds. */
      readonly problem: string | undefined
    }
  /** No valid frame in [offset, until). */
  | {
      readonly type: 'unreadable'
      readonly name: string
      readonly offset: number
      readonly until: number
      readonly reason: string
    }
  | {
      readonly type: 'rest'
      readonly name: string
      readonly offset: number
      readonly until: number
      readonly isZero: boolean
      readonly reason: string
    }
  | { readonly type: 'rollCall'; readonly name: string; readonly rollCall: RollCall }
  | { readonly type: 'failure'; readonly name: string; readonly reason: string }

/** Everything there is in the log of `directory`, in the order of the files. */
export async function* walFindings(
  directory: string,
  files: FilePort = nodeFiles,
): AsyncGenerator<WalFinding, void, undefined> {
  let names: readonly string[]
  try {
    names = await files.list(directory)
  } catch (error) {
    yield { type: 'failure', name: directory, reason: textOf(error) }
    return
  }
  let chain: ChainPoint | undefined
  for (const name of names.filter(isSegment).sort()) {
    try {
      chain = yield* segmentFindings({ files, directory, name, chain })
    } catch (error) {
      yield { type: 'failure', name, reason: textOf(error) }
    }
  }
  const rollCall = (await readRollCall(files, directory))?.latest
  if (rollCall !== undefined) yield { type: 'rollCall', name: rollCallName, rollCall }
}

/** What was put aside is printed as well: it is kept to be looked at. */
function isSegment(name: string): boolean {
  const isAside = name.endsWith(damagedSuffix)
  return segmentSequence(isAside ? name.slice(0, -damagedSuffix.length) : name) !== undefined
}

/** The findings as lines of text. */
export async function* dumpWal(
  directory: string,
  files: FilePort = nodeFiles,
): AsyncGenerator<string, void, undefined> {
  let count = 0
  for await (const finding of walFindings(directory, files)) {
    count += 1
    yield* lines(finding)
  }
  if (count === 0) yield `${directory}: no segments`
}

type SegmentFindings = AsyncGenerator<WalFinding, ChainPoint | undefined, undefined>

async function* segmentFindings(from: {
  readonly files: FilePort
  readonly directory: string
  readonly name: string
  readonly chain: ChainPoint | undefined
}): SegmentFindings {
  const { name } = from
  const file = await from.files.open(join(from.directory, name), 'read')
  try {
    const size = await file.size()
    const { header, mark, problem } = await readHeader(file)
    const previous = header?.previous
    const begins = from.chain === undefined || (header !== undefined && isNewBeginning(header))
    const isJoined = begins || sameChain(from.chain, previous)
    const gap = isJoined ? undefined : 'does not continue the segment before it'
    yield { type: 'segment', name, size, header, problem: problem ?? gap }
    const reader = await SegmentReader.open(file, mark)
    return yield* frameFindings(
      reader,
      { name, version: header?.version ?? formatVersion },
      previous,
    )
  } finally {
    await file.close()
  }
}

async function* frameFindings(
  reader: SegmentReader,
  segment: { readonly name: string; readonly version: number },
  start: ChainPoint | undefined,
): SegmentFindings {
  const { name } = segment
  let offset = SegmentReader.firstFrameOffset
  let chain = start
  for (;;) {
    const frame = await reader.frameAt(offset)
    if ('head' in frame) {
      yield frameFinding(segment, frame, chain)
      chain = { end: frame.end, crc: frame.head.crc, nextNumber: frame.head.number + 1 }
      offset = frame.end
      continue
    }
    const next = await reader.findFrame(offset + 1)
    const { reason } = frame
    if (next === undefined) {
      const isZero = (await reader.endOfContent(offset)) === offset
      yield { type: 'rest', name, offset, until: reader.size, isZero, reason }
      return chain
    }
    yield { type: 'unreadable', name, offset, until: next.offset, reason }
    offset = next.offset
  }
}

function frameFinding(
  { name, version }: { readonly name: string; readonly version: number },
  frame: { offset: number; end: number; head: FrameHead; bytes: Uint8Array },
  chain: ChainPoint | undefined,
): WalFinding {
  const { offset, end, head } = frame
  const isNext =
    chain === undefined || (head.previousCrc === chain.crc && head.number === chain.nextNumber)
  const broken = isNext ? undefined : 'does not continue the chain'
  const finding = { type: 'frame', name, offset, end, head } as const
  try {
    return { ...finding, ...decodeBody(head, frame.bytes, version), problem: broken }
  } catch (error) {
    return { ...finding, parts: [], trail: undefined, problem: textOf(error) }
  }
}

interface ReadHeader {
  readonly header: SegmentHeader | undefined
  readonly mark: number
  readonly problem: string | undefined
}

/** A header that does not hold still tells the mark, or the first frame does. */
async function readHeader(file: OpenFile): Promise<ReadHeader> {
  const bytes = Buffer.alloc(segmentHeaderBytes + 4)
  const count = await file.read(bytes, 0)
  try {
    const header = decodeSegmentHeader(bytes.subarray(0, Math.min(count, segmentHeaderBytes)))
    return { header, mark: header.mark, problem: undefined }
  } catch (error) {
    const guesses = [bytes.readUInt32BE(12), bytes.readUInt32BE(segmentHeaderBytes)]
    for (const mark of guesses) {
      const reader = await SegmentReader.open(file, mark)
      const found = mark === 0 ? undefined : await reader.findFrame(0)
      if (found !== undefined) return { header: undefined, mark, problem: textOf(error) }
    }
    return { header: undefined, mark: 0, problem: textOf(error) }
  }
}

function sameChain(a: ChainPoint, b: ChainPoint | undefined): boolean {
  return b !== undefined && a.end === b.end && a.crc === b.crc && a.nextNumber === b.nextNumber
}

// -------------------------------------------------------------------------------------------- text

function* lines(finding: WalFinding): Generator<string, void, undefined> {
  switch (finding.type) {
    case 'segment': {
      const { header } = finding
      const about = header === undefined ? 'header unreadable' : describeHeader(header)
      const aside = finding.name.endsWith(damagedSuffix) ? 'put aside, never read again; ' : ''
      yield `${finding.name}  ${aside}${about}, ${finding.size} bytes${bad(finding.problem)}`
      return
    }
    case 'frame': {
      const { head, offset, end } = finding
      const crc = `crc ${hex(head.crc)} ok`
      const about = `frame ${head.number} ${head.type}, ${end - offset} bytes`
      yield `  ${at(offset)} ${about}, ${crc}${bad(finding.problem)}`
      for (const part of finding.parts) yield `             ${describePart(part)}`
      return
    }
    case 'unreadable':
      yield `  ${at(finding.offset)} BAD up to ${at(finding.until)}: ${finding.reason}`
      return
    case 'rest': {
      const bytes = finding.until - finding.offset
      const zero = `${bytes} bytes of zeros laid out ahead`
      const torn = `torn tail or BAD, ${bytes} bytes: ${finding.reason}`
      yield `  ${at(finding.offset)} end; ${finding.isZero ? zero : torn}`
      return
    }
    case 'rollCall': {
      const { number, crc, frames } = finding.rollCall
      const groups = [...(frames ?? [])].map(([group, frame]) => `group ${group} in ${frame}`)
      const last = groups.length === 0 ? 'no groups' : groups.join(', ')
      yield `${finding.name}  durable up to frame ${number}, crc ${hex(crc)}, ${last}`
      return
    }
    case 'failure':
      yield `${finding.name}  BAD: ${finding.reason}`
      return
    default:
      unreachable(finding)
  }
}

function describeHeader(header: SegmentHeader): string {
  const { version, mark, previous } = header
  const begins = isNewBeginning(header) ? 'a new beginning, ' : ''
  return `${begins}version ${version} mark ${hex(mark)} first frame ${previous.nextNumber}`
}

function describePart(part: WalPart): string {
  const head = `group ${part.group} ${part.type}`
  switch (part.type) {
    case 'entries':
    case 'copied': {
      const first = part.entries[0]
      const last = part.entries.at(-1)
      const bytes = part.entries.reduce((sum, entry) => sum + entry.payload.length, 0)
      const range = `${first?.index}@${first?.term} … ${last?.index}@${last?.term}`
      return `${head} ${range}, ${bytes} bytes of payload`
    }
    case 'hardState':
      return `${head} ${describeHardState(part.hardState)}`
    case 'snapshot':
    case 'release':
      return `${head} ${describeSnapshot(part.snapshot)}`
    case 'checkpoint': {
      const { hardState, snapshot, lastIndex } = part
      const base = `${describeHardState(hardState)}, ${describeSnapshot(snapshot)}`
      return `${head} ${base}, last ${lastIndex}`
    }
    case 'erased':
      return head
    case 'damaged':
      return `${head}: ${part.reason}`
    default:
      return unreachable(part)
  }
}

function describeHardState({ term, vote, commit }: HardState): string {
  return `term ${term} vote ${vote === 0 ? 'none' : vote} commit ${commit}`
}

function describeSnapshot({ index, term, membership }: SnapshotMeta): string {
  const { voters, votersOutgoing, learners, learnersNext, autoLeave } = membership
  const sets = [`voters ${voters.join(',')}`]
  if (votersOutgoing.length > 0) sets.push(`outgoing ${votersOutgoing.join(',')}`)
  if (learners.length > 0) sets.push(`learners ${learners.join(',')}`)
  if (learnersNext.length > 0) sets.push(`learners next ${learnersNext.join(',')}`)
  return `up to ${index}@${term} (${sets.join('; ')}${autoLeave ? '; auto leave' : ''})`
}

function bad(problem: string | undefined): string {
  return problem === undefined ? '' : `  BAD: ${problem}`
}

function at(offset: number): string {
  return offset.toString(16).padStart(8, '0')
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
