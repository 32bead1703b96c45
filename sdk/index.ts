// The client of schedd: SchedulerClient, its types and its errors.

export { SchedulerClient } from './client.ts'
export type {
  BatchCreateOptions,
  BatchResult,
  CancelOptions,
  ChangedTask,
  ChangeOptions,
  DeadLetterOptions,
  DeleteScheduleOptions,
  EventBatch,
  DeleteTaskOptions,
  ListTasksOptions,
  NamespaceOptions,
  PageOptions,
  PreviewOptions,
  ReadOptions,
  RedriveOptions,
  RetryOptions,
  SubmittedTask,
  TaskCount,
  TaskPage,
  WatchOptions,
  WaitOptions,
} from './client-types.ts'
export type {
  ClusterStatus,
  NodeStatus,
  ReplicaStatus,
  ShardMap,
  ShardStatus,
} from './cluster-status.ts'
export {
  type FieldViolation,
  SchedulerError,
  type SchedulerErrorDetails,
  type TryAgain,
} from './errors.ts'
export type { SchedulerEvent } from './event-codec.ts'
export type { MethodName, RequestOf, ResponseOf } from './methods.ts'
export {
  type BatchLimits,
  type CallOptions,
  defaultBatchLimits,
  type SchedulerClientOptions,
} from './options.ts'
export { defaultRetryPolicy, type RetryPolicy } from './retry.ts'
export { OperationClient } from './operation-client.ts'
export { ScheduleClient } from './schedule-client.ts'
export { wireScheduleChangesOf, wireScheduleOf, wireTimesOf } from './schedule-codec.ts'
export type {
  BackfillOptions,
  BegunOperation,
  BulkScheduleOptions,
  CalendarUse,
  Catchup,
  Interval,
  ListSchedulesOptions,
  MatchingTime,
  Occurrence,
  OccurrenceOptions,
  OverlapPolicy,
  PauseOptions,
  ResumeOptions,
  Resumed,
  RunOverrides,
  Schedule,
  ScheduleCallback,
  ScheduleCount,
  ScheduleExplanation,
  ScheduleFilterOptions,
  ScheduleInput,
  SchedulePage,
  SchedulePause,
  ScheduleSettings,
  ScheduleState,
  ScheduleStats,
  ScheduleTimes,
  SkipReason,
  TaskTemplate,
  TriggerOptions,
  UpdateScheduleOptions,
} from './schedule-types.ts'
export { wireChangesOf, wireTaskOf } from './task-codec.ts'
export {
  type DeadLetterReason,
  filterOf,
  type TaskFilterOptions,
  type TimeRange,
  type TriggerSource,
} from './task-filter.ts'
export { newTaskId } from './task-id.ts'
export type {
  Attempt,
  AttemptError,
  CallbackEvent,
  CallbackInput,
  DeadLetter,
  DedupeInput,
  DeliveryGuarantee,
  Explanation,
  FailureKind,
  HttpMethod,
  InFlightAttempt,
  JitterInput,
  Payload,
  RetryInput,
  RetryPolicyOfTask,
  RetryRule,
  Task,
  TaskChanges,
  TaskInput,
  TaskResult,
  TaskState,
  Webhook,
  WebhookOfTask,
} from './task-types.ts'
