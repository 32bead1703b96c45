// Original file: proto/sched/v1/schedule_service.proto


/**
 * See ScheduleService.ResumeSchedule.
 */
export interface ResumeScheduleRequest {
  /**
   * Empty: `default`.
   */
  'namespace'?: (string);
  /**
   * The schedule.
   */
  'scheduleId'?: (string);
  /**
   * Occurrences of the pause are taken as missed, and the catch-up policy holds. Default false.
   */
  'catchUp'?: (boolean);
  /**
   * Says what would be released, and changes nothing. Default false.
   */
  'validateOnly'?: (boolean);
  /**
   * Has to match if it is not empty.
   */
  'etag'?: (string);
  /**
   * As in CreateTask.
   */
  'requestId'?: (string);
}

/**
 * See ScheduleService.ResumeSchedule.
 */
export interface ResumeScheduleRequest__Output {
  /**
   * Empty: `default`.
   */
  'namespace': (string);
  /**
   * The schedule.
   */
  'scheduleId': (string);
  /**
   * Occurrences of the pause are taken as missed, and the catch-up policy holds. Default false.
   */
  'catchUp': (boolean);
  /**
   * Says what would be released, and changes nothing. Default false.
   */
  'validateOnly': (boolean);
  /**
   * Has to match if it is not empty.
   */
  'etag': (string);
  /**
   * As in CreateTask.
   */
  'requestId': (string);
}
