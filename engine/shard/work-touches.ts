// Renewals of workers' sessions, and what workers say of their attempts, as commands of one entry.
// Owns: how they are put and answered.  Does not: queue them (work-desk.ts).
//   D7. A report counts under the lease in the record (L4), at whichever node it came; one that was
//       recorded before is taken as recorded, so that it can be told again.

import { type Command, limits, type Machine, type Outcome } from '#machine'
import {
  isWorkerSession,
  type StandingLease,
  type TouchWorkAnswer,
  type TouchWorkRequest,
} from './work-calls.ts'
import { itemBytes } from './work-plan.ts'
import { resultOf, wasRecorded } from './work-results.ts'

interface PlannedTouch {
  readonly commands: readonly Command[]
  readonly bytes: number
  readonly answer: (outcomes: readonly Outcome[]) => TouchWorkAnswer
}

/** In this order: renewals, touches, results; one command for each. */
export function planTouch(
  { sessions, touches, results }: TouchWorkRequest,
  of: { readonly machine: () => Machine; readonly random: () => number },
): PlannedTouch {
  const machine = of.machine()
  const commands: Command[] = sessions.map(({ id: sessionId, ttlMs }) => {
    const nodeId = machine.sessions.get(sessionId)?.nodeId
    if (ttlMs === undefined || nodeId === undefined) return { type: 'RenewSession', sessionId }
    return { type: 'OpenSession', sessionId, nodeId, ttlMs }
  })
  for (const { key, token, started, progress } of touches) {
    const { task, sessionId } = leaseOf(machine, key, token)
    const items = [{ task, token, started, progress }]
    commands.push({ type: 'TouchLeases', sessionId, items })
  }
  let bytes = commands.length * itemBytes
  for (const { key, token, report } of results) {
    const { sessionId, task } = leaseOf(machine, key, token)
    const record = task === 0 ? undefined : machine.readTask(key)
    const told = record === undefined ? [] : [resultOf(record, report, of.random())]
    for (const { error, response } of told) bytes += itemBytes + error.length + response.length
    commands.push({ type: 'CompleteAttempts', sessionId, results: told })
  }
  const answer = (outcomes: readonly Outcome[]): TouchWorkAnswer => {
    // A snapshot may have put another machine in its place.
    const now = of.machine()
    const counts = (at: number): boolean => {
      const outcome = outcomes[at]
      return outcome?.ok === true && (outcome.granted ?? []).length > 0
    }
    const resultsAt = sessions.length + touches.length
    return {
      tasks: [...touches, ...results].map(({ key }) => now.readTask(key)),
      schedules: [],
      sessions: sessions.map(({ id }, at) => ({
        isAlive: outcomes[at]?.ok === true,
        ttlMs: now.sessions.get(id)?.ttlMs ?? 0,
        leases: standing(now, id),
      })),
      touches: touches.map((_, at) => counts(sessions.length + at)),
      results: results.map(
        ({ key, token, report }, at) =>
          counts(resultsAt + at) || wasRecorded(now.readTask(key), token, report),
      ),
      clockMs: now.clockMs,
    }
  }
  return { commands, bytes, answer }
}

/** Task number 0: there is no such lease of a worker. A node's own attempts are its to report. */
function leaseOf(
  machine: Machine,
  key: string,
  token: number,
): { readonly task: number; readonly sessionId: number } {
  const record = machine.readTask(key)
  const lease = record?.lease
  const isTheirs = lease?.token === token && isWorkerSession(lease.sessionId)
  if (record === undefined || lease === undefined || !isTheirs) return { task: 0, sessionId: 0 }
  return { task: record.number, sessionId: lease.sessionId }
}

function standing(machine: Machine, sessionId: number): StandingLease[] {
  return machine.leasesOf(sessionId).map(({ key, token }) => {
    const deadlineMs = machine.readTask(key)?.lease?.deadlineMs ?? 0
    return { key, token, timeoutAtMs: deadlineMs - limits.leaseGraceMs }
  })
}
