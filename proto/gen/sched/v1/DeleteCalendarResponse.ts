// Original file: proto/sched/v1/calendar_service.proto


/**
 * See CalendarService.DeleteCalendar.
 */
export interface DeleteCalendarResponse {
}

/**
 * See CalendarService.DeleteCalendar.
 */
export interface DeleteCalendarResponse__Output {
}
