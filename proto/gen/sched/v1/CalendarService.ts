// Original file: proto/sched/v1/calendar_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateCalendarRequest as _sched_v1_CreateCalendarRequest, CreateCalendarRequest__Output as _sched_v1_CreateCalendarRequest__Output } from '../../sched/v1/CreateCalendarRequest.ts';
import type { CreateCalendarResponse as _sched_v1_CreateCalendarResponse, CreateCalendarResponse__Output as _sched_v1_CreateCalendarResponse__Output } from '../../sched/v1/CreateCalendarResponse.ts';
import type { DeleteCalendarRequest as _sched_v1_DeleteCalendarRequest, DeleteCalendarRequest__Output as _sched_v1_DeleteCalendarRequest__Output } from '../../sched/v1/DeleteCalendarRequest.ts';
import type { DeleteCalendarResponse as _sched_v1_DeleteCalendarResponse, DeleteCalendarResponse__Output as _sched_v1_DeleteCalendarResponse__Output } from '../../sched/v1/DeleteCalendarResponse.ts';
import type { GetCalendarRequest as _sched_v1_GetCalendarRequest, GetCalendarRequest__Output as _sched_v1_GetCalendarRequest__Output } from '../../sched/v1/GetCalendarRequest.ts';
import type { GetCalendarResponse as _sched_v1_GetCalendarResponse, GetCalendarResponse__Output as _sched_v1_GetCalendarResponse__Output } from '../../sched/v1/GetCalendarResponse.ts';
import type { ListCalendarsRequest as _sched_v1_ListCalendarsRequest, ListCalendarsRequest__Output as _sched_v1_ListCalendarsRequest__Output } from '../../sched/v1/ListCalendarsRequest.ts';
import type { ListCalendarsResponse as _sched_v1_ListCalendarsResponse, ListCalendarsResponse__Output as _sched_v1_ListCalendarsResponse__Output } from '../../sched/v1/ListCalendarsResponse.ts';
import type { UpdateCalendarRequest as _sched_v1_UpdateCalendarRequest, UpdateCalendarRequest__Output as _sched_v1_UpdateCalendarRequest__Output } from '../../sched/v1/UpdateCalendarRequest.ts';
import type { UpdateCalendarResponse as _sched_v1_UpdateCalendarResponse, UpdateCalendarResponse__Output as _sched_v1_UpdateCalendarResponse__Output } from '../../sched/v1/UpdateCalendarResponse.ts';

/**
 * Named sets of days that schedules leave out or keep to. Errors as in TaskService.
 */
