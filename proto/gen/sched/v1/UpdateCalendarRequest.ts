// Original file: proto/sched/v1/calendar_service.proto

import type { Calendar as _sched_v1_Calendar, Calendar__Output as _sched_v1_Calendar__Output } from '../../sched/v1/Calendar.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from '../../google/protobuf/FieldMask.ts';

/**
 * See CalendarService.UpdateCalendar.
 */
export interface UpdateCalendarRequest {
  /**
   * The names of the calendar, and the new values. A non-empty `etag` has to match.
   */
  'calendar'?: (_sched_v1_Calendar | null);
  /**
   * Which fields change. Empty: all that are set.
   */
  'updateMask'?: (_google_protobuf_FieldMask | null);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly'?: (boolean);
}

/**
 * See CalendarService.UpdateCalendar.
 */
export interface UpdateCalendarRequest__Output {
  /**
   * The names of the calendar, and the new values. A non-empty `etag` has to match.
   */
  'calendar': (_sched_v1_Calendar__Output | null);
  /**
   * Which fields change. Empty: all that are set.
   */
  'updateMask': (_google_protobuf_FieldMask__Output | null);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * Checks everything and changes nothing. Default false.
   */
  'validateOnly': (boolean);
}
