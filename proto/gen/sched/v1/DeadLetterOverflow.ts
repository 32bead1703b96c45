// Original file: proto/sched/v1/queue.proto

/**
 * What happens when the dead letters are full.
 */
export const DeadLetterOverflow = {
  /**
   * DROP_OLDEST.
   */
  DEAD_LETTER_OVERFLOW_UNSPECIFIED: 'DEAD_LETTER_OVERFLOW_UNSPECIFIED',
  /**
   * The oldest goes, counted and told as an event.
   */
  DEAD_LETTER_OVERFLOW_DROP_OLDEST: 'DEAD_LETTER_OVERFLOW_DROP_OLDEST',
  /**
   * The queue is paused with the reason.
   */
  DEAD_LETTER_OVERFLOW_STOP_DISPATCH: 'DEAD_LETTER_OVERFLOW_STOP_DISPATCH',
} as const;

/**
 * What happens when the dead letters are full.
 */
export type DeadLetterOverflow =
  /**
   * DROP_OLDEST.
   */
  | 'DEAD_LETTER_OVERFLOW_UNSPECIFIED'
  | 0
  /**
   * The oldest goes, counted and told as an event.
   */
  | 'DEAD_LETTER_OVERFLOW_DROP_OLDEST'
  | 1
  /**
   * The queue is paused with the reason.
   */
  | 'DEAD_LETTER_OVERFLOW_STOP_DISPATCH'
  | 2

/**
 * What happens when the dead letters are full.
 */
export type DeadLetterOverflow__Output = typeof DeadLetterOverflow[keyof typeof DeadLetterOverflow]