export interface CalendarServiceClient extends grpc.Client {
  /**
   * Makes a calendar. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  CreateCalendar(argument: _sched_v1_CreateCalendarRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateCalendarResponse__Output>): grpc.ClientUnaryCall;
  CreateCalendar(argument: _sched_v1_CreateCalendarRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateCalendarResponse__Output>): grpc.ClientUnaryCall;
  CreateCalendar(argument: _sched_v1_CreateCalendarRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateCalendarResponse__Output>): grpc.ClientUnaryCall;
  CreateCalendar(argument: _sched_v1_CreateCalendarRequest, callback: grpc.requestCallback<_sched_v1_CreateCalendarResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a calendar. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  createCalendar(argument: _sched_v1_CreateCalendarRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateCalendarResponse__Output>): grpc.ClientUnaryCall;
  createCalendar(argument: _sched_v1_CreateCalendarRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateCalendarResponse__Output>): grpc.ClientUnaryCall;
  createCalendar(argument: _sched_v1_CreateCalendarRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateCalendarResponse__Output>): grpc.ClientUnaryCall;
  createCalendar(argument: _sched_v1_CreateCalendarRequest, callback: grpc.requestCallback<_sched_v1_CreateCalendarResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a calendar. FAILED_PRECONDITION while something uses it.
   */
  DeleteCalendar(argument: _sched_v1_DeleteCalendarRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteCalendarResponse__Output>): grpc.ClientUnaryCall;
  DeleteCalendar(argument: _sched_v1_DeleteCalendarRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteCalendarResponse__Output>): grpc.ClientUnaryCall;
  DeleteCalendar(argument: _sched_v1_DeleteCalendarRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteCalendarResponse__Output>): grpc.ClientUnaryCall;
  DeleteCalendar(argument: _sched_v1_DeleteCalendarRequest, callback: grpc.requestCallback<_sched_v1_DeleteCalendarResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes a calendar. FAILED_PRECONDITION while something uses it.
   */
  deleteCalendar(argument: _sched_v1_DeleteCalendarRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteCalendarResponse__Output>): grpc.ClientUnaryCall;
  deleteCalendar(argument: _sched_v1_DeleteCalendarRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteCalendarResponse__Output>): grpc.ClientUnaryCall;
  deleteCalendar(argument: _sched_v1_DeleteCalendarRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteCalendarResponse__Output>): grpc.ClientUnaryCall;
  deleteCalendar(argument: _sched_v1_DeleteCalendarRequest, callback: grpc.requestCallback<_sched_v1_DeleteCalendarResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one calendar.
   */
  GetCalendar(argument: _sched_v1_GetCalendarRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCalendarResponse__Output>): grpc.ClientUnaryCall;
  GetCalendar(argument: _sched_v1_GetCalendarRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetCalendarResponse__Output>): grpc.ClientUnaryCall;
  GetCalendar(argument: _sched_v1_GetCalendarRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCalendarResponse__Output>): grpc.ClientUnaryCall;
  GetCalendar(argument: _sched_v1_GetCalendarRequest, callback: grpc.requestCallback<_sched_v1_GetCalendarResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one calendar.
   */
  getCalendar(argument: _sched_v1_GetCalendarRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCalendarResponse__Output>): grpc.ClientUnaryCall;
  getCalendar(argument: _sched_v1_GetCalendarRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetCalendarResponse__Output>): grpc.ClientUnaryCall;
  getCalendar(argument: _sched_v1_GetCalendarRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetCalendarResponse__Output>): grpc.ClientUnaryCall;
  getCalendar(argument: _sched_v1_GetCalendarRequest, callback: grpc.requestCallback<_sched_v1_GetCalendarResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists calendars page by page, in the order of their ids.
   */
  ListCalendars(argument: _sched_v1_ListCalendarsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListCalendarsResponse__Output>): grpc.ClientUnaryCall;
  ListCalendars(argument: _sched_v1_ListCalendarsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListCalendarsResponse__Output>): grpc.ClientUnaryCall;
  ListCalendars(argument: _sched_v1_ListCalendarsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListCalendarsResponse__Output>): grpc.ClientUnaryCall;
  ListCalendars(argument: _sched_v1_ListCalendarsRequest, callback: grpc.requestCallback<_sched_v1_ListCalendarsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists calendars page by page, in the order of their ids.
   */
  listCalendars(argument: _sched_v1_ListCalendarsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListCalendarsResponse__Output>): grpc.ClientUnaryCall;
  listCalendars(argument: _sched_v1_ListCalendarsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListCalendarsResponse__Output>): grpc.ClientUnaryCall;
  listCalendars(argument: _sched_v1_ListCalendarsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListCalendarsResponse__Output>): grpc.ClientUnaryCall;
  listCalendars(argument: _sched_v1_ListCalendarsRequest, callback: grpc.requestCallback<_sched_v1_ListCalendarsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  UpdateCalendar(argument: _sched_v1_UpdateCalendarRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateCalendarResponse__Output>): grpc.ClientUnaryCall;
  UpdateCalendar(argument: _sched_v1_UpdateCalendarRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateCalendarResponse__Output>): grpc.ClientUnaryCall;
  UpdateCalendar(argument: _sched_v1_UpdateCalendarRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateCalendarResponse__Output>): grpc.ClientUnaryCall;
  UpdateCalendar(argument: _sched_v1_UpdateCalendarRequest, callback: grpc.requestCallback<_sched_v1_UpdateCalendarResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  updateCalendar(argument: _sched_v1_UpdateCalendarRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateCalendarResponse__Output>): grpc.ClientUnaryCall;
  updateCalendar(argument: _sched_v1_UpdateCalendarRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateCalendarResponse__Output>): grpc.ClientUnaryCall;
  updateCalendar(argument: _sched_v1_UpdateCalendarRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateCalendarResponse__Output>): grpc.ClientUnaryCall;
  updateCalendar(argument: _sched_v1_UpdateCalendarRequest, callback: grpc.requestCallback<_sched_v1_UpdateCalendarResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Named sets of days that schedules leave out or keep to. Errors as in TaskService.
 */
export interface CalendarServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Makes a calendar. ALREADY_EXISTS if the id is taken, unless by the same `request_id`.
   */
  CreateCalendar: grpc.handleUnaryCall<_sched_v1_CreateCalendarRequest__Output, _sched_v1_CreateCalendarResponse>;
  
  /**
   * Deletes a calendar. FAILED_PRECONDITION while something uses it.
   */
  DeleteCalendar: grpc.handleUnaryCall<_sched_v1_DeleteCalendarRequest__Output, _sched_v1_DeleteCalendarResponse>;
  
  /**
   * Reads one calendar.
   */
  GetCalendar: grpc.handleUnaryCall<_sched_v1_GetCalendarRequest__Output, _sched_v1_GetCalendarResponse>;
  
  /**
   * Lists calendars page by page, in the order of their ids.
   */
  ListCalendars: grpc.handleUnaryCall<_sched_v1_ListCalendarsRequest__Output, _sched_v1_ListCalendarsResponse>;
  
  /**
   * Changes the fields that the mask names. ABORTED if the etag does not match.
   */
  UpdateCalendar: grpc.handleUnaryCall<_sched_v1_UpdateCalendarRequest__Output, _sched_v1_UpdateCalendarResponse>;
  
}

export interface CalendarServiceDefinition extends grpc.ServiceDefinition {
  CreateCalendar: MethodDefinition<_sched_v1_CreateCalendarRequest, _sched_v1_CreateCalendarResponse, _sched_v1_CreateCalendarRequest__Output, _sched_v1_CreateCalendarResponse__Output>
  DeleteCalendar: MethodDefinition<_sched_v1_DeleteCalendarRequest, _sched_v1_DeleteCalendarResponse, _sched_v1_DeleteCalendarRequest__Output, _sched_v1_DeleteCalendarResponse__Output>
  GetCalendar: MethodDefinition<_sched_v1_GetCalendarRequest, _sched_v1_GetCalendarResponse, _sched_v1_GetCalendarRequest__Output, _sched_v1_GetCalendarResponse__Output>
  ListCalendars: MethodDefinition<_sched_v1_ListCalendarsRequest, _sched_v1_ListCalendarsResponse, _sched_v1_ListCalendarsRequest__Output, _sched_v1_ListCalendarsResponse__Output>
  UpdateCalendar: MethodDefinition<_sched_v1_UpdateCalendarRequest, _sched_v1_UpdateCalendarResponse, _sched_v1_UpdateCalendarRequest__Output, _sched_v1_UpdateCalendarResponse__Output>
}
