// Original file: proto/sched/v1/access_service.proto

/**
 * What one may do. Each role includes those above it, but WORKER, which stands alone.
 */
export const Role = {
  /**
   * Nothing.
   */
  ROLE_UNSPECIFIED: 'ROLE_UNSPECIFIED',
  /**
   * Read everything but payloads, results and secrets.
   */
  ROLE_VIEWER: 'ROLE_VIEWER',
  /**
   * Read payloads and results too; make, change and cancel tasks and schedules.
   */
  ROLE_EDITOR: 'ROLE_EDITOR',
  /**
   * Queues, calendars, secrets, connections, dead letters, keys of the namespace.
   */
  ROLE_ADMIN: 'ROLE_ADMIN',
  /**
   * The cluster and namespaces. Only without a namespace.
   */
  ROLE_OPERATOR: 'ROLE_OPERATOR',
  /**
   * Lease tasks and report them.
   */
  ROLE_WORKER: 'ROLE_WORKER',
} as const;

/**
 * What one may do. Each role includes those above it, but WORKER, which stands alone.
 */
export type Role =
  /**
   * Nothing.
   */
  | 'ROLE_UNSPECIFIED'
  | 0
  /**
   * Read everything but payloads, results and secrets.
   */
  | 'ROLE_VIEWER'
  | 1
  /**
   * Read payloads and results too; make, change and cancel tasks and schedules.
   */
  | 'ROLE_EDITOR'
  | 2
  /**
   * Queues, calendars, secrets, connections, dead letters, keys of the namespace.
   */
  | 'ROLE_ADMIN'
  | 3
  /**
   * The cluster and namespaces. Only without a namespace.
   */
  | 'ROLE_OPERATOR'
  | 4
  /**
   * Lease tasks and report them.
   */
  | 'ROLE_WORKER'
  | 5

/**
 * What one may do. Each role includes those above it, but WORKER, which stands alone.
 */
export type Role__Output = typeof Role[keyof typeof Role]
