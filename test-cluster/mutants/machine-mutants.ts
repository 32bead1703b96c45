// Bugs in the replicated scheduler.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

export const machineMutants: readonly Mutant[] = [
  {
    id: 'stale-token-accepted',
    rule: 'L4, S-07',
    file: 'engine/machine/attempts.ts',
    find: 'held?.sessionId === command.sessionId && held.token === result.token',
    replace: 'held?.sessionId === command.sessionId',
    harm: 'the late result of a lost attempt is recorded as that of the new one',
  },
  {
    id: 'foreign-session-accepted',
    rule: 'L4, S-07',
    file: 'engine/machine/attempts.ts',
    find: 'held?.sessionId === command.sessionId && held.token === result.token',
    replace: 'held?.token === result.token',
    harm: 'an executor ends the attempt of another one',
  },
  {
    id: 'grant-before-due',
    rule: 'A1',
    file: 'engine/machine/tasks.ts',
    find: 'return isWaiting(task) && task.nextAttemptAtMs <= clockMs',
    replace: 'return isWaiting(task)',
    harm: 'a task is sent before its time',
  },
  {
    id: 'retry-before-moved-time',
    rule: 'A1, S-15',
    file: 'engine/machine/retry.ts',
    find: 'const atMs = Math.max(notBeforeMs, dueMs)',
    replace: 'const atMs = notBeforeMs',
    harm: 'a task that was moved while it ran is tried again before its new time',
  },
  {
    id: 'clock-goes-back',
    rule: 'W1',
    file: 'engine/machine/clock.ts',
    find: 'const jumpMs = Math.max(0, command.clockMs - state.clockMs)',
    replace: 'const jumpMs = command.clockMs - state.clockMs',
    harm: 'the time of a shard goes back after a change of leaders',
  },
  {
    id: 'at-most-once-repeated',
    rule: 'A2',
    file: 'engine/machine/attempts.ts',
    find: `if (guarantee === 'AT_MOST_ONCE') return { again: false, reason: ifOnce }
`,
    replace: '',
    harm: 'a payment that must not be repeated is repeated',
  },
  {
    id: 'at-most-once-lost-repeated',
    rule: 'A2',
    file: 'engine/machine/attempts.ts',
    find: `task.definition.guarantee === 'AT_MOST_ONCE'
      ?`,
    replace: `task.key === ''
      ?`,
    harm: 'a payment whose executor died is repeated',
  },
  {
    id: 'lease-lost-before-expiry',
    rule: 'S-07',
    file: 'engine/machine/sessions.ts',
    find: 'if (session !== undefined && session.expiresAtMs <= state.clockMs) giveBack',
    replace: 'if (session !== undefined) giveBack',
    harm: 'the lease of a living executor is given to another one: a duplicate',
  },
  {
    id: 'renewal-without-effect',
    rule: 'S-07',
    file: 'engine/machine/sessions.ts',
    find: 'putSession(state, { ...session, expiresAtMs: state.clockMs + session.ttlMs })',
    replace: 'putSession(state, { ...session })',
    harm: 'a living executor loses its leases: duplicates',
  },
  {
    id: 'dead-session-revived',
    rule: 'S-07',
    file: 'engine/machine/sessions.ts',
    find: `  if (isDying) return notFound
`,
    replace: '',
    harm: 'a dead executor takes up leases that were promised to others',
  },
  {
    id: 'grant-to-dead-session',
    rule: 'S-07',
    file: 'engine/machine/sessions.ts',
    find:
      'return session !== undefined && session.expiresAtMs > state.clockMs ? session :' +
      ' undefined',
    replace: 'return session',
    harm: 'tasks are handed to an executor that is gone',
  },
  {
    id: 'failover-kills-sessions',
    rule: 'S-11',
    file: 'engine/machine/sessions.ts',
    find: 'putSession(state, { ...session, expiresAtMs: session.expiresAtMs + jumpMs })',
    replace: 'putSession(state, { ...session })',
    harm: 'after an outage everything that ran is sent again',
  },
  {
    id: 'token-does-not-grow',
    rule: 'L2',
    file: 'engine/machine/grants.ts',
    find: 'const token = state.appliedIndex',
    replace: 'const token = 1_000_000 - state.appliedIndex',
    harm: 'a receiver takes the old attempt for the newer one',
  },
  {
    id: 'two-grants-one-token',
    rule: 'L2',
    file: 'engine/machine/grants.ts',
    find: `  if (lastToken === token) return false
`,
    replace: '',
    harm: 'two attempts have the same token',
  },
  {
    id: 'repeated-create-refused',
    rule: 'request ids',
    file: 'engine/machine/task-commands.ts',
    find: `    if (mark !== undefined) return ok(mark.version, true)
    const taken =`,
    replace: `    if (mark !== undefined && mark.hash < 0) return ok(mark.version, true)
    const taken =`,
    harm: 'a client that repeats a call is told that its task is not its own',
  },
  {
    id: 'reused-request-id-accepted',
    rule: 'request ids',
    file: 'engine/machine/state.ts',
    find: '(mark) => mark.hash !== hash && mark.hash % requestSpan === hash % requestSpan',
    replace: '(mark) => mark.hash !== hash && mark.hash === hash % requestSpan',
    harm: 'a second change under the request id of the first is made, and nobody meant it',
  },
  {
    id: 'repeated-change-done-again',
    rule: 'request ids',
    file: 'engine/machine/task-commands.ts',
    find: `  if (repeated !== undefined) return repeated
  if (hasEnded(task)) return`,
    replace: '  if (hasEnded(task)) return',
    harm: 'a change is done twice',
  },
  {
    id: 'version-ignored',
    rule: 'S-06',
    file: 'engine/machine/task-commands.ts',
    find: 'if (expectedVersion === 0 || expectedVersion === task.version) return undefined',
    replace: 'if (expectedVersion >= 0) return undefined',
    harm: 'a change that was based on an old state overwrites a newer one (ABA)',
  },
  {
    id: 'change-not-digested',
    rule: 'I12',
    file: 'engine/machine/state.ts',
    find: `  mix(digest, task.attemptCount)
`,
    replace: '',
    harm: 'replicas may differ in attempts and nobody notices',
  },
  {
    id: 'removal-not-digested',
    rule: 'I12',
    file: 'engine/machine/state.ts',
    find: `  touch(state, task.key)
  mix(state.digest, task.number)
  mix(state.digest, 0)
`,
    replace: `  touch(state, task.key)
`,
    harm: 'replicas may differ in removed records and nobody notices',
  },
  {
    id: 'map-order-reaches-state',
    rule: 'R31',
    file: 'engine/machine/sessions.ts',
    find: `  if (state.sessions.earliestExpiryMs() > state.clockMs) return
  for (const id of sortedNumberKeys(state.sessions.byId)) {`,
    replace: `  if (state.sessions.earliestExpiryMs() > state.clockMs) return
  for (const id of [...state.sessions.byId.keys()]) {`,
    harm: 'a restored replica gives leases back in another order: replicas diverge',
  },
  {
    id: 'numbers-not-restored',
    rule: 'R31',
    file: 'engine/machine/state.ts',
    find: 'nextNumber: meta.nextNumber,',
    replace: 'nextNumber: meta.nextNumber + 1,',
    harm: 'a restored replica numbers tasks otherwise: replicas diverge',
  },
  {
    id: 'lying-proposer-delays',
    rule: 'S-10',
    file: 'engine/machine/schedule-runs.ts',
    find: ': Math.max(run.fireAtMs, state.clockMs)',
    replace: ': Math.max(run.fireAtMs, state.clockMs, state.atMs)',
    harm: 'a leader whose clock is ahead puts off what is due now',
  },
  {
    id: 'occurrence-twice',
    rule: 'S-03, S-16',
    file: 'engine/machine/schedule-commands.ts',
    find: 'if (schedule.nextNominalMs !== step.expectedNextMs) return false',
    replace: '',
    harm: 'an occurrence fires twice, or one that is not due',
  },
  {
    id: 'paused-schedule-fires',
    rule: 'S-03',
    file: 'engine/shard/schedule-steps.ts',
    find: 'return pauses.some(({ fromMs, untilMs }) => timeMs >= fromMs && timeMs < untilMs)',
    replace: 'return false',
    harm: 'what fell into a pause fires when it is over',
  },
  {
    id: 'occurrence-without-step',
    rule: 'S-16',
    file: 'engine/machine/schedules.ts',
    find: `    s.nextNominalMs = nextNominalMs
`,
    replace: '',
    harm: 'a schedule stands still after its first occurrence',
  },
  {
    id: 'update-keeps-old-time',
    rule: 'S-09',
    file: 'engine/machine/task-commands.ts',
    find: "    if (t.state === 'PENDING' || (t.state === 'RETRYING' && moved)) {",
    replace: "    if (t.state === 'RETRYING' && moved) {",
    harm: 'a task that was moved fires at its old time',
  },
  {
    id: 'update-keeps-old-timer',
    rule: 'S-09',
    file: 'engine/machine/state.ts',
    find: `  state.ready.leave(task.key)
  state.timers.set(timer)
}`,
    replace: `  state.ready.leave(task.key)
}`,
    harm: 'a task that was moved never fires',
  },
  {
    id: 'cancel-keeps-lease',
    rule: 'I7',
    file: 'engine/machine/task-commands.ts',
    find: `  if (lease !== undefined) {
    const { sessionId, token } = lease
    state.revoked.push({ task: task.number, sessionId, token })
  }
`,
    replace: '',
    harm: 'what a cancel cut off goes on running',
  },
  {
    id: 'cancelled-attempt-not-named',
    rule: 'I7',
    file: 'engine/machine/task-commands.ts',
    find: 'inFlight(ok(task.version + 1), cancelNow(state, task, { hash, reason }))',
    replace: 'inFlight(ok(task.version + 1), cancelNow(state, task, { hash, reason }) * 0)',
    harm: 'a cancel says that nothing runs, and something does',
  },
  {
    id: 'retention-by-lagging-clock',
    rule: 'T1',
    file: 'engine/machine/state.ts',
    find: 'task.endedAtMs = Math.max(state.clockMs, state.atMs)',
    replace: 'task.endedAtMs = state.clockMs',
    harm: 'a result is gone before its retention has passed',
  },
  {
    id: 'upkeep-unbounded',
    rule: 'W4',
    file: 'engine/machine/clock.ts',
    find: 'if (actOn(state, row)) state.upkeepLeft -= 1',
    replace: 'actOn(state, row)',
    harm: 'a million leases that end at once stall the shard (R33)',
  },
  {
    id: 'slot-order-firing',
    rule: 'W3',
    file: 'engine/machine/timing-wheel.ts',
    find: 'if (number < last) {',
    replace: 'if (number < 0) {',
    harm: 'what is due in one millisecond fires in the order of a slot: replicas differ',
  },
  {
    id: 'late-timers-last',
    rule: 'W3',
    file: 'engine/machine/timing-wheel.ts',
    find: 'return run === none || this.#isBefore(late, run) ? late : run',
    replace: 'return run === none ? late : run',
    harm: 'an overdue task waits behind ones that are due later',
  },
  {
    id: 'loaded-row-lost',
    rule: 'S-12, W7',
    file: 'engine/machine/write-behind.ts',
    find: `  const task = state.tasks.readMemory(row.key)
  return task === undefined || !isSameRow(timerOfTask(task), row)`,
    replace: '  return true',
    harm: 'a task that changed during a load of the due index never fires',
  },
  {
    id: 'window-edge-lost',
    rule: 'W6',
    file: 'engine/machine/timers.ts',
    find: 'if (row.dueMs >= this.#loadedUntilMs && row.dueMs < this.#boundMs)',
    replace: 'if (row.dueMs > this.#loadedUntilMs && row.dueMs < this.#boundMs)',
    harm: 'a task due at the edge of a window never fires',
  },
  {
    id: 'start-deadline-ignored',
    rule: 'A1',
    file: 'engine/machine/grants.ts',
    find: `if (missedStart(task, state.clockMs)) {
    expireTask(state, task)
    return false
  }`,
    replace: '',
    harm: 'a task that is of no use any more is sent all the same',
  },
  {
    id: 'callback-twice',
    rule: 'K1',
    file: 'engine/machine/ended.ts',
    find: `  ended.length = 0
`,
    replace: '',
    harm: 'a callback is sent again with every command',
  },
  {
    id: 'dedupe-key-free-too-soon',
    rule: 'C1',
    file: 'engine/machine/claims.ts',
    find: 'return claim.untilMs === 0 || claim.untilMs > state.clockMs ? claim : undefined',
    replace: 'return claim.untilMs > state.clockMs ? claim : undefined',
    harm: 'two tasks hold the same dedupe key',
  },
]
