// Original file: proto/sched/v1/schedule_service.proto

import type { ScheduleSpec as _sched_v1_ScheduleSpec, ScheduleSpec__Output as _sched_v1_ScheduleSpec__Output } from '../../sched/v1/ScheduleSpec.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { Jitter as _sched_v1_Jitter, Jitter__Output as _sched_v1_Jitter__Output } from '../../sched/v1/Jitter.ts';

/**
 * See ScheduleService.ListScheduleMatchingTimes.
 */
export interface ListScheduleMatchingTimesRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * A saved schedule, or `spec`.
   */
  'scheduleId'?: (string);
  /**
   * A definition that is not saved.
   */
  'spec'?: (_sched_v1_ScheduleSpec | null);
  /**
   * From this time on, included. Unset: now.
   */
  'startTime'?: (_google_protobuf_Timestamp | null);
  /**
   * Up to this time, excluded. Unset: no bound but the count.
   */
  'endTime'?: (_google_protobuf_Timestamp | null);
  /**
   * At most this many. 0: 10. At most 1000.
   */
  'count'?: (number);
  /**
   * With the jitter of the schedule, or this one.
   */
  'jitter'?: (_sched_v1_Jitter | null);
}

/**
 * See ScheduleService.ListScheduleMatchingTimes.
 */
export interface ListScheduleMatchingTimesRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * A saved schedule, or `spec`.
   */
  'scheduleId': (string);
  /**
   * A definition that is not saved.
   */
  'spec': (_sched_v1_ScheduleSpec__Output | null);
  /**
   * From this time on, included. Unset: now.
   */
  'startTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * Up to this time, excluded. Unset: no bound but the count.
   */
  'endTime': (_google_protobuf_Timestamp__Output | null);
  /**
   * At most this many. 0: 10. At most 1000.
   */
  'count': (number);
  /**
   * With the jitter of the schedule, or this one.
   */
  'jitter': (_sched_v1_Jitter__Output | null);
}
