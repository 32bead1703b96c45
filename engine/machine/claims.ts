// Names that are held in a shard: dedupe keys, and requests whose record is gone.
// Owns: who holds a name, and until when.  Does not: decide what a second one gets
// (task-commands.ts).
//   C1. A name has one holder at a time; it is free when its time has passed by the shard clock, or
//       its task has ended, whichever the claim says.
// A claim with a time is looked at when its name is asked for and removed by its timer, so that an
// entry's bound of upkeep never keeps a name held too long.

import { mix } from './digest.ts'
import type { Claim, ClaimRecord, TaskRecord } from './records.ts'
import { type State, takeNumber } from './state.ts'
import { timerOfClaim } from './tasks.ts'

/** Who holds the name now. */
export function holderOf(state: State, key: string): ClaimRecord | undefined {
  const claim = state.claims.read(key)
  if (claim === undefined) return undefined
  return claim.untilMs === 0 || claim.untilMs > state.clockMs ? claim : undefined
}

/** The task takes the name that it was made with. */
export function holdClaim(state: State, claim: Claim, task: string): void {
  hold(state, { key: claim.key, task, windowMs: claim.windowMs })
}

/** A request is remembered beyond the record that it removed, or the end of what it changed. */
export function rememberRequest(
  state: State,
  request: {
    /** Of the record or of the claim: one request id may serve for several. */
    readonly key: string
    /** What it changed; absent: what `key` names. */
    readonly task?: string
    readonly hash: number
    readonly memoryMs: number
    /** It was under way when the record went; 0: none was. */
    readonly attempt?: number
  },
): void {
  const { key, hash, memoryMs, task = key, attempt = 0 } = request
  if (hash === 0 || memoryMs === 0) return
  hold(state, { key: requestName(key, hash), task, windowMs: memoryMs, attempt })
}

/** What a request before removed or changed, with the attempt of then; undefined: nothing. */
export function remembered(state: State, key: string, hash: number): ClaimRecord | undefined {
  return hash === 0 ? undefined : holderOf(state, requestName(key, hash))
}

/** Its task has ended: a name without a time of its own is free. */
export function releaseClaim(state: State, task: TaskRecord): void {
  const claim = task.extra?.claim
  if (claim === undefined) return
  const held = state.claims.read(claim.key)
  if (held?.task === task.key && held.untilMs === 0) removeClaim(state, held)
}

export function removeClaim(state: State, claim: ClaimRecord): void {
  state.claims.remove(claim)
  mix(state.digest, claim.number)
  mix(state.digest, 0)
}

function hold(
  state: State,
  name: {
    readonly key: string
    readonly task: string
    readonly windowMs: number
    readonly attempt?: number
  },
): void {
  const { key, task, windowMs, attempt = 0 } = name
  // The shard clock may lag behind when nothing was due for long.
  const untilMs = windowMs === 0 ? 0 : Math.max(state.clockMs, state.atMs) + windowMs
  const old = state.claims.read(key)
  if (old !== undefined) removeClaim(state, old)
  const plain: ClaimRecord = { key, number: takeNumber(state), task, untilMs }
  const claim = attempt === 0 ? plain : { ...plain, attempt }
  state.claims.insert(claim)
  mix(state.digest, claim.number)
  mix(state.digest, untilMs)
  const timer = timerOfClaim(claim)
  if (timer !== undefined) state.timers.set(timer)
}

function requestName(key: string, hash: number): string {
  return `${key}\n${hash}`
}
