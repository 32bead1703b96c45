// What a worker says of an attempt as what the shard is told.
// Owns: the judgement by the task's own rules, and what a repeated report is.

import type { AttemptResult, TaskRecord } from '#machine'
import type { AttemptReport } from '../executor/attempt.ts'
import { judge } from '../executor/retry-rules.ts'
import { decodeSpec } from '../services/spec.ts'
import { plainRules, rulesOf } from './rules-of.ts'

/** `jitter` in [0, 65536): spreads the backoff. */
export function resultOf(task: TaskRecord, told: AttemptReport, jitter: number): AttemptResult {
  const report = judged(task, told)
  return {
    task: task.number,
    token: task.lease?.token ?? 0,
    outcome: report.outcome,
    status: report.status,
    error: report.error,
    response: report.response,
    startedAtMs: task.lease?.startedAtMs ?? task.lease?.grantedAtMs ?? report.startedAtMs,
    endedAtMs: report.endedAtMs,
    retryAfterMs: report.retryAfterMs,
    jitter,
    ...(report.details === undefined ? {} : { details: report.details }),
    ...(report.backoffMs === undefined ? {} : { backoffMs: report.backoffMs }),
  }
}

function judged(task: TaskRecord, report: AttemptReport): AttemptReport {
  if (report.outcome === 'NOT_SENT' || report.outcome === 'SNOOZED') return report
  try {
    const spec = decodeSpec(task.definition.spec)
    return judge(spec.retryPolicy ? rulesOf(spec) : plainRules, report)
  } catch {
    // Words that can not be read here have no rules.
    return judge(plainRules, report)
  }
}

/**
 * The attempt has this very end already: the answer to a report before was lost. What leaves no
 * record (put off, given back) can not be known again.
 */
export function wasRecorded(
  task: TaskRecord | undefined,
  token: number,
  report: AttemptReport,
): boolean {
  const attempt = task?.attempts.find((one) => one.token === token)
  if (task === undefined || attempt === undefined) return false
  return attempt.outcome === judged(task, report).outcome
}
