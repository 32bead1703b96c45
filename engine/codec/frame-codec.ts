// A frame of Raft messages as bytes. Large payloads are copied once, to where they leave from.
// Owns: the choice between the compiled codec and the direct way.  Does not: know the transport.
//   The bytes of both ways decode to the same frame; only the order of fields in them may differ.
// Why: the compiled codec writes into a buffer that grows, and moves a nested message when its
// length is known: a payload was copied about six times for each peer. At 512 KiB an entry that
// was a third of a leader's CPU.

import { internalCodec } from '#proto'
import type { WireBeat } from './beat-codec.ts'
import type { WireEntry, WireMessage } from './raft-codec.ts'

export interface WireFrame {
  from: number
  to: number
  sequence: number
  messages: WireMessage[]
  beat?: WireBeat | null
}

/** Below it, by payload bytes of a frame, the compiled codec is as fast. */
const directBytesMin: number = 32 << 10
/** Below it, by mean bytes of a payload, pieces cost more than copies. */
const meanBytesMin: number = 2 << 10

// Tags of length-delimited fields, (number << 3) | 2.
const frameMessagesTag = (4 << 3) | 2
const messageEntriesTag = (6 << 3) | 2
const entryPayloadTag = (4 << 3) | 2

const frameCodec = internalCodec('RaftFrame') as Codec<WireFrame>
const messageCodec = internalCodec('RaftMessage') as Codec<WireMessage>
const entryCodec = internalCodec('Entry') as Codec<WireEntry>

interface Codec<T> {
  readonly encode: (value: T) => Buffer
  readonly decode: (bytes: Uint8Array) => T
}

export const decodeFrame: (bytes: Uint8Array) => WireFrame = frameCodec.decode

export function encodeFrame(frame: WireFrame): Buffer {
  let bytes = 0
  let count = 0
  for (const { entries } of frame.messages) {
    if (entries === undefined) continue
    count += entries.length
    for (const { payload } of entries) bytes += payload.length
  }
  if (bytes < directBytesMin || bytes < count * meanBytesMin) return frameCodec.encode(frame)
  const pieces = new Pieces()
  pieces.add(frameCodec.encode({ ...frame, messages: [] }))
  for (const message of frame.messages) pieces.nest(frameMessagesTag, messagePieces(message))
  return Buffer.concat(pieces.list, pieces.bytes)
}

function messagePieces(message: WireMessage): Pieces {
  const pieces = new Pieces()
  pieces.add(messageCodec.encode({ ...message, entries: [] }))
  for (const entry of message.entries ?? []) pieces.nest(messageEntriesTag, entryPieces(entry))
  return pieces
}

function entryPieces(entry: WireEntry): Pieces {
  const pieces = new Pieces()
  pieces.add(entryCodec.encode({ ...entry, payload: noBytes }))
  if (entry.payload.length === 0) return pieces
  pieces.add(delimiter(entryPayloadTag, entry.payload.length))
  pieces.add(entry.payload)
  return pieces
}

/** Bytes that will lie behind each other. */
class Pieces {
  readonly list: Uint8Array[] = []
  bytes = 0

  add(piece: Uint8Array): void {
    this.list.push(piece)
    this.bytes += piece.length
  }

  /** A nested message: its tag, its length, itself. */
  nest(tag: number, inner: Pieces): void {
    this.add(delimiter(tag, inner.bytes))
    for (const piece of inner.list) this.list.push(piece)
    this.bytes += inner.bytes
  }
}

const noBytes = new Uint8Array(0)

/** A tag below 128 and a length as varint. */
function delimiter(tag: number, length: number): Uint8Array {
  const bytes = [tag]
  let rest = length
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
  bytes.push(rest)
  return Uint8Array.from(bytes)
}
