// All peers of a node behind the port Transport, and the server they reach it by.
// Owns: links and their pings.  Does not: understand Raft or calls (handlers are given).

import {
  type Metadata,
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServiceError,
  status,
} from '@grpc/grpc-js'
import { crc32 } from 'node:zlib'
import { type GroupId, memberId, type NodeId, nodeOf, type Term } from '#base/brand'
import type { Clock } from '#base/clock'
import type { PeerMessage } from '#raft/core'
import type {
  NodeBeat,
  SnapshotAnswer,
  SnapshotHead,
  SnapshotRoute,
  SnapshotStream,
  Transport,
  TransportHandler,
} from '#raft/host/ports'
import { beatToWire } from '../codec/beat-codec.ts'
import { messageToWire, snapshotFromWire } from '../codec/raft-codec.ts'
import { type LinkTraffic, PeerLink } from './peer-link.ts'
import {
  frameFromWire,
  originKey,
  peerChannelOptions,
  peerService,
  type WireCall,
  type WireCallAnswer,
  type WireFrame,
  type WirePing,
  type WirePong,
  type WireSnapshotChunk,
  type WireSnapshotResult,
} from './wire.ts'

/** A peer's clock and life are asked for this often. */
export const pingIntervalMs = 500
const pingTimeoutMs = 2_000

export interface PeerTransportOptions {
  readonly self: NodeId
  readonly clusterId: string
  readonly version: string
  /** This process as an executor; peers tell a restarted node by it. */
  readonly sessionId: number
  readonly listen: string
  readonly peers: readonly { readonly node: NodeId; readonly address: string }[]
  readonly clock: Clock
  readonly onCall: (call: WireCall) => Promise<WireCallAnswer>
  /** This node gives its leaderships away. */
  readonly isDraining: () => boolean
  /** This node's data directory, as its peers know it. */
  readonly incarnation: number
  /** Whether the peer may talk to us, by its data directory; a text says why not. */
  readonly admit: (peer: NodeId, incarnation: number) => Promise<string | undefined>
  /** A ping to `peer` was answered. */
  readonly onPong: (
    peer: NodeId,
    pong: WirePong,
    times: { sentMs: number; receivedMs: number },
  ) => void
  readonly warn: (message: string, fields: Readonly<Record<string, unknown>>) => void
}

/** What a node asks of its peers beside Raft: calls, introductions. */
export interface PeerDoor extends Transport {
  /** Binds the peer port; rejects with the reason when it is taken. */
  listen(): Promise<void>
  /** Asks a peer's shards; undefined: there is no such peer. */
  call(to: NodeId, request: WireCall, timeoutMs: number): Promise<WireCallAnswer> | undefined
  /**
   * Introduces this node to a peer. A text: the peer refuses it. Undefined: there was no answer.
   */
  introduce(peer: NodeId): Promise<'known' | { refusal: string } | undefined>
  /** Raft frames that left, over all links, since the start. */
  traffic(): Readonly<LinkTraffic>
}

export class PeerTransport implements PeerDoor {
  private readonly o: PeerTransportOptions
  private readonly links = new Map<NodeId, PeerLink>()
  private readonly server: Server
  private handler: TransportHandler | undefined
  private pingTimer: NodeJS.Timeout | undefined
  private closed = false

