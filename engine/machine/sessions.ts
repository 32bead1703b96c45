// Sessions: whether an executor is alive. One renewal keeps all of its leases on this shard.
// Owns: opening, renewing, closing, expiring.  Does not: decide what a lost lease means
// (attempts.ts). A session that expired or was closed may hold leases for some more entries,
// because one entry gives back a bounded number of them. It is dead all the same: no grant, no
// renewal, no way back.

import { sortedNumberKeys } from '#base/order'
import { loseLease } from './attempts.ts'
import type { CloseSession, OpenSession, Outcome, RenewSession } from './command.ts'
import type { SessionRecord } from './records.ts'
import { ok, putSession, removeSession, type State } from './state.ts'

const notFound: Outcome = { ok: false, code: 'SESSION_NOT_FOUND', version: 0 }

export function liveSession(state: State, id: number): SessionRecord | undefined {
  const session = state.sessions.byId.get(id)
  return session !== undefined && session.expiresAtMs > state.clockMs ? session : undefined
}

export function openSession(state: State, command: OpenSession): Outcome {
  const { sessionId, nodeId, ttlMs } = command
  const isDying = state.sessions.byId.has(sessionId) && liveSession(state, sessionId) === undefined
  if (isDying) return notFound
  putSession(state, { id: sessionId, nodeId, ttlMs, expiresAtMs: state.clockMs + ttlMs })
  return ok(0)
}

export function renewSession(state: State, command: RenewSession): Outcome {
  const session = liveSession(state, command.sessionId)
  if (session === undefined) return notFound
  putSession(state, { ...session, expiresAtMs: state.clockMs + session.ttlMs })
  return ok(0)
}

export function closeSession(state: State, command: CloseSession): Outcome {
  const session = state.sessions.byId.get(command.sessionId)
  if (session === undefined) return notFound
  const closed = { ...session, expiresAtMs: Math.min(session.expiresAtMs, state.clockMs) }
  putSession(state, closed)
  giveBack(state, closed)
  return ok(0)
}

/** The clock is about to jump: those that live now keep what they have left. */
export function spareSessions(state: State, jumpMs: number): void {
  for (const id of sortedNumberKeys(state.sessions.byId)) {
    const session = liveSession(state, id)
    if (session === undefined) continue
    putSession(state, { ...session, expiresAtMs: session.expiresAtMs + jumpMs })
  }
}

/** Sessions in ascending order of id, their leases in ascending order of task number. */
export function expireSessions(state: State): void {
  if (state.sessions.earliestExpiryMs() > state.clockMs) return
  for (const id of sortedNumberKeys(state.sessions.byId)) {
    const session = state.sessions.byId.get(id)
    if (session !== undefined && session.expiresAtMs <= state.clockMs) giveBack(state, session)
  }
}

function giveBack(state: State, session: SessionRecord): void {
  if (state.leasesLostLeft === 0 && state.leases.countOf(session.id) > 0) return
  for (const { key } of state.leases.of(session.id)) {
    if (state.leasesLostLeft === 0) return
    state.leasesLostLeft -= 1
    loseLease(state, key)
  }
  removeSession(state, session)
}
