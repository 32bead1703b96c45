// Bugs in the shell of a shard: leader duties, executor, clocks, calls.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

export const shellMutants: readonly Mutant[] = [
  {
    id: 'next-from-now',
    rule: 'S-01',
    file: 'engine/shard/schedule-steps.ts',
    find: `this.settledMs = Math.max(this.settledMs, timeMs)
      timeMs = this.nextAfter(timeMs)`,
    replace: `this.settledMs = Math.max(this.settledMs, timeMs)
      timeMs = this.nextAfter(nowMs)`,
    harm: 'occurrences that were missed during an outage are never caught up (dkron #1210)',
  },
  {
    id: 'stale-compiled-schedule',
    rule: 'S-15',
    file: 'engine/shard/schedule-times.ts',
    find: 'const isCurrent = known?.version === version && known.number === number',
    replace: 'const isCurrent = known !== undefined',
    harm: 'a schedule that was made anew fires by the old rule',
  },
  {
    id: 'clock-leap-ends-sessions',
    rule: 'D5',
    file: 'engine/shard/duties.ts',
    find: 'const spares = leastMs === undefined || aheadMs - leastMs > clockLagMaxMs',
    replace: 'const spares = leastMs === undefined',
    harm: 'what runs is given away when the agreed time leaps, and is sent under both leases',
  },
  {
    id: 'poison-schedule',
    rule: 'S-04',
    file: 'engine/shard/schedule-duties.ts',
    find: 'this.putAside({ key, version, error })',
    replace: 'throw cause',
    harm: 'one schedule that can not be evaluated stops all others',
  },
  {
    id: 'dropped-grant-forgotten',
    rule: 'S-17',
    file: 'engine/shard/duties.ts',
    find: `      for (const task of plan.granted) machine.putBackReady(task.key)
      for (const key of plan.expired)`,
    replace: '      for (const key of plan.expired)',
    harm: 'a task whose grant was dropped never fires',
  },
  {
    id: 'lost-grant-not-reconciled',
    rule: 'S-17',
    file: 'engine/shard/duties.ts',
    find:
      '      // It may have been applied all the same: then leases of ours stand with' +
      ' nothing running.\n' +
      '      this.reconcile = true\n',
    replace: '',
    harm: 'a task whose grant was confirmed too late waits until its deadline',
  },
  {
    id: 'slots-released-twice',
    rule: 'S-14',
    file: 'engine/shard/duties.ts',
    find: `    this.o.slots.release(plan.reserved)
`,
    replace: `    this.o.slots.release(plan.reserved)
    this.o.slots.release(plan.reserved)
`,
    harm: 'the executor takes more than it can do (Dapr 1.18.3)',
  },
  {
    id: 'refused-grant-started',
    rule: 'D2, S-06',
    file: 'engine/shard/duties.ts',
    find: 'for (const position of outcome.granted ?? []) {',
    replace: 'for (const position of plan.granted.keys()) {',
    harm: 'an attempt starts that the shard did not grant',
  },
  {
    id: 'acts-before-caught-up',
    rule: 'R14',
    file: 'engine/shard/duties.ts',
    find: 'return this.leading && this.o.replica.appliedTerm >= this.term',
    replace: 'return this.leading',
    harm: 'a new leader grants by a state of before',
  },
  {
    id: 'failover-spares-nobody',
    rule: 'S-11',
    file: 'engine/shard/duties.ts',
    find: 'const spares = leastMs === undefined || aheadMs',
    replace: 'const spares = leastMs !== undefined && aheadMs',
    harm: 'after an outage everything that ran is sent again',
  },
  {
    id: 'living-sessions-closed',
    rule: 'S-07',
    file: 'engine/shard/duties.ts',
    find: 'if (current === undefined || id >= current) continue',
    replace: 'if (current === undefined) continue',
    harm: 'a new leader takes the leases of living executors: duplicates',
  },
  {
    id: 'trust-outlives-session',
    rule: 'D3',
    file: 'engine/shard/executor-session.ts',
    find: 'const trustMs = (this.ttlMs - clockLagMaxMs) * 0.89',
    replace: 'const trustMs = this.ttlMs * 2',
    harm: 'an executor sends after its lease was given to another one',
  },
  {
    id: 'trust-from-answer',
    rule: 'D3',
    file: 'engine/shard/executor-session.ts',
    find: 'if (report.renews && outcomes.at(-1)?.ok === true) this.renewed(report.atMonotonicMs)',
    replace:
      'if (report.renews && outcomes.at(-1)?.ok === true)' +
      ' this.renewed(this.clock.monotonicMs())',
    harm: 'a renewal that was answered late is trusted for too long',
  },
  {
    id: 'starts-without-trust',
    rule: 'D3',
    file: 'engine/shard/executor-session.ts',
    find: 'if (this.clock.monotonicMs() >= this.trustedUntilMs) {',
    replace: 'if (this.clock.monotonicMs() < 0) {',
    harm: 'a node that stood still starts what was given to another one',
  },
  {
    id: 'result-not-told-again',
    rule: 'S-17',
    file: 'engine/shard/executor-session.ts',
    find: `    this.results = [...report.results, ...this.results]
`,
    replace: '',
    harm: 'a result whose entry was dropped is lost, and the task sent again',
  },
  {
    id: 'other-run-forgotten',
    rule: 'S-07',
    file: 'engine/shard/executor-session.ts',
    find: 'if (this.running.get(number)?.token === token) this.running.delete(number)',
    replace: 'this.running.delete(number)',
    harm: 'the report of a lost run ends the new one',
  },
  {
    id: 'sent-after-trust',
    rule: 'D3',
    file: 'engine/executor/delivery.ts',
    find: 'if (this.attempt.mayBeSent?.() === false) {',
    replace: 'if (this.attempt.token < 0) {',
    harm: 'a request that waited for a connection is sent under a lease that is over',
  },
  {
    id: 'fast-clock-decides',
    rule: 'C1',
    file: 'engine/clock-quorum.ts',
    find: 'return Math.floor(walls[majority - 1] as number)',
    replace: 'return Math.floor(walls[0] as number)',
    harm: 'one fast clock fires tasks early',
  },
  {
    id: 'no-majority-of-clocks',
    rule: 'C2',
    file: 'engine/clock-quorum.ts',
    find: 'if (walls.length < majority) return undefined',
    replace: 'if (walls.length === 0) return undefined',
    harm: 'a node alone decides what time it is',
  },
  {
    id: 'old-clock-samples',
    rule: 'C2',
    file: 'engine/clock-quorum.ts',
    find: `      if (nowMs - sample.atMonotonicMs > sampleAgeMaxMs) continue
      const wall`,
    replace: '      const wall',
    harm: 'a clock that was heard of an hour ago approves of a time',
  },
  {
    id: 'answers-mixed-up',
    rule: 'H3',
    file: 'engine/proposer.ts',
    find: 'batch.length === 1 ? outcomes : outcomes.slice(from, until)',
    replace: 'batch.length === 1 ? outcomes : outcomes.slice(0, until - from)',
    harm: 'a client gets the answer of another one',
  },
  {
    id: 'late-call-proposed',
    rule: 'request ids',
    file: 'engine/proposer.ts',
    find: 'if (waiting.deadlineMs > this.clock.monotonicMs()) return true',
    replace: 'if (waiting.deadlineMs > 0) return true',
    harm: 'a call whose caller gave up happens all the same',
  },
  {
    id: 'queue-unbounded',
    rule: 'R28',
    file: 'engine/proposer.ts',
    find: 'if (!isDuty && (tooMany || this.queuedBytes + options.bytes > bytesQueuedMax)) {',
    replace: 'if (!isDuty && options.bytes < 0) {',
    harm: 'a spike eats all memory',
  },
  {
    id: 'read-without-index',
    rule: 'R14',
    file: 'engine/shard/local-calls.ts',
    find: `    if (!request.stale) await this.readIndex(timeoutMs)
    if (request.wait`,
    replace: '    if (request.wait',
    harm: 'a deposed leader answers reads from the past',
  },
  {
    id: 'refusal-repeated-for-ever',
    rule: 'S-10',
    file: 'engine/router.ts',
    find: "return error.tryAgain !== 'no' && error.code !== 'OVERLOADED'",
    replace: "return error.code !== 'OVERLOADED'",
    harm: 'what can never succeed is tried until the deadline',
  },
  {
    id: 'window-loads-too-little',
    rule: 'S-02',
    file: 'engine/shard/due-window.ts',
    find: 'const range = keys.dueRange(this.group, { fromMs, untilMs })',
    replace: 'const range = keys.dueRange(this.group, { fromMs, untilMs: untilMs - 1_000 })',
    harm: 'tasks at the end of each window never fire',
  },
  {
    id: 'stored-leases-forgotten',
    rule: 'L5',
    file: 'engine/shard/replica.ts',
    find: `        this.current.restoreLease(decodeTask(task))
`,
    replace: '',
    harm: 'after a restart nobody knows what runs: results are refused, tasks hang',
  },
  {
    id: 'install-over-flush',
    rule: 'R16',
    file: 'engine/shard/replica.ts',
    find: `    if (machine !== this.current) return
`,
    replace: '',
    harm: 'a flush of the state of before overwrites a snapshot',
  },
  {
    id: 'gap-occurrence-lost',
    rule: 'S-05',
    file: 'engine/schedule/cron-rule.ts',
    find: "this.shiftsGaps = isFixed && options.gap === 'SHIFT_FORWARD'",
    replace: 'this.shiftsGaps = false',
    harm: 'on the night of the clock change an occurrence is missed',
  },
  {
    id: 'overlap-occurrence-twice',
    rule: 'S-05',
    file: 'engine/schedule/cron-rule.ts',
    find: "this.dropsLast = isFixed && options.overlap === 'FIRST'",
    replace: 'this.dropsLast = false',
    harm: 'on the night of the clock change an occurrence runs twice',
  },
  {
    id: 'namespace-prefix-open',
    rule: 'S-13',
    file: 'engine/shard/local-calls.ts',
    find: "const prefix = request.namespace === '' ? '' : `${request.namespace}/`",
    replace: 'const prefix = request.namespace',
    harm: 'a namespace sees the schedules of another one whose name begins alike (Dapr 1.16.4)',
  },
]
