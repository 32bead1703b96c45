// What leaves for the peers: heartbeats and their answers gathered to one beat per peer, everything
// else as it comes.
// Owns: the beats of the round.  Does not: change what a message says: each group's term, commit
// and read context travel as they are, and as many times as its core said them.
//   H4. A beat is a way to travel, no message of its own: what arrives in one is what every group's
//       core sent, one by one.

import { type GroupId, type NodeId, nodeOf } from '#base/brand'
import type { PeerMessage } from '#raft/core'
import { type BeatMessage, beatMessagesMax, type Transport } from './ports.ts'

export class Outgoing {
  private readonly transport: Transport
  private readonly beats = new Map<NodeId, BeatMessage[]>()
  beatCount = 0

  constructor(transport: Transport) {
    this.transport = transport
  }

  send(group: { readonly id: GroupId }, message: PeerMessage): void {
    if (message.type === 'Heartbeat' || message.type === 'HeartbeatReply') {
      this.gather(nodeOf(message.to), { group: group.id, message })
    } else this.transport.send(message.to, group.id, message)
  }

  private gather(node: NodeId, message: BeatMessage): void {
    const gathered = this.beats.get(node)
    if (gathered === undefined) {
      this.beats.set(node, [message])
      return
    }
    gathered.push(message)
    if (gathered.length >= beatMessagesMax) this.sendBeat(node, gathered)
  }

  private sendBeat(node: NodeId, messages: readonly BeatMessage[]): void {
    this.beats.delete(node)
    this.beatCount += 1
    this.transport.sendBeat(node, { messages })
  }

  /** Everything since the last time leaves now. */
  flush(): void {
    for (const [node, messages] of this.beats) this.sendBeat(node, messages)
    this.transport.flush()
  }
}
