// Original file: proto/sched/v1/schedule_service.proto

import type { Long } from '@grpc/proto-loader';

/**
 * See ScheduleService.CountSchedules.
 */
export interface CountSchedulesResponse {
  /**
   * How many there are.
   */
  'count'?: (number | string | Long);
  /**
   * Of them ACTIVE.
   */
  'activeCount'?: (number | string | Long);
  /**
   * Of them PAUSED.
   */
  'pausedCount'?: (number | string | Long);
}

/**
 * See ScheduleService.CountSchedules.
 */
export interface CountSchedulesResponse__Output {
  /**
   * How many there are.
   */
  'count': (string);
  /**
   * Of them ACTIVE.
   */
  'activeCount': (string);
  /**
   * Of them PAUSED.
   */
  'pausedCount': (string);
}
