// The peer door of one process in a world: frames, calls, pings and snapshots over the virtual
// network, through the real codecs for a share of them.
// Owns: what a lost or late message means to the sender.  Does not: lose anything itself.

import { type GroupId, type NodeId, nodeOf } from '#base/brand'
import type { Timer } from '#base/clock'
import type { Prng } from '#base/prng'
import type { PeerMessage } from '#raft/core'
import type {
  GroupMessage,
  NodeBeat,
  SnapshotAnswer,
  SnapshotHead,
  SnapshotRoute,
  SnapshotStream,
  TransportHandler,
} from '#raft/host/ports'
import { beatToWire } from '../../engine/codec/beat-codec.ts'
import {
  messageToWire,
  snapshotFromWire,
  snapshotToWire,
  type WireSnapshotMeta,
} from '../../engine/codec/raft-codec.ts'
import {
  type PeerDoor,
  type PeerTransportOptions,
  pingIntervalMs,
} from '../../engine/transport/peer-transport.ts'
import {
  frameFromWire,
  peerService,
  type WireCall,
  type WireCallAnswer,
  type WireFrame,
} from '../../engine/transport/wire.ts'
import type { SnapshotPipe } from './snapshot-pipe.ts'
import { createSnapshotPipe } from './snapshot-pipe.ts'
import type { VirtualNetwork } from './virtual-network.ts'

/** What leaves for one node at the end of a round. */
interface Frame {
  readonly beats: NodeBeat[]
  readonly messages: GroupMessage[]
}

const pingTimeoutMs = 2_000
/** A sender learns after this much time that its connection broke. */
const brokenAfterMs = 300
/** A dead process answers at once: its machine refuses the connection. */
const refusedAfterMs = 1
/** The answer to a snapshot is waited for so long. */
const keepaliveMs = 5_000

/** What the door needs of its process. */
export interface PeerProcess {
  readonly self: NodeId
  /** Runs in the process after so much true time, unless it is dead by then. */
  schedule(delayMs: number, act: () => void): Timer
  /** Runs in the process now, or when it goes on after a pause. */
  enter(act: () => void): void
}

export interface PeerWorld {
  readonly network: VirtualNetwork
  readonly prng: Prng
  /** Who answers on a node's peer port now. */
  readonly listening: Map<NodeId, VirtualPeers>
  /** One of so many frames goes through the real codecs. */
  readonly codecEvery: number
  /** Told of every Raft message that leaves. */
  readonly onRaft: (from: NodeId, group: GroupId, message: PeerMessage) => void
  /** What became of snapshots; `resumed` are the rest of one that broke off. */
  readonly snapshots: { sent: number; resumed: number; broken: number; staged: number }
}

export class VirtualPeers implements PeerDoor {
  private readonly world: PeerWorld
  private readonly process: PeerProcess
  private readonly o: PeerTransportOptions
  private handler: TransportHandler | undefined
  private queued = new Map<NodeId, Frame>()
  private isClosed = false
  /** Snapshots that leave: they break off when the process dies. */
  private readonly streams = new Set<() => void>()

  constructor(world: PeerWorld, process: PeerProcess, options: PeerTransportOptions) {
    this.world = world
    this.process = process
    this.o = options
  }

  async listen(): Promise<void> {
    this.world.listening.set(this.o.self, this)
  }

  start(handler: TransportHandler): void {
    this.handler = handler
    this.pingAll()
  }

  async close(): Promise<void> {
    this.isClosed = true
    if (this.world.listening.get(this.o.self) === this) this.world.listening.delete(this.o.self)
  }

  /** The process died: its connections break. */
  die(): void {
    this.breakStreams()
    if (this.world.listening.get(this.o.self) === this) this.world.listening.delete(this.o.self)
  }

  /** Connections break in the middle of a snapshot; says how many. */
  breakStreams(): number {
    const count = this.streams.size
    for (const breakOff of this.streams) breakOff()
    return count
  }

  private target(to: NodeId): VirtualPeers | undefined {
    return this.world.listening.get(to)
  }

  // ---------------------------------------------------------------------------------------- frames

  send(to: NodeId, group: GroupId, message: PeerMessage): void {
    this.world.onRaft(this.o.self, group, message)
    this.frameTo(nodeOf(to)).messages.push({ group, message })
  }

