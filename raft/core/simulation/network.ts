// Messages between replicas that lose, repeat, delay and reorder them, and links that are cut one
// way.
// Owns: what is under way.  Does not: decide when; the cluster draws that.

import type { NodeId } from '#base/brand'
import type { Prng, Ratio } from '#base/prng'
import type { PeerMessage } from '../messages.ts'

export interface NetworkFaults {
  readonly drop: Ratio
  readonly duplicate: Ratio
  /** Chance that a delivery takes any message instead of the oldest one. */
  readonly reorder: Ratio
}

/** Beyond this the oldest message is lost: a network has no endless memory. */
const underWayMax = 400

export class Network {
  faults: NetworkFaults
  readonly #prng: Prng
  readonly #cut = new Set<string>()
  #underWay: PeerMessage[] = []

  constructor(prng: Prng, faults: NetworkFaults) {
    this.#prng = prng
    this.faults = faults
  }

  get count(): number {
    return this.#underWay.length
  }

  send(message: PeerMessage): void {
    if (this.#cut.has(`${message.from}>${message.to}`)) return
    if (this.#prng.chance(this.faults.drop)) return
    this.#underWay.push(message)
    if (this.#prng.chance(this.faults.duplicate)) this.#underWay.push(message)
    if (this.#underWay.length > underWayMax) this.#underWay.shift()
  }

  /** Takes the next message to arrive. */
  take(): PeerMessage | undefined {
    if (!this.#prng.chance(this.faults.reorder)) return this.#underWay.shift()
    if (this.#underWay.length === 0) return undefined
    return this.#underWay.splice(this.#prng.range(0, this.#underWay.length), 1)[0]
  }

  cut(from: NodeId, to: NodeId): void {
    this.#cut.add(`${from}>${to}`)
    this.#underWay = this.#underWay.filter((m) => m.from !== from || m.to !== to)
  }

  heal(): void {
    this.#cut.clear()
  }
}
