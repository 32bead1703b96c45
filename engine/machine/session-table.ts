// The sessions of a shard, and when the next one expires.
// Owns: the table.  Does not: give back leases (sessions.ts).

import type { SessionRecord } from './records.ts'

export class SessionTable {
  readonly #byId = new Map<number, SessionRecord>()
  /** NaN: to be found again. */
  #earliestMs: number = Infinity

  get byId(): ReadonlyMap<number, SessionRecord> {
    return this.#byId
  }

  put(session: SessionRecord): void {
    const replaced = this.#byId.get(session.id)
    if (replaced?.expiresAtMs === this.#earliestMs) this.#earliestMs = Number.NaN
    this.#byId.set(session.id, session)
    // Stays NaN if it is.
    this.#earliestMs = Math.min(this.#earliestMs, session.expiresAtMs)
  }

  remove(session: SessionRecord): void {
    this.#byId.delete(session.id)
    if (session.expiresAtMs === this.#earliestMs) this.#earliestMs = Number.NaN
  }

  /** Infinity: there is no session. */
  earliestExpiryMs(): number {
    if (Number.isNaN(this.#earliestMs)) {
      this.#earliestMs = Infinity
      for (const { expiresAtMs } of this.#byId.values()) {
        this.#earliestMs = Math.min(this.#earliestMs, expiresAtMs)
      }
    }
    return this.#earliestMs
  }
}
