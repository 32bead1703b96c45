// Original file: proto/sched/v1/schedule_service.proto


/**
 * See ScheduleService.DeleteSchedule.
 */
export interface DeleteScheduleRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The schedule.
   */
  'scheduleId'?: (string);
  /**
   * Its tasks that are not terminal are cancelled. Default false: they run.
   */
  'cancelTasks'?: (boolean);
  /**
   * Has to match if it is not empty.
   */
  'etag'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
  /**
   * No error if there is no such schedule. Default false.
   */
  'allowMissing'?: (boolean);
}

/**
 * See ScheduleService.DeleteSchedule.
 */
export interface DeleteScheduleRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The schedule.
   */
  'scheduleId': (string);
  /**
   * Its tasks that are not terminal are cancelled. Default false: they run.
   */
  'cancelTasks': (boolean);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
  /**
   * No error if there is no such schedule. Default false.
   */
  'allowMissing': (boolean);
}
