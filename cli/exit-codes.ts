// Exit codes of schedctl: part of its contract, documented in docs/schedctl.md.

export const exitCodes = {
  ok: 0,
  /** The operation failed, or what was asked is not so. */
  failed: 1,
  /** Wrong arguments or settings. */
  usage: 2,
  notFound: 3,
  /** It exists already, it is over, it has changed. */
  conflict: 4,
  denied: 5,
  /** No node answers, no leader, too much at once. */
  unavailable: 6,
  deadline: 7,
  /** A write was sent and not confirmed: it was maybe done. */
  unknownOutcome: 8,
  interrupted: 130,
} as const

const byCode: Readonly<Record<string, number>> = {
  INVALID_ARGUMENT: exitCodes.usage,
  OUT_OF_RANGE: exitCodes.usage,
  TASK_NOT_FOUND: exitCodes.notFound,
  SCHEDULE_NOT_FOUND: exitCodes.notFound,
  RESOURCE_NOT_FOUND: exitCodes.notFound,
  EVENTS_GONE: exitCodes.notFound,
  NOT_FOUND: exitCodes.notFound,
  TASK_EXISTS: exitCodes.conflict,
  SCHEDULE_EXISTS: exitCodes.conflict,
  RESOURCE_EXISTS: exitCodes.conflict,
  RESOURCE_BUSY: exitCodes.conflict,
  ALREADY_EXISTS: exitCodes.conflict,
  TASK_ENDED: exitCodes.conflict,
  TASK_NOT_ENDED: exitCodes.conflict,
  TASK_NOT_FAILED: exitCodes.conflict,
  TASK_NOT_COMPLETED: exitCodes.conflict,
  TASK_IN_FLIGHT: exitCodes.conflict,
  REQUEST_REUSED: exitCodes.usage,
  DEDUPE_KEY_HELD: exitCodes.conflict,
  VERSION_MISMATCH: exitCodes.conflict,
  STALE_LEASE: exitCodes.conflict,
  STALE_OCCURRENCE: exitCodes.conflict,
  SESSION_NOT_FOUND: exitCodes.conflict,
  FAILED_PRECONDITION: exitCodes.conflict,
  ABORTED: exitCodes.conflict,
  UNAUTHENTICATED: exitCodes.denied,
  PERMISSION_DENIED: exitCodes.denied,
  UNAVAILABLE: exitCodes.unavailable,
  NO_LEADER: exitCodes.unavailable,
  NOT_LEADER: exitCodes.unavailable,
  PROPOSAL_DROPPED: exitCodes.unavailable,
  STOPPING: exitCodes.unavailable,
  OVERLOADED: exitCodes.unavailable,
  RESOURCE_EXHAUSTED: exitCodes.unavailable,
  DEADLINE_EXCEEDED: exitCodes.deadline,
  OUTCOME_UNKNOWN: exitCodes.unknownOutcome,
}

/** `wasSent`: a write of which nobody knows what became. */
export function exitCodeOf(code: string, wasSent: boolean): number {
  if (code === 'CANCELLED') return wasSent ? exitCodes.unknownOutcome : exitCodes.interrupted
  return byCode[code] ?? exitCodes.failed
}
