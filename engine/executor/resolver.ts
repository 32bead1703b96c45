// Names to addresses, one question at a time for each name.
// Owns: questions under way, answers for a few seconds.  Does not: judge addresses
// (address-guard.ts). The system's resolver has only a few threads for all of this process: without
// this, a herd to one name is one question per connection, and a name server that is slow holds up
// every other name.

import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import type { Clock } from '#base/clock'

export type Resolved = (
  error: NodeJS.ErrnoException | null,
  addresses: readonly LookupAddress[],
) => void

export type Resolve = (hostname: string, resolved: Resolved) => void

interface Answer {
  readonly atMs: number
  readonly addresses: readonly LookupAddress[]
}

/** A name that moves is followed after this. */
const answerAgeMsMax = 5_000
const answersMax = 1_024

export const resolveBySystem: Resolve = (hostname, resolved) => {
  systemLookup(hostname, { all: true }, (error, addresses) => {
    resolved(error, error === null ? addresses : [])
  })
}

export function createResolver(options: {
  readonly clock: Clock
  readonly resolve: Resolve
}): Resolve {
  const { clock } = options
  const waiting = new Map<string, Resolved[]>()
  const answers = new Map<string, Answer>()

  function ask(hostname: string): void {
    options.resolve(hostname, (error, addresses) => {
      const asked = waiting.get(hostname) ?? []
      waiting.delete(hostname)
      if (error === null) {
        if (answers.size >= answersMax) answers.clear()
        answers.set(hostname, { atMs: clock.monotonicMs(), addresses })
      }
      for (const resolved of asked) resolved(error, addresses)
    })
  }

  return (hostname, resolved) => {
    const known = answers.get(hostname)
    if (known !== undefined && clock.monotonicMs() - known.atMs < answerAgeMsMax) {
      // Never within the call: who asks may not be ready for it.
      process.nextTick(resolved, null, known.addresses)
      return
    }
    const asked = waiting.get(hostname)
    if (asked !== undefined) {
      asked.push(resolved)
      return
    }
    waiting.set(hostname, [resolved])
    ask(hostname)
  }
}
