// What leaves for the peers: heartbeats, their answers and the notes of sleeping groups gathered to
// one beat per peer, everything else as it comes.
// Owns: the beats of the round.  Does not: change what a message says: each group's term, commit
// and read context travel as they are, and as many times as its core said them.
//   H4. A beat is a way to travel, no message of its own: what arrives in one is what every group's
//       core sent, one by one.

import { type GroupId, type NodeId, nodeOf } from '#base/brand'
import type { PeerMessage } from '#raft/core'
import { type BeatMessage, beatMessagesMax, type SleepNote, type Transport } from './ports.ts'

interface Gathered {
  count: number
  readonly messages: BeatMessage[]
  readonly sleeps: SleepNote[]
  readonly asleep: SleepNote[]
}

export class Outgoing {
  private readonly transport: Transport
  private readonly beats = new Map<NodeId, Gathered>()
  beatCount = 0

  constructor(transport: Transport) {
    this.transport = transport
  }

  send(group: { readonly id: GroupId }, message: PeerMessage): void {
    if (message.type === 'Heartbeat' || message.type === 'HeartbeatReply') {
      this.gather(nodeOf(message.to)).messages.push({ group: group.id, message })
    } else this.transport.send(message.to, group.id, message)
  }

  /** A group that is led here may sleep. */
  sleep(to: NodeId, note: SleepNote): void {
    this.gather(to).sleeps.push(note)
  }

  /** A group that is led there sleeps here. */
  asleep(to: NodeId, note: SleepNote): void {
    this.gather(to).asleep.push(note)
  }

  /** Where one more goes. */
  private gather(node: NodeId): Gathered {
    let gathered = this.beats.get(node)
    if (gathered !== undefined && gathered.count >= beatMessagesMax) {
      this.sendBeat(node, gathered)
      gathered = undefined
    }
    if (gathered === undefined) {
      gathered = { count: 0, messages: [], sleeps: [], asleep: [] }
      this.beats.set(node, gathered)
    }
    gathered.count += 1
    return gathered
  }

  private sendBeat(node: NodeId, { messages, sleeps, asleep }: Gathered): void {
    this.beats.delete(node)
    this.beatCount += 1
    this.transport.sendBeat(node, { messages, sleeps, asleep })
  }

  /** Everything since the last time leaves now. */
  flush(): void {
    for (const [node, gathered] of this.beats) this.sendBeat(node, gathered)
    this.transport.flush()
  }
}
