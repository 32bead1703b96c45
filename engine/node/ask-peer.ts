// Asking another node's shard, and answering when another node asks ours.
// Owns: what a lost answer means.  Does not: encode (peer-calls.ts) or route (router.ts).

import type { GroupId, NodeId } from '#base/brand'
import type { DirectoryDoor } from '../directory/directory-door.ts'
import { SchedulerError } from '../errors.ts'
import { answerLocally, type ShardAnswer, type ShardRequest } from '../router.ts'
import type { LocalShard } from '../shard/local-calls.ts'
import type { PeerDoor } from '../transport/peer-transport.ts'
import type { WireCall, WireCallAnswer } from '../transport/wire.ts'
import { serveCheckIn } from './admission-desk.ts'
import {
  answerFromWire,
  bodyFromWire,
  decodeRequest,
  encodeAnswer,
  encodeRequest,
  errorToWire,
} from './peer-calls.ts'

/** Without an answer nobody knows whether it was done: OUTCOME_UNKNOWN. */
export async function askPeer(
  transport: PeerDoor,
  self: NodeId,
  asked: {
    readonly node: NodeId
    readonly group: GroupId
    readonly request: ShardRequest
    readonly timeoutMs: number
  },
): Promise<ShardAnswer> {
  const { node, group, request, timeoutMs } = asked
  const call: WireCall = {
    kind: request.type,
    shard: group,
    body: encodeRequest(request),
    deadlineMs: Math.ceil(timeoutMs),
    from: self,
    hops: 1,
  }
  let answer: WireCallAnswer
  try {
    const sent = transport.call(node, call, timeoutMs)
    if (sent === undefined) throw new Error(`node ${node} is not in the configuration`)
    answer = await sent
  } catch (error) {
    const message = `node ${node}, which leads shard ${group}, did not answer (${String(error)})`
    throw new SchedulerError('OUTCOME_UNKNOWN', message, { cause: error })
  }
  return answerFromWire(answer)
}

interface Asked {
  readonly body: Uint8Array
  readonly timeoutMs: number
}

/** Asks the node that leads the directory; the body is the directory's own. */
export function askDirectory(
  transport: PeerDoor,
  self: NodeId,
  { leader, ...asked }: Asked & { readonly leader: NodeId },
): Promise<Uint8Array> {
  const what = { kind: 'directory', node: leader, as: 'which leads the directory, ' }
  return askNode(transport, self, { ...asked, ...what })
}

/** Asks a node about itself and what it leads; the body is cluster/'s own. */
export function askCluster(
  transport: PeerDoor,
  self: NodeId,
  asked: Asked & { readonly node: NodeId },
): Promise<Uint8Array> {
  return askNode(transport, self, { ...asked, kind: 'cluster', as: '' })
}

async function askNode(
  transport: PeerDoor,
  self: NodeId,
  asked: Asked & { readonly kind: string; readonly node: NodeId; readonly as: string },
): Promise<Uint8Array> {
  const { kind, node, as, body, timeoutMs } = asked
  const deadlineMs = Math.ceil(timeoutMs)
  const call: WireCall = { kind, shard: 0, body, deadlineMs, from: self, hops: 1 }
  let answer: WireCallAnswer
  try {
    const sent = transport.call(node, call, timeoutMs)
    if (sent === undefined) throw new Error(`node ${node} is not in the configuration`)
    answer = await sent
  } catch (error) {
    const message = `node ${node}, ${as}did not answer (${String(error)})`
    throw new SchedulerError('OUTCOME_UNKNOWN', message, { cause: error })
  }
  return bodyFromWire(answer)
}

/** `shards` is undefined while the node stops. */
export async function serveCall(
  shards: ReadonlyMap<GroupId, LocalShard> | undefined,
  directory: DirectoryDoor | undefined,
  call: WireCall,
  cluster: () => Promise<Uint8Array>,
): Promise<WireCallAnswer> {
  try {
    if (call.kind === 'cluster') return { body: await cluster() }
    if (call.kind === 'directory') {
      if (directory === undefined || shards === undefined) {
        throw new SchedulerError('NO_LEADER', 'the directory is not served by this node')
      }
      return { body: await directory.serve(call.body, call.deadlineMs) }
    }
    if (call.kind === 'admission') {
      if (directory === undefined || shards === undefined) {
        throw new SchedulerError('NO_LEADER', 'the directory is not served by this node')
      }
      const propose: typeof directory.propose = (command, timeoutMs) =>
        directory.propose(command, timeoutMs)
      return { body: await serveCheckIn(propose, call.body, call.deadlineMs) }
    }
    const local = shards?.get(call.shard as GroupId)
    if (local === undefined) {
      throw new SchedulerError('NO_LEADER', `shard ${call.shard} is not served by this node`)
    }
    const answer = await answerLocally(local, decodeRequest(call.body), call.deadlineMs)
    return { body: encodeAnswer(answer) }
  } catch (error) {
    return { error: errorToWire(error) }
  }
}
