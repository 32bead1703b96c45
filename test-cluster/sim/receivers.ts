// The targets of a world's tasks: they see every arrival at its true time, and answer as drawn.
// Owns: the arrivals.  Does not: judge them (checkers/deliveries.ts).

import type { Prng } from '#base/prng'
import type { Attempt, AttemptReport } from '../../engine/executor/attempt.ts'

/** How a receiver treats one attempt. */
export type Manner =
  | 'answers'
  | 'asksForRetry'
  | 'refuses'
  | 'hangs'
  /** The effect happened, the answer was lost. */
  | 'losesAnswer'
  /** Nothing arrived: the connection was not made. */
  | 'unreachable'

export interface Arrival {
  readonly key: string
  readonly scheduleId: string
  readonly scheduledMs: number
  readonly attempt: number
  readonly token: number
  readonly node: number
  readonly body: string
  /** True times: when the first byte left, when it was read. */
  readonly sentMs: number
  readonly arrivedMs: number
  readonly manner: Manner
}

const nothing = new Uint8Array(0)

export class Receivers {
  readonly arrivals: Arrival[] = []
  private readonly prng: Prng
  private readonly manners: readonly Manner[]
  /** From the heal on everything is answered. */
  isKind = false

  constructor(prng: Prng, manners: readonly Manner[]) {
    this.prng = prng
    this.manners = manners
  }

  mannerOf(): Manner {
    return this.isKind ? 'answers' : this.prng.pick(this.manners)
  }

  /** How long an answer takes, or until a broken connection is noticed. */
  answerMs(): number {
    return this.prng.range(0, 8) === 0 ? this.prng.range(20, 900) : this.prng.range(1, 20)
  }

  /** How long the request is on its way. */
  wayMs(): number {
    return this.prng.range(200, 6_000) / 1_000
  }
}

export function reportOf(
  manner: Manner,
  times: { readonly startedAtMs: number; readonly endedAtMs: number },
): AttemptReport {
  const report = { status: 0, error: '', response: nothing, retryAfterMs: 0, ...times }
  switch (manner) {
    case 'answers':
      return { ...report, outcome: 'SUCCEEDED', status: 200, response: Buffer.from('done') }
    case 'asksForRetry':
      return { ...report, outcome: 'FAILED_RETRYABLE', status: 503, error: 'asked to come again' }
    case 'refuses':
      return { ...report, outcome: 'FAILED_PERMANENT', status: 400, error: 'refused' }
    case 'hangs':
      return { ...report, outcome: 'TIMED_OUT', error: 'no answer in time' }
    case 'losesAnswer':
      return { ...report, outcome: 'BROKEN_OFF', error: 'the connection ended before the answer' }
    case 'unreachable':
      return { ...report, outcome: 'FAILED_RETRYABLE', error: 'connection refused' }
  }
}

export function keyOf(attempt: Attempt): string {
  return `${attempt.namespace}/${attempt.taskId}`
}
