// Bugs that a client sees over calls, faults and time: worlds of whole clusters look for them.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

const worlds = 'simulate clusters, seeds 1 to 40'

export const workMutants: readonly Mutant[] = [
  {
    id: 'paused-queue-granted',
    rule: 'D1',
    file: 'engine/resources/holds.ts',
    find: '    if (places.has(place)) return place\n',
    replace: '',
    harm: 'tasks of a paused queue are sent',
    noticedBy: worlds,
  },
  {
    id: 'cancel-of-running-ignored',
    rule: 'T1',
    file: 'engine/machine/task-commands.ts',
    find: "  const { requestHash: hash, reason = '' } = command\n  return inFlight",
    replace: `  const { requestHash: hash, reason = '' } = command
  if (task.lease !== undefined) return inFlight(ok(task.version), task.lease.attempt)
  return inFlight`,
    harm: 'what is cancelled while it runs is tried again',
    noticedBy: worlds,
  },
  {
    id: 'redrive-of-before',
    rule: 'T1',
    file: 'engine/machine/task-endings.ts',
    find: '{ ...(command.definition ?? task.definition), fireAtMs }',
    replace: '{ ...task.definition, fireAtMs }',
    harm: 'a dead letter is sent again with the payload that was to be mended',
    noticedBy: worlds,
  },
  {
    id: 'update-of-retry-lost',
    rule: 'updated means updated',
    file: 'engine/machine/task-commands.ts',
    find: `  changeTask(state, task, task.state, (t) => {
    t.definition = definition
    t.requests = withMark(t.requests, { hash, version: t.version + 1, attempt })
    // A retry keeps`,
    replace: `  changeTask(state, task, task.state, (t) => {
    if (t.attemptCount === 0) t.definition = definition
    t.requests = withMark(t.requests, { hash, version: t.version + 1, attempt })
    // A retry keeps`,
    harm: 'a task that was tried before is sent with its old definition after an update',
    noticedBy: worlds,
  },
  {
    id: 'late-occurrence-lost',
    rule: 'J6',
    file: 'engine/shard/schedule-steps.ts',
    find: '    const isDue = timeMs !== 0 && timeMs <= nowMs\n',
    replace: `    if (timeMs !== 0 && timeMs < nowMs - 1_500) timeMs = this.nextAfter(nowMs - 1_500)
    const isDue = timeMs !== 0 && timeMs <= nowMs
`,
    harm: 'occurrences that were due while a shard had no leader are gone without a trace',
    noticedBy: worlds,
  },
  {
    id: 'flush-hides-tasks',
    rule: 'X2',
    file: 'engine/query/task-search.ts',
    find: "  await written(query.after === '')\n",
    replace: "  if (source.machine.dirtyCount > 0) await written(query.after === '')\n",
    harm: 'lists and operations by filter miss tasks that are being written to disk',
    noticedBy: worlds,
  },
  {
    id: 'disk-failure-is-an-answer',
    rule: 'S8',
    file: 'engine/router.ts',
    find: 'if (!(error instanceof StateDamageError || error instanceof DiskFailure)) throw error',
    replace: 'if (error !== undefined) throw error',
    harm: 'a rotten value on one node ends a bulk operation of the whole cluster, for good',
    noticedBy: 'engine/router.test.ts',
  },
  {
    id: 'page-of-new-leader-misses',
    rule: 'X2',
    file: 'engine/shard/replica.ts',
    find: 'if (this.stored.shard.appliedTerm !== this.term) await this.written()',
    replace: '',
    harm: 'a list or an operation that goes on at a new leader misses acknowledged tasks',
    noticedBy: 'engine/query/task-search.test.ts',
  },
  {
    id: 'labels-lost-to-attempt',
    rule: 'OP2',
    file: 'engine/operations/task-steps.ts',
    find: "return code === 'VERSION_MISMATCH' && kind ===",
    replace: "return code === '' && kind ===",
    harm: 'a task whose attempt begins meanwhile keeps its old labels and counts as unchanged',
    noticedBy: 'engine/operations/task-steps.test.ts',
  },
  {
    id: 'callback-by-shard-clock',
    rule: 'K1',
    file: 'engine/machine/callbacks.ts',
    find: 'fireAtMs: atMs }',
    replace: 'fireAtMs: state.clockMs }',
    harm: 'a callback of a shard that was idle for days is too old for a second try',
    noticedBy: 'engine/machine/scenarios.test.ts',
  },
  {
    id: 'batch-cancel-names-nothing',
    rule: 'cancelled means cancelled',
    file: 'engine/services/task-actions.ts',
    find: '            inFlightAttempt: attempt === 0 ? null : inFlight(record, attempt),\n',
    replace: '            inFlightAttempt: null,\n',
    harm: 'who cancels many tasks is not told which of them may still reach their targets',
    noticedBy: worlds,
  },
  {
    id: 'bulk-cancel-spares-running',
    rule: 'OP2',
    file: 'engine/operations/task-steps.ts',
    find: `  if (task.endedAtMs !== 0) return undefined
  const { key } = task
  const given`,
    replace: `  if (task.endedAtMs !== 0 || task.attemptCount > 0) return undefined
  const { key } = task
  const given`,
    harm: 'a cancellation by filter leaves out what was tried before',
    noticedBy: worlds,
  },
  {
    id: 'template-of-before',
    rule: 'J5',
    file: 'engine/machine/schedule-commands.ts',
    find: '    s.template = template\n',
    replace: '',
    harm: 'occurrences after the update of a schedule carry what they carried before',
    noticedBy: worlds,
  },
  {
    id: 'pause-forgotten-on-resume',
    rule: 'J5',
    file: 'engine/machine/schedule-commands.ts',
    find: 'pauses: catchUp ? life.pauses : withSpan(life.pauses, span)',
    replace: 'pauses: life.pauses',
    harm: 'a resumption runs everything that was to be passed over',
    noticedBy: worlds,
  },
  {
    id: 'one-run-too-many',
    rule: 'J1',
    file: 'engine/machine/schedule-runs.ts',
    find: 'const isFree = life.runningCount < life.policy.concurrentRunsMax',
    replace: 'const isFree = life.runningCount <= life.policy.concurrentRunsMax',
    harm: 'two runs of a schedule overlap that was to have one at a time',
    noticedBy: worlds,
  },
  {
    id: 'backfill-passes-skipped',
    rule: 'J10',
    file: 'engine/machine/schedule-runs.ts',
    find: "existing === undefined || (run.source === 'BACKFILL' && existing.state",
    replace: "existing === undefined || (run.source === 'MANUAL' && existing.state",
    harm: 'a backfill does not make up for what had been skipped',
    noticedBy: 'simulate clusters, seeds 41 to 80',
  },
]
