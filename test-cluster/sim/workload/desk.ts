// How one client calls: through any node, repeating what got no answer under the same request id,
// until the outcome is known or it gives up.
// Owns: request ids, what an answer is worth.  Does not: know any method.

import type { NodeId } from '#base/brand'
import type { Prng } from '#base/prng'
import { SchedulerError } from '../../../engine/errors.ts'
import type { ReadingChecker } from '../checkers/readings.ts'
import type { History, WriteOutcome } from '../history.ts'
import type { WorldPlan } from '../plan.ts'
import type { Trace } from '../trace.ts'

export interface ClientWorld {
  readonly plan: WorldPlan
  readonly history: History
  readonly trace: Trace
  readonly readings: ReadingChecker
  readonly nowMs: () => number
  readonly nodes: readonly NodeId[]
  readonly pause: (ms: number) => Promise<void>
  /** Rejects when there is no answer, or a refusal. */
  readonly call: (node: NodeId, method: string, request: object) => Promise<object>
  readonly violated: (what: string) => void
}

/** Tries of one write before its outcome counts as unknown. */
const triesMax = 6
/** Some clients give up after the first answer that is lost. */
const givesUpOneIn = 12
/** Of what has to succeed in the end: until long after everything is healed. */
const firmTriesMax = 400

export type Told =
  | {
      readonly answer: object
      readonly outcome: 'done'
      readonly requestId: string
      /** A try before had no answer: it may have been the one that did it. */
      readonly mayBeOlder?: boolean
    }
  | {
      readonly outcome: Exclude<WriteOutcome, 'done' | 'pending'>
      readonly code: string
      readonly metadata: Readonly<Record<string, string>>
      readonly requestId: string
    }

export class Desk {
  readonly world: ClientWorld
  readonly prng: Prng
  readonly number: number
  readonly name: string
  private serial = 0

  constructor(world: ClientWorld, number: number, prng: Prng) {
    this.world = world
    this.number = number
    this.prng = prng
    this.name = `client ${number}`
  }

  get nowMs(): number {
    return this.world.nowMs()
  }

  say(what: string): void {
    this.world.trace.say(this.name, what)
  }

  newRequestId(): string {
    this.serial += 1
    return `c${this.number}-r${this.serial}`
  }

  /** One write, repeated under its request id until its outcome is known or hope is given up. */
  async write(
    method: string,
    request: object,
    how: { readonly requestId?: string; readonly isFirm?: boolean } = {},
  ): Promise<Told> {
    const requestId = how.requestId ?? this.newRequestId()
    const full = withRequestId(method, request, requestId)
    const tries = how.isFirm === true ? firmTriesMax : triesMax
    let maybeDone = false
    for (let made = 0; made < tries; made += 1) {
      try {
        const answer = await this.call(method, full)
        return { answer, outcome: 'done', requestId, mayBeOlder: maybeDone }
      } catch (error) {
        const known = error instanceof SchedulerError ? error : undefined
        const code = known?.code ?? 'NO_ANSWER'
        const metadata = known?.metadata ?? {}
        if (known === undefined || known.tryAgain === 'sameRequestId') {
          maybeDone = true
          const givesUp = how.isFirm !== true && this.prng.range(0, givesUpOneIn) === 0
          if (givesUp) return this.failed({ outcome: 'unknown', code: 'WALKED_AWAY', requestId })
        } else if (known.tryAgain === 'no') {
          const outcome = maybeDone ? 'unknown' : 'refused'
          return this.failed({ outcome, code, metadata, requestId })
        }
        await this.world.pause(this.prng.range(20, 400))
      }
    }
    return this.failed({ outcome: maybeDone ? 'unknown' : 'refused', code: 'GAVE_UP', requestId })
  }

  private failed(failed: {
    readonly outcome: 'refused' | 'unknown'
    readonly code: string
    readonly metadata?: Readonly<Record<string, string>>
    readonly requestId: string
  }): Told {
    const { history } = this.world
    history.wasRefused(failed.code)
    if (failed.outcome === 'unknown') history.unknownCalls += 1
    return { metadata: {}, ...failed }
  }

  /** One call, once. */
  call(method: string, request: object): Promise<object> {
    this.world.history.calls += 1
    return this.world.call(this.prng.pick(this.world.nodes), method, request)
  }
}

/** Operations have it among their options. */
function withRequestId(method: string, request: object, requestId: string): object {
  if (!/\/(?:Bulk|Purge|RedriveDeadLetters)/.test(method)) return { ...request, requestId }
  const { options = {} } = request as { options?: object }
  return { ...request, options: { ...options, requestId } }
}
