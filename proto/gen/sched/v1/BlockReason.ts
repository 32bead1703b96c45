// Original file: proto/sched/v1/task_state.proto

/**
 * What a READY task waits for.
 */
export const BlockReason = {
  /**
   * Nothing known.
   */
  BLOCK_REASON_UNSPECIFIED: 'BLOCK_REASON_UNSPECIFIED',
  /**
   * The queue is paused.
   */
  BLOCK_REASON_QUEUE_PAUSED: 'BLOCK_REASON_QUEUE_PAUSED',
  /**
   * The key is paused.
   */
  BLOCK_REASON_KEY_PAUSED: 'BLOCK_REASON_KEY_PAUSED',
  /**
   * The queue's rate.
   */
  BLOCK_REASON_QUEUE_RATE: 'BLOCK_REASON_QUEUE_RATE',
  /**
   * The queue's concurrency.
   */
  BLOCK_REASON_QUEUE_CONCURRENCY: 'BLOCK_REASON_QUEUE_CONCURRENCY',
  /**
   * The key's rate.
   */
  BLOCK_REASON_KEY_RATE: 'BLOCK_REASON_KEY_RATE',
  /**
   * The key's concurrency.
   */
  BLOCK_REASON_KEY_CONCURRENCY: 'BLOCK_REASON_KEY_CONCURRENCY',
  /**
   * An earlier task with the same ordering key.
   */
  BLOCK_REASON_ORDERING: 'BLOCK_REASON_ORDERING',
  /**
   * No worker that takes it has room.
   */
  BLOCK_REASON_NO_WORKER: 'BLOCK_REASON_NO_WORKER',
  /**
   * The target's host fails too often; it is tried now and then.
   */
  BLOCK_REASON_CIRCUIT_OPEN: 'BLOCK_REASON_CIRCUIT_OPEN',
  /**
   * The executors have no room.
   */
  BLOCK_REASON_CAPACITY: 'BLOCK_REASON_CAPACITY',
  /**
   * The overlap policy buffers it.
   */
  BLOCK_REASON_OVERLAP: 'BLOCK_REASON_OVERLAP',
} as const;

/**
 * What a READY task waits for.
 */
export type BlockReason =
  /**
   * Nothing known.
   */
  | 'BLOCK_REASON_UNSPECIFIED'
  | 0
  /**
   * The queue is paused.
   */
  | 'BLOCK_REASON_QUEUE_PAUSED'
  | 1
  /**
   * The key is paused.
   */
  | 'BLOCK_REASON_KEY_PAUSED'
  | 2
  /**
   * The queue's rate.
   */
  | 'BLOCK_REASON_QUEUE_RATE'
  | 3
  /**
   * The queue's concurrency.
   */
  | 'BLOCK_REASON_QUEUE_CONCURRENCY'
  | 4
  /**
   * The key's rate.
   */
  | 'BLOCK_REASON_KEY_RATE'
  | 5
  /**
   * The key's concurrency.
   */
  | 'BLOCK_REASON_KEY_CONCURRENCY'
  | 6
  /**
   * An earlier task with the same ordering key.
   */
  | 'BLOCK_REASON_ORDERING'
  | 7
  /**
   * No worker that takes it has room.
   */
  | 'BLOCK_REASON_NO_WORKER'
  | 8
  /**
   * The target's host fails too often; it is tried now and then.
   */
  | 'BLOCK_REASON_CIRCUIT_OPEN'
  | 9
  /**
   * The executors have no room.
   */
  | 'BLOCK_REASON_CAPACITY'
  | 10
  /**
   * The overlap policy buffers it.
   */
  | 'BLOCK_REASON_OVERLAP'
  | 11

/**
 * What a READY task waits for.
 */
export type BlockReason__Output = typeof BlockReason[keyof typeof BlockReason]
