// Original file: proto/sched/v1/policy.proto

/**
 * How an attempt went wrong.
 */
export const FailureKind = {
  /**
   * Not a failure, or not known.
   */
  FAILURE_KIND_UNSPECIFIED: 'FAILURE_KIND_UNSPECIFIED',
  /**
   * An HTTP status that is not a success.
   */
  FAILURE_KIND_HTTP_STATUS: 'FAILURE_KIND_HTTP_STATUS',
  /**
   * No outcome within the attempt timeout.
   */
  FAILURE_KIND_TIMEOUT: 'FAILURE_KIND_TIMEOUT',
  /**
   * No connection: refused, reset, unreachable.
   */
  FAILURE_KIND_CONNECT: 'FAILURE_KIND_CONNECT',
  /**
   * The name could not be resolved.
   */
  FAILURE_KIND_DNS: 'FAILURE_KIND_DNS',
  /**
   * The TLS handshake failed.
   */
  FAILURE_KIND_TLS: 'FAILURE_KIND_TLS',
  /**
   * The address is not allowed here.
   */
  FAILURE_KIND_BLOCKED: 'FAILURE_KIND_BLOCKED',
  /**
   * The broker refused the message or did not confirm it.
   */
  FAILURE_KIND_BROKER: 'FAILURE_KIND_BROKER',
  /**
   * The worker reported an error.
   */
  FAILURE_KIND_WORKER: 'FAILURE_KIND_WORKER',
  /**
   * The executor's lease ran out: the outcome is unknown.
   */
  FAILURE_KIND_LEASE_LOST: 'FAILURE_KIND_LEASE_LOST',
  /**
   * A secret, credential or connection that the target names is missing or unusable.
   */
  FAILURE_KIND_CONFIGURATION: 'FAILURE_KIND_CONFIGURATION',
  /**
   * The target was disabled by an earlier answer.
   */
  FAILURE_KIND_TARGET_DISABLED: 'FAILURE_KIND_TARGET_DISABLED',
} as const;

/**
 * How an attempt went wrong.
 */
export type FailureKind =
  /**
   * Not a failure, or not known.
   */
  | 'FAILURE_KIND_UNSPECIFIED'
  | 0
  /**
   * An HTTP status that is not a success.
   */
  | 'FAILURE_KIND_HTTP_STATUS'
  | 1
  /**
   * No outcome within the attempt timeout.
   */
  | 'FAILURE_KIND_TIMEOUT'
  | 2
  /**
   * No connection: refused, reset, unreachable.
   */
  | 'FAILURE_KIND_CONNECT'
  | 3
  /**
   * The name could not be resolved.
   */
  | 'FAILURE_KIND_DNS'
  | 4
  /**
   * The TLS handshake failed.
   */
  | 'FAILURE_KIND_TLS'
  | 5
  /**
   * The address is not allowed here.
   */
  | 'FAILURE_KIND_BLOCKED'
  | 6
  /**
   * The broker refused the message or did not confirm it.
   */
  | 'FAILURE_KIND_BROKER'
  | 7
  /**
   * The worker reported an error.
   */
  | 'FAILURE_KIND_WORKER'
  | 8
  /**
   * The executor's lease ran out: the outcome is unknown.
   */
  | 'FAILURE_KIND_LEASE_LOST'
  | 9
  /**
   * A secret, credential or connection that the target names is missing or unusable.
   */
  | 'FAILURE_KIND_CONFIGURATION'
  | 10
  /**
   * The target was disabled by an earlier answer.
   */
  | 'FAILURE_KIND_TARGET_DISABLED'
  | 11

/**
 * How an attempt went wrong.
 */
export type FailureKind__Output = typeof FailureKind[keyof typeof FailureKind]
