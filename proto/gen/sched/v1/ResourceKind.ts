// Original file: proto/sched/v1/config_service.proto

/**
 * The kinds of resources that can be exported and applied.
 */
export const ResourceKind = {
  /**
   * Not set.
   */
  RESOURCE_KIND_UNSPECIFIED: 'RESOURCE_KIND_UNSPECIFIED',
  /**
   * Queues.
   */
  RESOURCE_KIND_QUEUE: 'RESOURCE_KIND_QUEUE',
  /**
   * Schedules.
   */
  RESOURCE_KIND_SCHEDULE: 'RESOURCE_KIND_SCHEDULE',
  /**
   * Calendars.
   */
  RESOURCE_KIND_CALENDAR: 'RESOURCE_KIND_CALENDAR',
  /**
   * Connections.
   */
  RESOURCE_KIND_CONNECTION: 'RESOURCE_KIND_CONNECTION',
  /**
   * Namespaces.
   */
  RESOURCE_KIND_NAMESPACE: 'RESOURCE_KIND_NAMESPACE',
} as const;

/**
 * The kinds of resources that can be exported and applied.
 */
export type ResourceKind =
  /**
   * Not set.
   */
  | 'RESOURCE_KIND_UNSPECIFIED'
  | 0
  /**
   * Queues.
   */
  | 'RESOURCE_KIND_QUEUE'
  | 1
  /**
   * Schedules.
   */
  | 'RESOURCE_KIND_SCHEDULE'
  | 2
  /**
   * Calendars.
   */
  | 'RESOURCE_KIND_CALENDAR'
  | 3
  /**
   * Connections.
   */
  | 'RESOURCE_KIND_CONNECTION'
  | 4
  /**
   * Namespaces.
   */
  | 'RESOURCE_KIND_NAMESPACE'
  | 5

/**
 * The kinds of resources that can be exported and applied.
 */
export type ResourceKind__Output = typeof ResourceKind[keyof typeof ResourceKind]
