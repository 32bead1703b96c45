// When the roll call is written: soon after the log has come to rest, and now and then while it
// does not; always behind the rounds and never in their way.
// Owns: the timer and the write in the background.  Does not: know what is durable; it asks.

import { assert } from '#base/assert'
import type { Clock, Timer } from '#base/clock'
import type { RollCall, RollCallFile } from './wal-roll-call.ts'

export interface RollCallerOptions {
  readonly file: RollCallFile
  readonly clock: Clock
  readonly delayMs: number
  /** What is durable; undefined while a frame is being written. */
  readonly now: () => RollCall | undefined
}

export class RollCaller {
  readonly #options: RollCallerOptions
  #timer: Timer | undefined
  /** The delay has passed, and what is durable could not be asked since. */
  #isDue = false
  #writing: Promise<void> | undefined
  #failure: { readonly cause: unknown } | undefined
  #isClosed = false

  constructor(options: RollCallerOptions) {
    this.#options = options
  }

  /** A write that failed in the background: the disk is not well (R20). */
  get failure(): { readonly cause: unknown } | undefined {
    return this.#failure
  }

  /** Something became durable that the roll call does not know. */
  frameIsDurable(): void {
    if (this.#isDue) this.#start()
    else this.#timer ??= this.#options.clock.after(this.#options.delayMs, this.#due)
  }

  /** The last roll call; afterwards nothing is written any more. */
  async close(last: RollCall | undefined): Promise<void> {
    assert(!this.#isClosed, 'closed once')
    this.#isClosed = true
    this.#timer?.cancel()
    await this.#writing
    try {
      if (last !== undefined && this.#failure === undefined) await this.#options.file.write(last)
    } finally {
      await this.#options.file.close()
    }
  }

  readonly #due = (): void => {
    this.#timer = undefined
    this.#isDue = true
    this.#start()
  }

  #start(): void {
    if (this.#writing !== undefined || this.#failure !== undefined || this.#isClosed) return
    const rollCall = this.#options.now()
    if (rollCall === undefined) return
    this.#isDue = false
    this.#writing = this.#options.file.write(rollCall).then(
      () => {
        this.#writing = undefined
      },
      (cause: unknown) => {
        this.#writing = undefined
        this.#failure = { cause }
      },
    )
  }
}