  constructor(options: PeerTransportOptions) {
    this.o = options
    for (const { node, address } of options.peers) {
      const link = new PeerLink({
        self: options.self,
        node,
        address,
        clusterId: options.clusterId,
        clock: options.clock,
        onLost: () => this.handler?.onUnreachable(node),
      })
      this.links.set(node, link)
    }
    this.server = new Server(peerChannelOptions)
    this.server.addService(peerService, {
      Raft: (stream: ServerDuplexStream<WireFrame, { sequence: number }>) => this.serveRaft(stream),
      InstallSnapshot: (
        stream: ServerReadableStream<WireSnapshotChunk, WireSnapshotResult>,
        done: sendUnaryData<WireSnapshotResult>,
      ) => {
        const stranger = this.strangerIn(stream.metadata)
        if (stranger === undefined) this.serveSnapshot(stream, done)
        else done({ code: status.FAILED_PRECONDITION, details: stranger })
      },
      Call: (
        call: ServerUnaryCall<WireCall, WireCallAnswer>,
        done: sendUnaryData<WireCallAnswer>,
      ) => {
        const stranger = this.strangerIn(call.metadata)
        if (stranger === undefined) this.serveCall(call.request, done)
        else done({ code: status.FAILED_PRECONDITION, details: stranger })
      },
      Ping: (call: ServerUnaryCall<WirePing, WirePong>, done: sendUnaryData<WirePong>) =>
        this.servePing(call.request, done),
    })
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.bindAsync(this.o.listen, ServerCredentials.createInsecure(), (error) => {
        if (error === null) resolve()
        else reject(error)
      })
    })
  }

  start(handler: TransportHandler): void {
    this.handler = handler
    for (const link of this.links.values()) link.open()
    this.pingAll()
  }

  send(to: NodeId, group: GroupId, message: PeerMessage): void {
    this.links.get(nodeOf(to))?.queue(messageToWire(group, message))
  }

  sendBeat(to: NodeId, beat: NodeBeat): void {
    this.links.get(to)?.queueBeat(beatToWire(beat))
  }

  flush(): void {
    for (const link of this.links.values()) link.flush()
  }

  async sendSnapshot(
    route: SnapshotRoute,
    stream: SnapshotStream,
  ): Promise<SnapshotAnswer | undefined> {
    return await this.links.get(nodeOf(route.to))?.sendSnapshot(route, stream)
  }

  async askSnapshot(route: SnapshotRoute, head: SnapshotHead): Promise<number | undefined> {
    return await this.links.get(nodeOf(route.to))?.askSnapshot(route, head)
  }

  call(to: NodeId, request: WireCall, timeoutMs: number): Promise<WireCallAnswer> | undefined {
    return this.links.get(to)?.call(request, timeoutMs)
  }

  traffic(): Readonly<LinkTraffic> {
    const sum: LinkTraffic = { frames: 0, messages: 0, bytes: 0, dropped: 0 }
    for (const { sent } of this.links.values()) {
      sum.frames += sent.frames
      sum.messages += sent.messages
      sum.bytes += sent.bytes
      sum.dropped += sent.dropped
    }
    return sum
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.pingTimer)
    for (const link of this.links.values()) link.close()
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => this.server.forceShutdown(), 500)
      this.server.tryShutdown(() => {
        clearTimeout(force)
        resolve()
      })
    })
  }

  private pingAll(): void {
    if (this.closed) return
    for (const link of this.links.values()) this.ping(link)
    this.pingTimer = setTimeout(() => this.pingAll(), pingIntervalMs)
  }

  async introduce(peer: NodeId): Promise<'known' | { refusal: string } | undefined> {
    const link = this.links.get(peer)
    if (link === undefined) return undefined
    try {
      await link.ping(this.pingRequest(), pingTimeoutMs)
      return 'known'
    } catch (error) {
      const { code, details } = error as ServiceError
      return code === status.FAILED_PRECONDITION ? { refusal: details } : undefined
    }
  }

  private ping(link: PeerLink): void {
    const { clock } = this.o
    const sentMs = clock.monotonicMs()
    link.ping(this.pingRequest(), pingTimeoutMs).then(
      (pong) => {
        if (this.closed) return
        this.o.onPong(link.node, pong, { sentMs, receivedMs: clock.monotonicMs() })
      },
      () => {
        // A silent peer is a peer without samples: the clock quorum and the status show it.
      },
    )
  }

  private pingRequest(): WirePing {
    const { clock, self, clusterId, version, sessionId, incarnation } = this.o
    return {
      from: self,
      wallMs: clock.wallMs(),
      monotonicUs: 0,
      clusterId,
      version,
      clockErrorMs: 0,
      sessionId,
      incarnation,
    }
  }

  // ---------------------------------------------------------------------------------------- server

  private serveRaft(stream: ServerDuplexStream<WireFrame, { sequence: number }>): void {
    const stranger = this.strangerIn(stream.metadata)
    if (stranger !== undefined) {
      stream.destroy(Object.assign(new Error(stranger), { code: status.FAILED_PRECONDITION }))
      return
    }
    stream.on('data', (frame: WireFrame) => {
      const from = frame.from as NodeId
      if (frame.to !== this.o.self || !this.links.has(from)) {
        this.o.warn('a Raft frame for someone else was refused', { from, to: frame.to })
        stream.destroy()
        return
      }
      try {
        const { self } = this.o
        const { messages, beat } = frameFromWire(frame, from, self)
        if (beat !== undefined) this.handler?.onBeat(from, beat)
        if (messages.length > 0) this.handler?.onMessages(from, messages)
      } catch (error) {
        this.o.warn('a Raft frame was dropped', { from, error: String(error) })
      }
    })
    stream.on('end', () => stream.end())
    stream.on('error', () => {})
  }

  /**
   * What to say to a node of another cluster; undefined: it is of ours. Older builds do not say of
   * which they are.
   */
  private strangerIn(metadata: Metadata): string | undefined {
    const [told] = metadata.get(originKey)
    if (told === undefined) return undefined
    const theirs = decodeURIComponent(String(told))
    if (theirs === this.o.clusterId) return undefined
    return `this node belongs to cluster "${this.o.clusterId}", not "${theirs}"`
  }

  private serveSnapshot(
    stream: ServerReadableStream<WireSnapshotChunk, WireSnapshotResult>,
    done: sendUnaryData<WireSnapshotResult>,
  ): void {
    this.takeSnapshot(stream).then(
      (answer) => {
        if (answer === undefined) done({ code: status.UNAVAILABLE, details: 'another snapshot' })
        else done(null, { staged: answer.staged, message: '', resumeIndex: answer.chunks })
      },
      (error: unknown) => done({ code: status.ABORTED, details: String(error) }),
    )
  }

  private async takeSnapshot(
    stream: ServerReadableStream<WireSnapshotChunk, WireSnapshotResult>,
  ): Promise<SnapshotAnswer | undefined> {
    const nothing = { staged: false, chunks: 0 }
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<WireSnapshotChunk>
    const opening = await chunks.next()
    const header = opening.done === true ? undefined : opening.value.header
    if (header === undefined || header === null || header.to !== this.o.self) return nothing
    const { name, first, asks } = header
    const head = { meta: snapshotFromWire(header.meta), term: header.term as Term, name }
    const route = {
      group: header.group as GroupId,
      from: memberId(header.from as NodeId, header.fromNumber ?? 0),
      to: memberId(header.to as NodeId, header.toNumber ?? 0),
    }
    const { handler } = this
    if (handler === undefined) return undefined
    if (asks) {
      const there = handler.onSnapshotAsked(route, head)
      return there === undefined ? undefined : { staged: false, chunks: there }
    }
    const source = { ...head, first, chunks: checkedChunks(chunks, first) }
    return await handler.onSnapshot(route, source)
  }

  private serveCall(call: WireCall, done: sendUnaryData<WireCallAnswer>): void {
    this.o.onCall(call).then(
      (answer) => done(null, answer),
      (error: unknown) => done({ code: status.INTERNAL, details: String(error) }),
    )
  }

  private servePing(ping: WirePing, done: sendUnaryData<WirePong>): void {
    const refuse = (details: string): void => done({ code: status.FAILED_PRECONDITION, details })
    if (ping.clusterId !== this.o.clusterId) {
      refuse(`this node belongs to cluster "${this.o.clusterId}", not "${ping.clusterId}"`)
      return
    }
    this.o.admit(ping.from as NodeId, ping.incarnation).then(
      (refusal) => (refusal === undefined ? this.pong(ping, done) : refuse(refusal)),
      (error: unknown) => done({ code: status.INTERNAL, details: String(error) }),
    )
  }

  private pong(ping: WirePing, done: sendUnaryData<WirePong>): void {
    done(null, {
      node: this.o.self,
      wallMs: this.o.clock.wallMs(),
      monotonicUs: ping.monotonicUs,
      version: this.o.version,
      clockErrorMs: 0,
      draining: this.o.isDraining(),
      sessionId: this.o.sessionId,
    })
  }
}

/** Data chunks in order, each checked; throws when one is missing or altered. */
async function* checkedChunks(
  frames: AsyncIterator<WireSnapshotChunk>,
  first: number,
): AsyncGenerator<Uint8Array> {
  for (let expected = first; ; expected += 1) {
    const next = await frames.next()
    if (next.done === true) throw new Error('the snapshot stream broke off')
    const { index, last, data } = next.value
    if (last) return
    if (index !== expected) throw new Error(`snapshot chunk ${index} came instead of ${expected}`)
    if (crc32(data) !== next.value.crc32) throw new Error(`snapshot chunk ${index} was altered`)
    yield data
  }
}
