// Every message that was ever sent, under a number.
// Owns: the numbers, and what a message is called when the nodes are renamed.
// A message is in the network once it was sent, for ever: it may arrive never, once or as often as
// it likes, in any order. So loss, repetition and reordering need no steps of their own.

import type { PeerMessage } from '../../raft/core/index.ts'
import { nodeId } from '#base/brand'
import { picture, type Renaming } from './picture.ts'

/** The texts of what a snapshot stands for travel with the message, as its image would. */
export type Sent = PeerMessage & { readonly image?: readonly number[] }

export class MessageTable {
  readonly #messages: Sent[] = []
  readonly #ids = new Map<string, number>()

  get count(): number {
    return this.#messages.length
  }

  add(message: Sent): number {
    const text = picture(message)
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#messages.length
    this.#messages.push(message)
    this.#ids.set(text, id)
    return id
  }

  at(id: number): Sent {
    return this.#messages[id] as Sent
  }

  /** From and to are all the nodes that messages name, but for snapshots and membership entries. */
  renamed(id: number, renaming: Renaming): number {
    const message = this.at(id)
    return this.add({
      ...message,
      from: nodeId(renaming[message.from] as number),
      to: nodeId(renaming[message.to] as number),
    })
  }
}