  sendBeat(to: NodeId, beat: NodeBeat): void {
    for (const { group, message } of beat.messages) {
      this.world.onRaft(this.o.self, group, message)
    }
    this.frameTo(to).beats.push(beat)
  }

  private frameTo(node: NodeId): Frame {
    const waiting = this.queued.get(node)
    if (waiting !== undefined) return waiting
    const frame: Frame = { beats: [], messages: [] }
    this.queued.set(node, frame)
    return frame
  }

  flush(): void {
    if (this.queued.size === 0) return
    const { queued } = this
    this.queued = new Map()
    for (const [to, frame] of queued) this.sendFrame(to, frame)
  }

  private sendFrame(to: NodeId, frame: Frame): void {
    const { network, prng, codecEvery } = this.world
    const arriving = prng.range(0, codecEvery) === 0 ? throughCodec(this.o.self, to, frame) : frame
    const left = network.send(this.o.self, to, () => {
      const peer = this.target(to)
      peer?.process.enter(() => {
        for (const beat of arriving.beats) peer.handler?.onBeat(this.o.self, beat)
        if (arriving.messages.length > 0) peer.handler?.onMessages(this.o.self, arriving.messages)
      })
    })
    const isDown = this.target(to) === undefined
    if (left && !isDown) return
    const afterMs = isDown && left ? refusedAfterMs : brokenAfterMs
    // A lost packet is sent again by TCP: only now and then the connection breaks.
    if (!isDown && prng.range(0, 4) !== 0) return
    this.process.schedule(afterMs, () => {
      if (!this.isClosed) this.handler?.onUnreachable(to)
    })
  }

  // ----------------------------------------------------------------------------------------- calls

  call(to: NodeId, request: WireCall, timeoutMs: number): Promise<WireCallAnswer> | undefined {
    if (!this.o.peers.some(({ node }) => node === to)) return undefined
    const codec = peerService.Call
    const sent = codec.requestDeserialize(codec.requestSerialize(request))
    return this.ask(to, timeoutMs, async (peer) => {
      const answer = await peer.o.onCall(sent)
      return codec.responseDeserialize(codec.responseSerialize(answer))
    })
  }

  /** One question, one answer; rejects when either is lost, or late. */
  private ask<T>(
    to: NodeId,
    timeoutMs: number,
    answer: (peer: VirtualPeers) => Promise<T>,
  ): Promise<T> {
    const { network } = this.world
    const { self } = this.o
    return new Promise((resolve, reject) => {
      this.process.schedule(timeoutMs, () => reject(new Error('DEADLINE_EXCEEDED')))
      network.sendOnce(self, to, () => {
        const peer = this.target(to)
        if (peer === undefined) {
          network.sendOnce(to, self, () =>
            this.process.enter(() => reject(new Error('UNAVAILABLE'))),
          )
          return
        }
        const back = (settle: () => void): void => {
          network.sendOnce(to, self, () => this.process.enter(settle))
        }
        peer.process.enter(() => {
          answer(peer).then(
            (value) => back(() => resolve(value)),
            (error: unknown) => back(() => reject(error)),
          )
        })
      })
    })
  }

  // ----------------------------------------------------------------------------------------- pings

  private pingAll(): void {
    if (this.isClosed) return
    for (const { node } of this.o.peers) this.ping(node)
    const trueMs = pingIntervalMs
    this.process.schedule(trueMs, () => this.pingAll())
  }

  private ping(node: NodeId): void {
    const { clock } = this.o
    const sentMs = clock.monotonicMs()
    this.exchange(node).then(
      (answer) => {
        if (this.isClosed || typeof answer === 'string') return
        this.o.onPong(node, answer, { sentMs, receivedMs: clock.monotonicMs() })
      },
      () => {
        // A silent peer is a peer without samples.
      },
    )
  }

  /** A pong, or why the peer refuses us. */
  private exchange(node: NodeId): Promise<ReturnType<VirtualPeers['pong']> | string> {
    const { self, incarnation } = this.o
    return this.ask(node, pingTimeoutMs, async (peer) => {
      const refusal = await peer.o.admit(self, incarnation)
      return refusal ?? peer.pong()
    })
  }

  private pong() {
    const { self, clock, version, sessionId } = this.o
    return {
      node: self,
      wallMs: clock.wallMs(),
      monotonicUs: 0,
      version,
      clockErrorMs: 0,
      draining: this.o.isDraining(),
      sessionId,
    }
  }

