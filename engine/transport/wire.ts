// The methods between nodes, as gRPC method definitions over protobufjs types.
// Owns: paths and codecs.  Does not: connect (peer-link.ts) or serve (peer-server.ts).

import type { MethodDefinition, ServiceDefinition } from '@grpc/grpc-js'
import type { NodeId } from '#base/brand'
import { internalCodec } from '#proto'
import type { GroupMessage, NodeBeat } from '#raft/host/ports'
import { beatFromWire } from '../codec/beat-codec.ts'
import { decodeFrame, encodeFrame, type WireFrame } from '../codec/frame-codec.ts'
import { messageFromWire, type WireSnapshotMeta } from '../codec/raft-codec.ts'

export type { WireFrame }

/** Throws RangeError for what this build does not know; the frame is dropped then, whole. */
export function frameFromWire(
  { messages, beat }: WireFrame,
  from: NodeId,
  to: NodeId,
): { readonly messages: readonly GroupMessage[]; readonly beat: NodeBeat | undefined } {
  return {
    messages: messages.map((wire) => messageFromWire(wire, from, to)),
    beat: beat === null || beat === undefined ? undefined : beatFromWire(beat, from, to),
  }
}

export interface WireSnapshotChunk {
  header?: {
    group: number
    from: number
    to: number
    meta: WireSnapshotMeta
    format: number
    term: number
    fromNumber?: number
    toNumber?: number
    name: string
    first: number
    asks: boolean
  } | null
  index: number
  crc32: number
  last: boolean
  data: Uint8Array
}

export interface WireCall {
  kind: string
  shard: number
  body: Uint8Array
  deadlineMs: number
  from: number
  hops: number
}

export interface WireCallError {
  code: string
  message: string
  leaderHint: number
  status: Uint8Array
  retryAfterMs: number
}

export interface WireCallAnswer {
  body?: Uint8Array | null
  error?: WireCallError | null
}

export interface WirePing {
  from: number
  wallMs: number
  monotonicUs: number
  clusterId: string
  version: string
  clockErrorMs: number
  sessionId: number
  incarnation: number
}

export interface WirePong {
  node: number
  wallMs: number
  monotonicUs: number
  version: string
  clockErrorMs: number
  draining: boolean
  sessionId: number
}

const frame: Codec<WireFrame> = { encode: encodeFrame, decode: decodeFrame }
const chunk = internalCodec('SnapshotChunk') as Codec<WireSnapshotChunk>
const result = internalCodec('SnapshotResult') as Codec<WireSnapshotResult>
const call = internalCodec('CallRequest') as Codec<WireCall>
const answer = internalCodec('CallResponse') as Codec<WireCallAnswer>
const ping = internalCodec('PingRequest') as Codec<WirePing>
const pong = internalCodec('PingResponse') as Codec<WirePong>
const ack = internalCodec('RaftFrameAck') as Codec<{ sequence: number }>

export interface WireSnapshotResult {
  staged: boolean
  message: string
  resumeIndex: number
}

interface Codec<T> {
  readonly encode: (value: T) => Buffer
  readonly decode: (bytes: Buffer) => T
}

function method<Q, A>(
  name: string,
  codecs: { readonly request: Codec<Q>; readonly response: Codec<A> },
  streams: { readonly request: boolean; readonly response: boolean },
): MethodDefinition<Q, A> {
  return {
    path: `/sched.internal.v1.PeerService/${name}`,
    requestStream: streams.request,
    responseStream: streams.response,
    requestSerialize: codecs.request.encode,
    requestDeserialize: codecs.request.decode,
    responseSerialize: codecs.response.encode,
    responseDeserialize: codecs.response.decode,
  }
}

const unary = { request: false, response: false }

export const peerService = {
  Raft: method('Raft', { request: frame, response: ack }, { request: true, response: true }),
  InstallSnapshot: method(
    'InstallSnapshot',
    { request: chunk, response: result },
    { request: true, response: false },
  ),
  Call: method('Call', { request: call, response: answer }, unary),
  Ping: method('Ping', { request: ping, response: pong }, unary),
} satisfies ServiceDefinition

/** Metadata of every call between nodes: the sender's cluster, encoded like a part of a URL. */
export const originKey = 'schedd-cluster'

/** Options of every channel and server between nodes. */
export const peerChannelOptions = {
  'grpc.max_receive_message_length': 64 << 20,
  'grpc.max_send_message_length': 64 << 20,
  'grpc-node.flow_control_window': 8 << 20,
  'grpc.enable_retries': 0,
  'grpc.enable_channelz': 0,
  'grpc.initial_reconnect_backoff_ms': 50,
  'grpc.min_reconnect_backoff_ms': 50,
  'grpc.max_reconnect_backoff_ms': 1_000,
  'grpc.use_local_subchannel_pool': 1,
  'grpc.keepalive_time_ms': 5_000,
  'grpc.keepalive_timeout_ms': 3_000,
} as const
