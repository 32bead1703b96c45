// Where a task that a limit holds back waits, among the places of ready tasks.

import type { LimitKind } from './grant-limits.ts'
import type { LimitedPlace } from './limit-view.ts'

/** No namespace has such a character: it is never the place of a pause. */
const separator = '|'

export function waitingPlace(kind: LimitKind, place: LimitedPlace): string {
  return `${kind}${separator}${place}`
}

/** The limited place of a waiting place; undefined: it is one of a pause. */
export function limitedAt(waiting: string): LimitedPlace | undefined {
  for (const kind of ['rate', 'concurrency'] as const) {
    if (waiting.startsWith(`${kind}${separator}`)) return waiting.slice(kind.length + 1)
  }
  return undefined
}
