// One peer as this node sees it: a stream of Raft frames, snapshots, calls, pings.
// Owns: the outgoing connection.  Does not: resend; what is lost is lost, Raft repairs.

import {
  Client,
  type ClientDuplexStream,
  type ClientWritableStream,
  credentials,
  Metadata,
  type MethodDefinition,
  type ServiceError,
} from '@grpc/grpc-js'
import { crc32 } from 'node:zlib'
import { type NodeId, numberOf } from '#base/brand'
import type { Clock } from '#base/clock'
import type { SnapshotAnswer, SnapshotHead, SnapshotRoute, SnapshotStream } from '#raft/host/ports'
import type { WireBeat } from '../codec/beat-codec.ts'
import { snapshotToWire, type WireMessage } from '../codec/raft-codec.ts'
import {
  originKey,
  peerChannelOptions,
  peerService,
  type WireCall,
  type WireCallAnswer,
  type WireFrame,
  type WirePing,
  type WirePong,
  type WireSnapshotChunk,
} from './wire.ts'

/**
 * Frames on their way to one peer that the network has not taken yet; beyond it frames are dropped.
 */
export const framesQueuedMax = 1_024
/** The same by bytes of their entries; a frame is let through when nothing else is on its way. */
export const bytesQueuedMax: number = 64 << 20
/** Messages to one peer that wait for the next flush; beyond it they are dropped. */
export const messagesQueuedMax = 65_536
/** Beats to one peer that wait for the next flush; beyond it they are dropped. */
export const beatsQueuedMax = 64
/** Wait before a broken stream is opened again. */
const reopenDelayMs = 100
/** A frame is cut before it exceeds this, by the sizes of its entries. */
const frameBytesMax = 8 << 20
/** A snapshot that makes no progress for this long is given up. */
const snapshotTimeoutMs = 10 * 60_000
/** The question how far a snapshot has come is asked again after this. */
const askTimeoutMs = 2_000

/** What left over a link, and what its bound kept back. */
export interface LinkTraffic {
  frames: number
  messages: number
  bytes: number
  /** Frames and messages that were not sent: the stream was broken, or a bound reached. */
  dropped: number
}

type FrameStream = ClientDuplexStream<WireFrame, { sequence: number }>

export class PeerLink {
  readonly node: NodeId
  private readonly self: NodeId
  /** Says of which cluster this node is, with every call and stream. */
  private readonly origin = new Metadata()
  private readonly client: Client
  private readonly clock: Clock
  private readonly onLost: () => void
  private stream: FrameStream | undefined
  private reopenTimer: NodeJS.Timeout | undefined
  private queued: WireMessage[] = []
  private beats: WireBeat[] = []
  private framesInFlight = 0
  private bytesInFlight = 0
  private sequence = 0
  private closed = false
  /** Since the start. */
  readonly sent: LinkTraffic = { frames: 0, messages: 0, bytes: 0, dropped: 0 }

  constructor(options: {
    readonly self: NodeId
    readonly node: NodeId
    readonly address: string
    readonly clusterId: string
    readonly clock: Clock
    readonly onLost: () => void
  }) {
    this.self = options.self
    this.origin.set(originKey, encodeURIComponent(options.clusterId))
    this.clock = options.clock
    this.node = options.node
    this.onLost = options.onLost
    this.client = new Client(options.address, credentials.createInsecure(), peerChannelOptions)
  }

  open(): void {
    if (this.closed) return
    const { path, requestSerialize, responseDeserialize } = peerService.Raft
    const serialize = (frame: WireFrame): Buffer => {
      const bytes = requestSerialize(frame)
      this.sent.bytes += bytes.length
      return bytes
    }
    const stream = this.client.makeBidiStreamRequest(
      path,
      serialize,
      responseDeserialize,
      this.origin,
    )
    this.stream = stream
    this.sequence = 0
    this.framesInFlight = 0
    this.bytesInFlight = 0
    stream.on('data', () => {})
    const lost = (): void => {
      if (this.stream !== stream) return
      this.stream = undefined
      this.onLost()
      this.reopenTimer = setTimeout(() => this.open(), reopenDelayMs)
    }
    stream.on('error', lost)
    stream.on('end', lost)
    stream.on('close', lost)
  }

  queue(message: WireMessage): void {
    if (this.queued.length < messagesQueuedMax) this.queued.push(message)
    else this.sent.dropped += 1
  }

  queueBeat(beat: WireBeat): void {
    if (this.beats.length < beatsQueuedMax) this.beats.push(beat)
    else this.sent.dropped += 1
  }

  flush(): void {
    if (this.beats.length > 0) {
      // The first one travels with the messages.
      for (const beat of this.beats.splice(1)) this.write([], 0, beat)
    }
    const beat = this.beats.pop()
    if (this.queued.length === 0 && beat === undefined) return
    const messages = this.queued
    this.queued = []
    let from = 0
    let bytes = 0
    for (let i = 0; i < messages.length; i += 1) {
      const size = sizeOf(messages[i] as WireMessage)
      if (bytes > 0 && bytes + size > frameBytesMax) {
        this.write(messages.slice(from, i), bytes, from === 0 ? beat : undefined)
        from = i
        bytes = 0
      }
      bytes += size
    }
    if (from === 0) this.write(messages, bytes, beat)
    else this.write(messages.slice(from), bytes)
  }

