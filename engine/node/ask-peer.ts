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

/** Asks the node that leads the directory; the body is the directory's own. */
export async function askDirectory(
  transport: PeerDoor,
  self: NodeId,
  asked: { readonly leader: NodeId; readonly body: Uint8Array; readonly timeoutMs: number },
): Promise<Uint8Array> {
  const { leader, body, timeoutMs } = asked
  const deadlineMs = Math.ceil(timeoutMs)
  const call: WireCall = { kind: 'directory', shard: 0, body, deadlineMs, from: self, hops: 1 }
  let answer: WireCallAnswer
  try {
    const sent = transport.call(leader, call, timeoutMs)
    if (sent === undefined) throw new Error(`node ${leader} is not in the configuration`)
    answer = await sent
  } catch (error) {
    const message = `node ${leader}, which leads the directory, did not answer (${String(error)})`
    throw new SchedulerError('OUTCOME_UNKNOWN', message, { cause: error })
  }
  return bodyFromWire(answer)
}

/** `shards` is undefined while the node stops. */
export async function serveCall(
  shards: ReadonlyMap<GroupId, LocalShard> | undefined,
  directory: DirectoryDoor | undefined,
  call: WireCall,
): Promise<WireCallAnswer> {
  try {
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