  async introduce(peer: NodeId): Promise<'known' | { refusal: string } | undefined> {
    try {
      const answer = await this.exchange(peer)
      return typeof answer === 'string' ? { refusal: answer } : 'known'
    } catch {
      return undefined
    }
  }

  traffic(): ReturnType<PeerDoor['traffic']> {
    return { frames: 0, messages: 0, bytes: 0, dropped: 0 }
  }

  // ------------------------------------------------------------------------------------- snapshots

  async askSnapshot(route: SnapshotRoute, head: SnapshotHead): Promise<number | undefined> {
    try {
      return await this.ask(nodeOf(route.to), pingTimeoutMs, async (peer) => {
        return peer.handler?.onSnapshotAsked(route, head)
      })
    } catch {
      return undefined
    }
  }

  async sendSnapshot(
    route: SnapshotRoute,
    stream: SnapshotStream,
  ): Promise<SnapshotAnswer | undefined> {
    const to = nodeOf(route.to)
    const { network, snapshots, prng } = this.world
    const { self } = this.o
    const { promise, resolve } = Promise.withResolvers<SnapshotAnswer | undefined>()
    const pipe = createSnapshotPipe()
    snapshots.sent += 1
    if (stream.first > 0) snapshots.resumed += 1
    let isBroken = false
    const breakOff = (): void => {
      if (!isBroken) snapshots.broken += 1
      isBroken = true
      pipe.breakOff()
      this.process.schedule(brokenAfterMs, () => resolve(undefined))
    }
    this.streams.add(breakOff)
    const header = snapshotToWire(stream.meta)
    network.sendOnce(
      self,
      to,
      () => {
        const peer = this.target(to)
        if (peer === undefined) breakOff()
        else this.receiveSnapshot(peer, { route, header, stream, pipe, resolve })
      },
      breakOff,
    )
    try {
      for await (const chunk of stream.chunks) {
        const copy = chunk.slice()
        network.sendOnce(self, to, () => pipe.push(copy), breakOff)
        await new Promise<void>((sent) => this.process.schedule(network.delayMs(), sent))
        if (network.breaksStreams && prng.range(0, 2) === 0) breakOff()
        if (isBroken) return await promise
      }
      network.sendOnce(self, to, () => pipe.end(), breakOff)
      // A receiver that dies, or an answer that is lost: the connection's keepalive notices.
      this.process.schedule(keepaliveMs, () => resolve(undefined))
      return await promise
    } catch (error) {
      // The sender could not go on reading what it sends.
      breakOff()
      throw error
    } finally {
      this.streams.delete(breakOff)
      if (isBroken) pipe.breakOff()
    }
  }

  private receiveSnapshot(
    peer: VirtualPeers,
    sent: {
      readonly route: SnapshotRoute
      readonly header: WireSnapshotMeta
      readonly stream: SnapshotStream
      readonly pipe: SnapshotPipe
      readonly resolve: (answer: SnapshotAnswer | undefined) => void
    },
  ): void {
    const { network } = this.world
    const { self } = this.o
    const answer = (came: SnapshotAnswer | undefined): void => {
      if (came?.staged === true) this.world.snapshots.staged += 1
      network.sendOnce(peer.o.self, self, () => this.process.enter(() => sent.resolve(came)))
    }
    const source: SnapshotStream = {
      meta: snapshotFromWire(sent.header),
      term: sent.stream.term,
      name: sent.stream.name,
      first: sent.stream.first,
      chunks: sent.pipe.chunks((act) => peer.process.enter(act)),
    }
    peer.process.enter(() => {
      const staging = peer.handler?.onSnapshot(sent.route, source)
      if (staging === undefined) answer(undefined)
      else staging.then(answer, () => answer(undefined))
    })
  }
}

/** As the other side would decode it. */
function throughCodec(from: NodeId, to: NodeId, { beats, messages }: Frame): Frame {
  const codec = peerService.Raft
  const carried = (wire: WireFrame): ReturnType<typeof frameFromWire> =>
    frameFromWire(codec.requestDeserialize(codec.requestSerialize(wire)), from, to)
  const head = { from, to, sequence: 1 }
  const read = carried({
    ...head,
    messages: messages.map(({ group, message }) => messageToWire(group, message)),
  })
  return {
    beats: beats.flatMap((beat) => {
      return carried({ ...head, messages: [], beat: beatToWire(beat) }).beat ?? []
    }),
    messages: [...read.messages],
  }
}