  private write(messages: WireMessage[], bytes: number, beat: WireBeat | null = null): void {
    const { stream } = this
    if (stream === undefined || !this.hasRoom(bytes)) {
      this.sent.dropped += 1
      return
    }
    this.sequence += 1
    this.sent.frames += 1
    this.sent.messages += messages.length
    this.framesInFlight += 1
    this.bytesInFlight += bytes
    const frame = { from: this.self, to: this.node, sequence: this.sequence, messages, beat }
    stream.write(frame, () => {
      if (this.stream !== stream) return
      this.framesInFlight -= 1
      this.bytesInFlight -= bytes
    })
  }

  private hasRoom(bytes: number): boolean {
    if (this.framesInFlight >= framesQueuedMax) return false
    return this.bytesInFlight === 0 || this.bytesInFlight + bytes <= bytesQueuedMax
  }

  call(request: WireCall, timeoutMs: number): Promise<WireCallAnswer> {
    return this.unary(peerService.Call, request, timeoutMs)
  }

  ping(request: WirePing, timeoutMs: number): Promise<WirePong> {
    return this.unary(peerService.Ping, request, timeoutMs)
  }

  private unary<Q, A>(method: MethodDefinition<Q, A>, request: Q, timeoutMs: number): Promise<A> {
    return new Promise((resolve, reject) => {
      const deadline = this.clock.wallMs() + timeoutMs
      const done = (error: ServiceError | null, value?: A): void => {
        if (error !== null) reject(error)
        else if (value === undefined) reject(new Error('the peer answered nothing'))
        else resolve(value)
      }
      const { path, requestSerialize, responseDeserialize } = method
      this.client.makeUnaryRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        this.origin,
        { deadline },
        done,
      )
    })
  }

  /** Streams a snapshot; undefined when the connection broke. */
  async sendSnapshot(
    route: SnapshotRoute,
    source: SnapshotStream,
  ): Promise<SnapshotAnswer | undefined> {
    const { answer, stream } = this.openSnapshot(snapshotTimeoutMs)
    // Once the call has its answer nothing takes what is written: every wait for a write has to end
    // with it.
    let answered = false
    const over = answer.then(() => {
      answered = true
    })
    const send = (chunk: WireSnapshotChunk): Promise<void> =>
      Promise.race([this.sendChunk(stream, chunk), over])
    const header = this.headerOf(route, source, { first: source.first, asks: false })
    await send({ header, index: 0, crc32: 0, last: false, data: noBytes })
    let index = source.first
    for await (const data of source.chunks) {
      if (answered) break
      const chunk = { index, crc32: crc32(data), last: false, data }
      await send(chunk)
      index += 1
    }
    if (!answered) {
      await send({ index, crc32: 0, last: true, data: noBytes })
      stream.end()
    }
    return await answer
  }

  /** How many chunks of it the peer has; undefined: no answer. */
  async askSnapshot(route: SnapshotRoute, head: SnapshotHead): Promise<number | undefined> {
    const { answer, stream } = this.openSnapshot(askTimeoutMs)
    const header = this.headerOf(route, head, { first: 0, asks: true })
    stream.write({ header, index: 0, crc32: 0, last: true, data: noBytes })
    stream.end()
    return (await answer)?.chunks
  }

  private openSnapshot(timeoutMs: number) {
    const { promise: answer, resolve } = Promise.withResolvers<SnapshotAnswer | undefined>()
    const { path, requestSerialize, responseDeserialize } = peerService.InstallSnapshot
    const stream = this.client.makeClientStreamRequest(
      path,
      requestSerialize,
      responseDeserialize,
      this.origin,
      { deadline: this.clock.wallMs() + timeoutMs },
      (error, value) => {
        if (error !== null || value === undefined) resolve(undefined)
        else resolve({ staged: value.staged, chunks: value.resumeIndex })
      },
    )
    stream.on('error', () => {})
    return { answer, stream }
  }

  private headerOf(
    route: SnapshotRoute,
    { meta, term, name }: SnapshotHead,
    options: { readonly first: number; readonly asks: boolean },
  ) {
    return {
      group: route.group,
      from: this.self,
      to: this.node,
      meta: snapshotToWire(meta),
      format: 1,
      term,
      fromNumber: numberOf(route.from),
      toNumber: numberOf(route.to),
      name,
      ...options,
    }
  }

  private sendChunk(
    stream: ClientWritableStream<WireSnapshotChunk>,
    chunk: WireSnapshotChunk,
  ): Promise<void> {
    return new Promise((resolve) => {
      // An error surfaces as the call's answer; here it only must not hang.
      stream.write(chunk, () => resolve())
    })
  }

  close(): void {
    this.closed = true
    clearTimeout(this.reopenTimer)
    this.stream?.cancel()
    this.client.close()
  }
}

const noBytes = new Uint8Array(0)

function sizeOf(message: WireMessage): number {
  let bytes = 64
  for (const entry of message.entries ?? []) bytes += 24 + entry.payload.length
  return bytes
}
