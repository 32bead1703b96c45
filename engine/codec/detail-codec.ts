// What attempts and claims tell beside the essentials, as msgpack arrays that commands and records
// share. A code keeps its meaning and a field its place; new ones go to the end.

import { assert } from '#base/assert'
import type {
  AttemptDetails,
  Claim,
  ClaimRecord,
  DedupeConflict,
  FailureKind,
  ResultDetails,
} from '#machine'

const failureKinds: readonly FailureKind[] = [
  'NONE',
  'HTTP_STATUS',
  'TIMEOUT',
  'CONNECT',
  'DNS',
  'TLS',
  'BLOCKED',
  'BROKER',
  'WORKER',
  'LEASE_LOST',
  'CONFIGURATION',
  'TARGET_DISABLED',
]

const conflicts: readonly DedupeConflict[] = ['REJECT', 'RETURN_EXISTING', 'REPLACE', 'DEBOUNCE']

/** [kind, errorType, contentType, truncated] */
export type ResultDetailFields = [number, string, string, number]

export function resultDetailsToFields(details: ResultDetails): ResultDetailFields {
  const { kind, errorType, contentType, truncated } = details
  return [failureKinds.indexOf(kind), errorType, contentType, truncated ? 1 : 0]
}

export function resultDetailsFromFields(fields: ResultDetailFields): ResultDetails {
  const kind = failureKinds[fields[0]]
  assert(kind !== undefined, 'a stored kind of failure is known')
  return { kind, errorType: fields[1], contentType: fields[2], truncated: fields[3] === 1 }
}

/** [...of the result, grantedAtMs, retryAfterMs, nextAttemptAtMs] */
export type AttemptDetailFields = [number, string, string, number, number, number, number]

export function attemptDetailsToFields(details: AttemptDetails): AttemptDetailFields {
  const { grantedAtMs, retryAfterMs, nextAttemptAtMs } = details
  return [...resultDetailsToFields(details), grantedAtMs, retryAfterMs, nextAttemptAtMs]
}

export function attemptDetailsFromFields(fields: AttemptDetailFields): AttemptDetails {
  const [kind, errorType, contentType, truncated, ...times] = fields
  return {
    ...resultDetailsFromFields([kind, errorType, contentType, truncated]),
    grantedAtMs: times[0],
    retryAfterMs: times[1],
    nextAttemptAtMs: times[2],
  }
}

/** [key, windowMs, onConflict] */
export type ClaimFields = [string, number, number]

export function claimToFields(claim: Claim): ClaimFields {
  return [claim.key, claim.windowMs, conflicts.indexOf(claim.onConflict)]
}

export function claimFromFields(fields: ClaimFields): Claim {
  const onConflict = conflicts[fields[2]]
  assert(onConflict !== undefined, 'a stored answer to a conflict is known')
  return { key: fields[0], windowMs: fields[1], onConflict }
}

/** [key, number, task, untilMs, attempt?] */
export type ClaimRecordFields = [string, number, string, number, number?]

export function claimRecordToFields(claim: ClaimRecord): ClaimRecordFields {
  const { key, number, task, untilMs, attempt } = claim
  return attempt === undefined
    ? [key, number, task, untilMs]
    : [key, number, task, untilMs, attempt]
}

export function claimRecordFromFields(fields: ClaimRecordFields): ClaimRecord {
  const claim = { key: fields[0], number: fields[1], task: fields[2], untilMs: fields[3] }
  return fields[4] === undefined ? claim : { ...claim, attempt: fields[4] }
}
