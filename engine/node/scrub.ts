// Reads the whole state now and then, so that rot is found while the peers are well, and not when
// the node is needed.
// Owns: when, and how gently.  Does not: know how (storage/), or what to do about damage: the node
// stops, and its next start puts aside what is damaged, group by group.

import type { Clock } from '#base/clock'
import type { StateStore } from '#storage'

/** The first scrub of a process; a node that is restarted often is read at its starts. */
const scrubFirstMs: number = 10 * 60 * 1000
/** From the end of one scrub to the next: rot is found within a day. */
const scrubIntervalMs: number = 12 * 60 * 60 * 1000
/** Others have the disk meanwhile: a gigabyte takes about two minutes. */
const scrubBytesPerSecondMax: number = 8 << 20

export interface ScrubberOptions {
  readonly store: StateStore
  readonly clock: Clock
  readonly onDamage: (error: unknown) => void
}

export class Scrubber {
  private readonly o: ScrubberOptions
  private dueMs: number
  private running = false
  private stopped = false

  constructor(options: ScrubberOptions) {
    this.o = options
    this.dueMs = options.clock.monotonicMs() + scrubFirstMs
  }

  /** Called every fraction of a second. */
  maintain(): void {
    const { store, clock, onDamage } = this.o
    if (this.running || this.stopped || clock.monotonicMs() < this.dueMs) return
    this.running = true
    store
      .scrub({ bytesPerSecondMax: scrubBytesPerSecondMax })
      .catch((error: unknown) => {
        if (!this.stopped) onDamage(error)
      })
      .finally(() => {
        this.running = false
        this.dueMs = clock.monotonicMs() + scrubIntervalMs
      })
  }

  stop(): void {
    this.stopped = true
  }
}
