// Every limit of the public API: its unit and its reason. The server checks by these, clients
// may, and docs/limits.md is made of them. Owns: the numbers.  Does not: check (engine/services).
// A limit may be raised by a release; lowering one is a breaking change.

const secondMs = 1_000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * What names may look like. `@` and `/` are left to the server: routes, occurrences, resource
 * paths.
 */
export const namePatterns = {
  namespace: /^[a-z0-9-]{1,63}$/,
  taskId: /^[A-Za-z0-9_.:~-]{1,200}$/,
  /** As it may stand in requests that name an existing task: the server's ids have an `@`. */
  existingTaskId: /^[A-Za-z0-9_.:~-]{1,200}(?:@[A-Za-z0-9_.:~-]{1,100})?$/,
  scheduleId: /^[A-Za-z0-9_.:~-]{1,160}$/,
  queueId: /^[A-Za-z0-9_.-]{1,100}$/,
  /** Calendars, secrets, credentials, connections. */
  resourceId: /^[A-Za-z0-9_.-]{1,100}$/,
  workerId: /^[A-Za-z0-9_.:~-]{1,128}$/,
  handler: /^[A-Za-z0-9_.:~-]{1,128}$/,
  labelKey: /^[A-Za-z0-9_./-]{1,63}$/,
  /** Visible ASCII. */
  requestId: /^[\x21-\x7e]{1,128}$/,
  headerName: /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/,
} as const

