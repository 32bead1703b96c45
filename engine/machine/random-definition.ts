// Definitions of tasks drawn from a seed, for the machine's models.
// Owns: the drawing.  Does not: choose commands (random-commands.ts).

import type { Prng } from '#base/prng'
import type { Callback, CallbackEvent, TaskDefinition } from './records.ts'

export const startMs = 1_000_000

const events: readonly CallbackEvent[] = [
  'SUCCESS',
  'ATTEMPT_FAILURE',
  'DEAD_LETTER',
  'CANCELLED',
  'MISSED',
]

export function randomDefinition(prng: Prng, clockMs: number): TaskDefinition {
  const definition = plainDefinition(prng, clockMs)
  if (prng.range(0, 3) > 0) return definition
  const callbacks: Callback[] = []
  for (let left = prng.range(0, 3); left > 0; left -= 1) {
    const told = events.filter(() => prng.chance({ numerator: 1, denominator: 2 }))
    const includesPayload = prng.chance({ numerator: 1, denominator: 2 })
    callbacks.push({ events: told, definition: plainDefinition(prng, clockMs), includesPayload })
  }
  const jitterMs = prng.pick([0, 3, 9_000])
  const extra = { jitterMs, callbacks, basicSpec: new Uint8Array(1) }
  const concurrencyKey = prng.pick([undefined, 'k', 'l'])
  const failed = { state: 'FAILED', ms: prng.pick([0, 2, 90_000]) } as const
  const retentions = prng.pick([undefined, undefined, [failed]])
  const handler = prng.pick([undefined, undefined, '', 'h'])
  return { ...definition, extra: { ...extra, concurrencyKey, retentions, handler } }
}

function plainDefinition(prng: Prng, clockMs: number): TaskDefinition {
  return {
    fireAtMs:
      Math.max(clockMs, startMs) + prng.pick([-100, 0, 0, 5, 5, 300, 5_000, 40_000, 200_000]),
    queue: prng.pick(['q', 'q', 'r']),
    priority: prng.range(0, 10),
    retry: {
      maxAttempts: prng.pick([0, 1, 2, 5]),
      minBackoffMs: prng.pick([0, 1, 500]),
      maxBackoffMs: prng.pick([0, 10, 20_000]),
      multiplierPercent: prng.pick([50, 100, 150, 200]),
      jitterPercent: prng.pick([0, 20, 100]),
      maxAgeMs: prng.pick([0, 0, 1_000, 100_000]),
    },
    attemptTimeoutMs: prng.pick([1, 500, 30_000]),
    startDeadlineMs: prng.pick([0, 0, 1, 5_000]),
    guarantee: prng.pick(['AT_LEAST_ONCE', 'AT_LEAST_ONCE', 'AT_MOST_ONCE']),
    retentionMs: prng.pick([0, 1, 3_000, 60_000]),
    spec: new Uint8Array(prng.range(0, 5)),
  }
}
