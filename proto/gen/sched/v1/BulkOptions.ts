// Original file: proto/sched/v1/operation_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * What every bulk call can say.
 */
export interface BulkOptions {
  /**
   * Counts and changes nothing. Default false.
   */
  'dryRun'?: (boolean);
  /**
   * More than this many: refused before anything changes. 0: no bound.
   */
  'maxAffected'?: (number | string | Long);
  /**
   * Changes per second. 0: as fast as the cluster likes.
   */
  'maxPerSecond'?: (number | string);
  /**
   * Kept with what is changed, for people. At most 256 characters.
   */
  'reason'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * What every bulk call can say.
 */
export interface BulkOptions__Output {
  /**
   * Counts and changes nothing. Default false.
   */
  'dryRun': (boolean);
  /**
   * More than this many: refused before anything changes. 0: no bound.
   */
  'maxAffected': (string);
  /**
   * Changes per second. 0: as fast as the cluster likes.
   */
  'maxPerSecond': (number);
  /**
   * Kept with what is changed, for people. At most 256 characters.
   */
  'reason': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