export const apiLimits = {
  // ----------------------------------------------------------------------------------------- names
  namespaceCharsMax: 63,
  taskIdCharsMax: 200,
  /** Leaves room for `@` and the nominal time in the id of an occurrence. */
  scheduleIdCharsMax: 160,
  queueIdCharsMax: 100,
  resourceIdCharsMax: 100,
  workerIdCharsMax: 128,
  handlerCharsMax: 128,
  /** What a caller makes up to be safe to repeat: a UUID fits three times. */
  requestIdCharsMax: 128,

  // ---------------------------------------------------------------------------------------- tasks
  /**
   * Unless the operator allows more: what is bigger belongs into a store, with a reference here.
   */
  payloadBytesDefaultMax: 256 * 1024,
  /** Never more: it is in the log of every replica and in memory while it is due. */
  payloadBytesMax: 1024 * 1024,
  contentTypeCharsMax: 255,
  priorityMax: 9,
  labelCountMax: 64,
  labelKeyCharsMax: 63,
  labelValueCharsMax: 255,
  metadataCountMax: 64,
  metadataKeyCharsMax: 63,
  metadataValueCharsMax: 4_096,
  metadataBytesMax: 16 * 1024,
  /** Ordering, concurrency and fairness keys. */
  keyBytesMax: 128,
  dedupeKeyBytesMax: 200,
  dedupeWindowMsMin: secondMs,
  dedupeWindowMsMax: 30 * dayMs,
  fairnessWeightMax: 100,
  callbackCountMax: 8,
  consecutiveFailuresMin: 2,
  consecutiveFailuresMax: 1_000,
  traceparentCharsMax: 128,
  tracestateCharsMax: 512,
  /** How far ahead a task may be. */
  horizonMs: 3_653 * dayMs,
  startDeadlineMsMin: secondMs,
  startDeadlineMsMax: 366 * dayMs,
  /** A request repeated after a lost answer has to find the record of the first. */
  retentionMsMin: minuteMs,
  retentionMsDefault: 7 * dayMs,
  retentionMsMax: 366 * dayMs,
  jitterMsMax: dayMs,
  reasonCharsMax: 256,

  // -------------------------------------------------------------------------------------- targets
  urlCharsMax: 2_048,
  headerCountMax: 64,
  headerNameCharsMax: 128,
  headerValueCharsMax: 4_096,
  /** Kept of a response, unless the task says otherwise. */
  responseBytesDefault: 4 * 1024,
  responseBytesMax: 64 * 1024,
  routingKeyBytesMax: 255,

  // -------------------------------------------------------------------------------------- retries
  /** The first attempt included. */
  attemptsDefault: 10,
  attemptsMax: 1_000,
  /** As `max_attempts`: no bound but `max_age`. */
  attemptsUnlimited: -1,
  retryAgeMsDefault: 3 * dayMs,
  retryAgeMsMin: secondMs,
  retryAgeMsMax: 366 * dayMs,
  minBackoffMsDefault: secondMs,
  minBackoffMsMin: 100,
  minBackoffMsMax: dayMs,
  maxBackoffMsDefault: hourMs,
  maxBackoffMsMax: 7 * dayMs,
  backoffMultiplierDefault: 2,
  backoffMultiplierMin: 1,
  backoffMultiplierMax: 10,
  retryJitterDefault: 0.2,
  maxRetryAfterMsDefault: hourMs,
  maxRetryAfterMsMax: 7 * dayMs,
  retryRuleCountMax: 32,
  retryRuleErrorTypeCountMax: 16,
  errorTypeCharsMax: 128,
  attemptTimeoutMsDefault: 30 * secondMs,
  attemptTimeoutMsMin: secondMs,
  /** Webhooks and brokers: a connection is held all the while. */
  attemptTimeoutPushMsMax: 30 * minuteMs,
  attemptTimeoutWorkerMsMax: dayMs,

  // -------------------------------------------------------------------------------------- workers
  workerQueueCountMax: 100,
  workerCapacityMax: 10_000,
  workerLeaseMsDefault: 15 * secondMs,
  workerLeaseMsMin: 5 * secondMs,
  workerLeaseMsMax: 10 * minuteMs,
  leaseTasksMax: 100,
  leaseTasksWaitMsMax: minuteMs,
  leaseTasksTtlMsDefault: minuteMs,
  leaseTasksTtlMsMin: 5 * secondMs,
  leaseTasksTtlMsMax: 12 * hourMs,
  resultBytesMax: 64 * 1024,
  errorMessageCharsMax: 4_096,
  errorStackBytesMax: 8 * 1024,
  progressBytesMax: 1_024,
  snoozeMsMin: secondMs,
  snoozeMsMax: 366 * dayMs,

  // ------------------------------------------------------------------------------------ schedules
  descriptionCharsMax: 1_024,
  cronCountMax: 16,
  cronCharsMax: 256,
  intervalCountMax: 16,
  intervalMsMin: secondMs,
  intervalMsMax: 366 * dayMs,
  rruleCountMax: 16,
  rruleCharsMax: 512,
  singleTimeCountMax: 1_000,
  calendarUseCountMax: 16,
  concurrentRunsMax: 1_000,
  bufferLimitDefault: 1_000,
  bufferLimitMax: 10_000,
  catchupWindowMsDefault: dayMs,
  catchupWindowMsMin: 10 * secondMs,
  catchupWindowMsMax: 366 * dayMs,
  catchupRunsDefault: 100,
  catchupRunsMax: 10_000,
  misfireGraceMsDefault: minuteMs,
  misfireGraceMsMin: secondMs,
  misfireGraceMsMax: hourMs,
  nextTimesCount: 10,
  matchingTimesDefault: 10,
  matchingTimesMax: 1_000,
  backfillPerSecondDefault: 10,
  backfillPerSecondMax: 1_000,
  backfillCountDefault: 10_000,
  backfillCountMax: 1_000_000,
  calendarDayCountMax: 3_660,
  calendarIcsBytesMax: 256 * 1024,

  // --------------------------------------------------------------------------------------- queues
  dispatchesPerSecondMax: 1_000_000,
  slowStartMsDefault: 10 * secondMs,
  slowStartMsMax: hourMs,
  priorityAgingMsDefault: minuteMs,
  priorityAgingMsMin: secondMs,
  priorityAgingMsMax: dayMs,
  deadLetterRetentionMsDefault: 14 * dayMs,
  deadLetterCountDefault: 100_000,
  deadLetterCountMax: 10_000_000,
  redrivePerSecondDefault: 10,

  // ---------------------------------------------------------------------------------------- calls
  /** Tasks in one batch call. */
  batchCountMax: 1_000,
  /** One message on the wire; the body of a batch. */
  requestBytesMax: 4 * 1024 * 1024,
  pageSizeDefault: 100,
  pageSizeMax: 1_000,
  /** A page ends early at about this size: full views with big payloads. */
  pageBytesMax: 3 * 1024 * 1024,
  filterValueCountMax: 100,
  labelSelectorCharsMax: 4_096,
  errorContainsCharsMax: 256,
  waitMsDefault: 30 * secondMs,
  waitMsMax: 5 * minuteMs,
  /** How long an answered `request_id` is remembered. */
  requestIdMemoryMs: dayMs,
  applyResourceCountMax: 1_000,
  applyDeletionsDefault: 10,
} as const
