// Original file: proto/sched/v1/schedule_service.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BackfillScheduleRequest as _sched_v1_BackfillScheduleRequest, BackfillScheduleRequest__Output as _sched_v1_BackfillScheduleRequest__Output } from '../../sched/v1/BackfillScheduleRequest.ts';
import type { BackfillScheduleResponse as _sched_v1_BackfillScheduleResponse, BackfillScheduleResponse__Output as _sched_v1_BackfillScheduleResponse__Output } from '../../sched/v1/BackfillScheduleResponse.ts';
import type { CountSchedulesRequest as _sched_v1_CountSchedulesRequest, CountSchedulesRequest__Output as _sched_v1_CountSchedulesRequest__Output } from '../../sched/v1/CountSchedulesRequest.ts';
import type { CountSchedulesResponse as _sched_v1_CountSchedulesResponse, CountSchedulesResponse__Output as _sched_v1_CountSchedulesResponse__Output } from '../../sched/v1/CountSchedulesResponse.ts';
import type { CreateScheduleRequest as _sched_v1_CreateScheduleRequest, CreateScheduleRequest__Output as _sched_v1_CreateScheduleRequest__Output } from '../../sched/v1/CreateScheduleRequest.ts';
import type { CreateScheduleResponse as _sched_v1_CreateScheduleResponse, CreateScheduleResponse__Output as _sched_v1_CreateScheduleResponse__Output } from '../../sched/v1/CreateScheduleResponse.ts';
import type { DeleteScheduleRequest as _sched_v1_DeleteScheduleRequest, DeleteScheduleRequest__Output as _sched_v1_DeleteScheduleRequest__Output } from '../../sched/v1/DeleteScheduleRequest.ts';
import type { DeleteScheduleResponse as _sched_v1_DeleteScheduleResponse, DeleteScheduleResponse__Output as _sched_v1_DeleteScheduleResponse__Output } from '../../sched/v1/DeleteScheduleResponse.ts';
import type { ExplainScheduleRequest as _sched_v1_ExplainScheduleRequest, ExplainScheduleRequest__Output as _sched_v1_ExplainScheduleRequest__Output } from '../../sched/v1/ExplainScheduleRequest.ts';
import type { ExplainScheduleResponse as _sched_v1_ExplainScheduleResponse, ExplainScheduleResponse__Output as _sched_v1_ExplainScheduleResponse__Output } from '../../sched/v1/ExplainScheduleResponse.ts';
import type { GetScheduleRequest as _sched_v1_GetScheduleRequest, GetScheduleRequest__Output as _sched_v1_GetScheduleRequest__Output } from '../../sched/v1/GetScheduleRequest.ts';
import type { GetScheduleResponse as _sched_v1_GetScheduleResponse, GetScheduleResponse__Output as _sched_v1_GetScheduleResponse__Output } from '../../sched/v1/GetScheduleResponse.ts';
import type { ListOccurrencesRequest as _sched_v1_ListOccurrencesRequest, ListOccurrencesRequest__Output as _sched_v1_ListOccurrencesRequest__Output } from '../../sched/v1/ListOccurrencesRequest.ts';
import type { ListOccurrencesResponse as _sched_v1_ListOccurrencesResponse, ListOccurrencesResponse__Output as _sched_v1_ListOccurrencesResponse__Output } from '../../sched/v1/ListOccurrencesResponse.ts';
import type { ListScheduleMatchingTimesRequest as _sched_v1_ListScheduleMatchingTimesRequest, ListScheduleMatchingTimesRequest__Output as _sched_v1_ListScheduleMatchingTimesRequest__Output } from '../../sched/v1/ListScheduleMatchingTimesRequest.ts';
import type { ListScheduleMatchingTimesResponse as _sched_v1_ListScheduleMatchingTimesResponse, ListScheduleMatchingTimesResponse__Output as _sched_v1_ListScheduleMatchingTimesResponse__Output } from '../../sched/v1/ListScheduleMatchingTimesResponse.ts';
import type { ListSchedulesRequest as _sched_v1_ListSchedulesRequest, ListSchedulesRequest__Output as _sched_v1_ListSchedulesRequest__Output } from '../../sched/v1/ListSchedulesRequest.ts';
import type { ListSchedulesResponse as _sched_v1_ListSchedulesResponse, ListSchedulesResponse__Output as _sched_v1_ListSchedulesResponse__Output } from '../../sched/v1/ListSchedulesResponse.ts';
import type { PauseScheduleRequest as _sched_v1_PauseScheduleRequest, PauseScheduleRequest__Output as _sched_v1_PauseScheduleRequest__Output } from '../../sched/v1/PauseScheduleRequest.ts';
import type { PauseScheduleResponse as _sched_v1_PauseScheduleResponse, PauseScheduleResponse__Output as _sched_v1_PauseScheduleResponse__Output } from '../../sched/v1/PauseScheduleResponse.ts';
import type { ResumeScheduleRequest as _sched_v1_ResumeScheduleRequest, ResumeScheduleRequest__Output as _sched_v1_ResumeScheduleRequest__Output } from '../../sched/v1/ResumeScheduleRequest.ts';
import type { ResumeScheduleResponse as _sched_v1_ResumeScheduleResponse, ResumeScheduleResponse__Output as _sched_v1_ResumeScheduleResponse__Output } from '../../sched/v1/ResumeScheduleResponse.ts';
import type { TriggerScheduleRequest as _sched_v1_TriggerScheduleRequest, TriggerScheduleRequest__Output as _sched_v1_TriggerScheduleRequest__Output } from '../../sched/v1/TriggerScheduleRequest.ts';
import type { TriggerScheduleResponse as _sched_v1_TriggerScheduleResponse, TriggerScheduleResponse__Output as _sched_v1_TriggerScheduleResponse__Output } from '../../sched/v1/TriggerScheduleResponse.ts';
import type { UpdateScheduleRequest as _sched_v1_UpdateScheduleRequest, UpdateScheduleRequest__Output as _sched_v1_UpdateScheduleRequest__Output } from '../../sched/v1/UpdateScheduleRequest.ts';
import type { UpdateScheduleResponse as _sched_v1_UpdateScheduleResponse, UpdateScheduleResponse__Output as _sched_v1_UpdateScheduleResponse__Output } from '../../sched/v1/UpdateScheduleResponse.ts';

/**
 * Schedules. Errors as in TaskService.
 */
export interface ScheduleServiceClient extends grpc.Client {
  /**
   * Runs the occurrences of a range of the past, as an operation. Those that have run already do not run
   * again.
   */
  BackfillSchedule(argument: _sched_v1_BackfillScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BackfillScheduleResponse__Output>): grpc.ClientUnaryCall;
  BackfillSchedule(argument: _sched_v1_BackfillScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BackfillScheduleResponse__Output>): grpc.ClientUnaryCall;
  BackfillSchedule(argument: _sched_v1_BackfillScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BackfillScheduleResponse__Output>): grpc.ClientUnaryCall;
  BackfillSchedule(argument: _sched_v1_BackfillScheduleRequest, callback: grpc.requestCallback<_sched_v1_BackfillScheduleResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Runs the occurrences of a range of the past, as an operation. Those that have run already do not run
   * again.
   */
  backfillSchedule(argument: _sched_v1_BackfillScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BackfillScheduleResponse__Output>): grpc.ClientUnaryCall;
  backfillSchedule(argument: _sched_v1_BackfillScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_BackfillScheduleResponse__Output>): grpc.ClientUnaryCall;
  backfillSchedule(argument: _sched_v1_BackfillScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_BackfillScheduleResponse__Output>): grpc.ClientUnaryCall;
  backfillSchedule(argument: _sched_v1_BackfillScheduleRequest, callback: grpc.requestCallback<_sched_v1_BackfillScheduleResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Counts schedules.
   */
  CountSchedules(argument: _sched_v1_CountSchedulesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CountSchedulesResponse__Output>): grpc.ClientUnaryCall;
  CountSchedules(argument: _sched_v1_CountSchedulesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CountSchedulesResponse__Output>): grpc.ClientUnaryCall;
  CountSchedules(argument: _sched_v1_CountSchedulesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CountSchedulesResponse__Output>): grpc.ClientUnaryCall;
  CountSchedules(argument: _sched_v1_CountSchedulesRequest, callback: grpc.requestCallback<_sched_v1_CountSchedulesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Counts schedules.
   */
  countSchedules(argument: _sched_v1_CountSchedulesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CountSchedulesResponse__Output>): grpc.ClientUnaryCall;
  countSchedules(argument: _sched_v1_CountSchedulesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CountSchedulesResponse__Output>): grpc.ClientUnaryCall;
  countSchedules(argument: _sched_v1_CountSchedulesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CountSchedulesResponse__Output>): grpc.ClientUnaryCall;
  countSchedules(argument: _sched_v1_CountSchedulesRequest, callback: grpc.requestCallback<_sched_v1_CountSchedulesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes a schedule. The answer shows the defaults taken and the next times. ALREADY_EXISTS if the id is
   * taken, unless by the same `request_id` or the same definition with `allow_existing`.
   */
  CreateSchedule(argument: _sched_v1_CreateScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateScheduleResponse__Output>): grpc.ClientUnaryCall;
  CreateSchedule(argument: _sched_v1_CreateScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateScheduleResponse__Output>): grpc.ClientUnaryCall;
  CreateSchedule(argument: _sched_v1_CreateScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateScheduleResponse__Output>): grpc.ClientUnaryCall;
  CreateSchedule(argument: _sched_v1_CreateScheduleRequest, callback: grpc.requestCallback<_sched_v1_CreateScheduleResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a schedule. The answer shows the defaults taken and the next times. ALREADY_EXISTS if the id is
   * taken, unless by the same `request_id` or the same definition with `allow_existing`.
   */
  createSchedule(argument: _sched_v1_CreateScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateScheduleResponse__Output>): grpc.ClientUnaryCall;
  createSchedule(argument: _sched_v1_CreateScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_CreateScheduleResponse__Output>): grpc.ClientUnaryCall;
  createSchedule(argument: _sched_v1_CreateScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_CreateScheduleResponse__Output>): grpc.ClientUnaryCall;
  createSchedule(argument: _sched_v1_CreateScheduleRequest, callback: grpc.requestCallback<_sched_v1_CreateScheduleResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a schedule. After the answer it makes no task.
   */
  DeleteSchedule(argument: _sched_v1_DeleteScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteScheduleResponse__Output>): grpc.ClientUnaryCall;
  DeleteSchedule(argument: _sched_v1_DeleteScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteScheduleResponse__Output>): grpc.ClientUnaryCall;
  DeleteSchedule(argument: _sched_v1_DeleteScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteScheduleResponse__Output>): grpc.ClientUnaryCall;
  DeleteSchedule(argument: _sched_v1_DeleteScheduleRequest, callback: grpc.requestCallback<_sched_v1_DeleteScheduleResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes a schedule. After the answer it makes no task.
   */
  deleteSchedule(argument: _sched_v1_DeleteScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteScheduleResponse__Output>): grpc.ClientUnaryCall;
  deleteSchedule(argument: _sched_v1_DeleteScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_DeleteScheduleResponse__Output>): grpc.ClientUnaryCall;
  deleteSchedule(argument: _sched_v1_DeleteScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_DeleteScheduleResponse__Output>): grpc.ClientUnaryCall;
  deleteSchedule(argument: _sched_v1_DeleteScheduleRequest, callback: grpc.requestCallback<_sched_v1_DeleteScheduleResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Says in sentences what a schedule means, when it runs next, and why it ran or did not.
   */
  ExplainSchedule(argument: _sched_v1_ExplainScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExplainScheduleResponse__Output>): grpc.ClientUnaryCall;
  ExplainSchedule(argument: _sched_v1_ExplainScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ExplainScheduleResponse__Output>): grpc.ClientUnaryCall;
  ExplainSchedule(argument: _sched_v1_ExplainScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExplainScheduleResponse__Output>): grpc.ClientUnaryCall;
  ExplainSchedule(argument: _sched_v1_ExplainScheduleRequest, callback: grpc.requestCallback<_sched_v1_ExplainScheduleResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Says in sentences what a schedule means, when it runs next, and why it ran or did not.
   */
  explainSchedule(argument: _sched_v1_ExplainScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExplainScheduleResponse__Output>): grpc.ClientUnaryCall;
  explainSchedule(argument: _sched_v1_ExplainScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ExplainScheduleResponse__Output>): grpc.ClientUnaryCall;
  explainSchedule(argument: _sched_v1_ExplainScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ExplainScheduleResponse__Output>): grpc.ClientUnaryCall;
  explainSchedule(argument: _sched_v1_ExplainScheduleRequest, callback: grpc.requestCallback<_sched_v1_ExplainScheduleResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads one schedule.
   */
  GetSchedule(argument: _sched_v1_GetScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetScheduleResponse__Output>): grpc.ClientUnaryCall;
  GetSchedule(argument: _sched_v1_GetScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetScheduleResponse__Output>): grpc.ClientUnaryCall;
  GetSchedule(argument: _sched_v1_GetScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetScheduleResponse__Output>): grpc.ClientUnaryCall;
  GetSchedule(argument: _sched_v1_GetScheduleRequest, callback: grpc.requestCallback<_sched_v1_GetScheduleResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Reads one schedule.
   */
  getSchedule(argument: _sched_v1_GetScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetScheduleResponse__Output>): grpc.ClientUnaryCall;
  getSchedule(argument: _sched_v1_GetScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_GetScheduleResponse__Output>): grpc.ClientUnaryCall;
  getSchedule(argument: _sched_v1_GetScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_GetScheduleResponse__Output>): grpc.ClientUnaryCall;
  getSchedule(argument: _sched_v1_GetScheduleRequest, callback: grpc.requestCallback<_sched_v1_GetScheduleResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists the occurrences of a schedule, those that ran and those that did not, the newest first.
   */
  ListOccurrences(argument: _sched_v1_ListOccurrencesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListOccurrencesResponse__Output>): grpc.ClientUnaryCall;
  ListOccurrences(argument: _sched_v1_ListOccurrencesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListOccurrencesResponse__Output>): grpc.ClientUnaryCall;
  ListOccurrences(argument: _sched_v1_ListOccurrencesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListOccurrencesResponse__Output>): grpc.ClientUnaryCall;
  ListOccurrences(argument: _sched_v1_ListOccurrencesRequest, callback: grpc.requestCallback<_sched_v1_ListOccurrencesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists the occurrences of a schedule, those that ran and those that did not, the newest first.
   */
  listOccurrences(argument: _sched_v1_ListOccurrencesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListOccurrencesResponse__Output>): grpc.ClientUnaryCall;
  listOccurrences(argument: _sched_v1_ListOccurrencesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListOccurrencesResponse__Output>): grpc.ClientUnaryCall;
  listOccurrences(argument: _sched_v1_ListOccurrencesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListOccurrencesResponse__Output>): grpc.ClientUnaryCall;
  listOccurrences(argument: _sched_v1_ListOccurrencesRequest, callback: grpc.requestCallback<_sched_v1_ListOccurrencesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Computes the times of a schedule, or of a definition that is not saved.
   */
  ListScheduleMatchingTimes(argument: _sched_v1_ListScheduleMatchingTimesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListScheduleMatchingTimesResponse__Output>): grpc.ClientUnaryCall;
  ListScheduleMatchingTimes(argument: _sched_v1_ListScheduleMatchingTimesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListScheduleMatchingTimesResponse__Output>): grpc.ClientUnaryCall;
  ListScheduleMatchingTimes(argument: _sched_v1_ListScheduleMatchingTimesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListScheduleMatchingTimesResponse__Output>): grpc.ClientUnaryCall;
  ListScheduleMatchingTimes(argument: _sched_v1_ListScheduleMatchingTimesRequest, callback: grpc.requestCallback<_sched_v1_ListScheduleMatchingTimesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Computes the times of a schedule, or of a definition that is not saved.
   */
  listScheduleMatchingTimes(argument: _sched_v1_ListScheduleMatchingTimesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListScheduleMatchingTimesResponse__Output>): grpc.ClientUnaryCall;
  listScheduleMatchingTimes(argument: _sched_v1_ListScheduleMatchingTimesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListScheduleMatchingTimesResponse__Output>): grpc.ClientUnaryCall;
  listScheduleMatchingTimes(argument: _sched_v1_ListScheduleMatchingTimesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListScheduleMatchingTimesResponse__Output>): grpc.ClientUnaryCall;
  listScheduleMatchingTimes(argument: _sched_v1_ListScheduleMatchingTimesRequest, callback: grpc.requestCallback<_sched_v1_ListScheduleMatchingTimesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Lists schedules page by page.
   */
  ListSchedules(argument: _sched_v1_ListSchedulesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListSchedulesResponse__Output>): grpc.ClientUnaryCall;
  ListSchedules(argument: _sched_v1_ListSchedulesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListSchedulesResponse__Output>): grpc.ClientUnaryCall;
  ListSchedules(argument: _sched_v1_ListSchedulesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListSchedulesResponse__Output>): grpc.ClientUnaryCall;
  ListSchedules(argument: _sched_v1_ListSchedulesRequest, callback: grpc.requestCallback<_sched_v1_ListSchedulesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Lists schedules page by page.
   */
  listSchedules(argument: _sched_v1_ListSchedulesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListSchedulesResponse__Output>): grpc.ClientUnaryCall;
  listSchedules(argument: _sched_v1_ListSchedulesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ListSchedulesResponse__Output>): grpc.ClientUnaryCall;
  listSchedules(argument: _sched_v1_ListSchedulesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ListSchedulesResponse__Output>): grpc.ClientUnaryCall;
  listSchedules(argument: _sched_v1_ListSchedulesRequest, callback: grpc.requestCallback<_sched_v1_ListSchedulesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Pauses a schedule; a paused one gets the new reason and end.
   */
  PauseSchedule(argument: _sched_v1_PauseScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseScheduleResponse__Output>): grpc.ClientUnaryCall;
  PauseSchedule(argument: _sched_v1_PauseScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PauseScheduleResponse__Output>): grpc.ClientUnaryCall;
  PauseSchedule(argument: _sched_v1_PauseScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseScheduleResponse__Output>): grpc.ClientUnaryCall;
  PauseSchedule(argument: _sched_v1_PauseScheduleRequest, callback: grpc.requestCallback<_sched_v1_PauseScheduleResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Pauses a schedule; a paused one gets the new reason and end.
   */
  pauseSchedule(argument: _sched_v1_PauseScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseScheduleResponse__Output>): grpc.ClientUnaryCall;
  pauseSchedule(argument: _sched_v1_PauseScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_PauseScheduleResponse__Output>): grpc.ClientUnaryCall;
  pauseSchedule(argument: _sched_v1_PauseScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_PauseScheduleResponse__Output>): grpc.ClientUnaryCall;
  pauseSchedule(argument: _sched_v1_PauseScheduleRequest, callback: grpc.requestCallback<_sched_v1_PauseScheduleResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Resumes a schedule. Occurrences of the pause do not run, unless `catch_up`.
   */
  ResumeSchedule(argument: _sched_v1_ResumeScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeScheduleResponse__Output>): grpc.ClientUnaryCall;
  ResumeSchedule(argument: _sched_v1_ResumeScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ResumeScheduleResponse__Output>): grpc.ClientUnaryCall;
  ResumeSchedule(argument: _sched_v1_ResumeScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeScheduleResponse__Output>): grpc.ClientUnaryCall;
  ResumeSchedule(argument: _sched_v1_ResumeScheduleRequest, callback: grpc.requestCallback<_sched_v1_ResumeScheduleResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Resumes a schedule. Occurrences of the pause do not run, unless `catch_up`.
   */
  resumeSchedule(argument: _sched_v1_ResumeScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeScheduleResponse__Output>): grpc.ClientUnaryCall;
  resumeSchedule(argument: _sched_v1_ResumeScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_ResumeScheduleResponse__Output>): grpc.ClientUnaryCall;
  resumeSchedule(argument: _sched_v1_ResumeScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_ResumeScheduleResponse__Output>): grpc.ClientUnaryCall;
  resumeSchedule(argument: _sched_v1_ResumeScheduleRequest, callback: grpc.requestCallback<_sched_v1_ResumeScheduleResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Runs now, also if paused. The overlap policy holds, or the one given; the run counts for it.
   */
  TriggerSchedule(argument: _sched_v1_TriggerScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TriggerScheduleResponse__Output>): grpc.ClientUnaryCall;
  TriggerSchedule(argument: _sched_v1_TriggerScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_TriggerScheduleResponse__Output>): grpc.ClientUnaryCall;
  TriggerSchedule(argument: _sched_v1_TriggerScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TriggerScheduleResponse__Output>): grpc.ClientUnaryCall;
  TriggerSchedule(argument: _sched_v1_TriggerScheduleRequest, callback: grpc.requestCallback<_sched_v1_TriggerScheduleResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Runs now, also if paused. The overlap policy holds, or the one given; the run counts for it.
   */
  triggerSchedule(argument: _sched_v1_TriggerScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TriggerScheduleResponse__Output>): grpc.ClientUnaryCall;
  triggerSchedule(argument: _sched_v1_TriggerScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_TriggerScheduleResponse__Output>): grpc.ClientUnaryCall;
  triggerSchedule(argument: _sched_v1_TriggerScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_TriggerScheduleResponse__Output>): grpc.ClientUnaryCall;
  triggerSchedule(argument: _sched_v1_TriggerScheduleRequest, callback: grpc.requestCallback<_sched_v1_TriggerScheduleResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes the fields that the mask names. Occurrences after the answer use the new definition; tasks made
   * before keep theirs unless `update_pending_tasks`. ABORTED if the etag does not match.
   */
  UpdateSchedule(argument: _sched_v1_UpdateScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateScheduleResponse__Output>): grpc.ClientUnaryCall;
  UpdateSchedule(argument: _sched_v1_UpdateScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateScheduleResponse__Output>): grpc.ClientUnaryCall;
  UpdateSchedule(argument: _sched_v1_UpdateScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateScheduleResponse__Output>): grpc.ClientUnaryCall;
  UpdateSchedule(argument: _sched_v1_UpdateScheduleRequest, callback: grpc.requestCallback<_sched_v1_UpdateScheduleResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes the fields that the mask names. Occurrences after the answer use the new definition; tasks made
   * before keep theirs unless `update_pending_tasks`. ABORTED if the etag does not match.
   */
  updateSchedule(argument: _sched_v1_UpdateScheduleRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateScheduleResponse__Output>): grpc.ClientUnaryCall;
  updateSchedule(argument: _sched_v1_UpdateScheduleRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_sched_v1_UpdateScheduleResponse__Output>): grpc.ClientUnaryCall;
  updateSchedule(argument: _sched_v1_UpdateScheduleRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_sched_v1_UpdateScheduleResponse__Output>): grpc.ClientUnaryCall;
  updateSchedule(argument: _sched_v1_UpdateScheduleRequest, callback: grpc.requestCallback<_sched_v1_UpdateScheduleResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Schedules. Errors as in TaskService.
 */
export interface ScheduleServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Runs the occurrences of a range of the past, as an operation. Those that have run already do not run
   * again.
   */
  BackfillSchedule: grpc.handleUnaryCall<_sched_v1_BackfillScheduleRequest__Output, _sched_v1_BackfillScheduleResponse>;
  
  /**
   * Counts schedules.
   */
  CountSchedules: grpc.handleUnaryCall<_sched_v1_CountSchedulesRequest__Output, _sched_v1_CountSchedulesResponse>;
  
  /**
   * Makes a schedule. The answer shows the defaults taken and the next times. ALREADY_EXISTS if the id is
   * taken, unless by the same `request_id` or the same definition with `allow_existing`.
   */
  CreateSchedule: grpc.handleUnaryCall<_sched_v1_CreateScheduleRequest__Output, _sched_v1_CreateScheduleResponse>;
  
  /**
   * Deletes a schedule. After the answer it makes no task.
   */
  DeleteSchedule: grpc.handleUnaryCall<_sched_v1_DeleteScheduleRequest__Output, _sched_v1_DeleteScheduleResponse>;
  
  /**
   * Says in sentences what a schedule means, when it runs next, and why it ran or did not.
   */
  ExplainSchedule: grpc.handleUnaryCall<_sched_v1_ExplainScheduleRequest__Output, _sched_v1_ExplainScheduleResponse>;
  
  /**
   * Reads one schedule.
   */
  GetSchedule: grpc.handleUnaryCall<_sched_v1_GetScheduleRequest__Output, _sched_v1_GetScheduleResponse>;
  
  /**
   * Lists the occurrences of a schedule, those that ran and those that did not, the newest first.
   */
  ListOccurrences: grpc.handleUnaryCall<_sched_v1_ListOccurrencesRequest__Output, _sched_v1_ListOccurrencesResponse>;
  
  /**
   * Computes the times of a schedule, or of a definition that is not saved.
   */
  ListScheduleMatchingTimes: grpc.handleUnaryCall<_sched_v1_ListScheduleMatchingTimesRequest__Output, _sched_v1_ListScheduleMatchingTimesResponse>;
  
  /**
   * Lists schedules page by page.
   */
  ListSchedules: grpc.handleUnaryCall<_sched_v1_ListSchedulesRequest__Output, _sched_v1_ListSchedulesResponse>;
  
  /**
   * Pauses a schedule; a paused one gets the new reason and end.
   */
  PauseSchedule: grpc.handleUnaryCall<_sched_v1_PauseScheduleRequest__Output, _sched_v1_PauseScheduleResponse>;
  
  /**
   * Resumes a schedule. Occurrences of the pause do not run, unless `catch_up`.
   */
  ResumeSchedule: grpc.handleUnaryCall<_sched_v1_ResumeScheduleRequest__Output, _sched_v1_ResumeScheduleResponse>;
  
  /**
   * Runs now, also if paused. The overlap policy holds, or the one given; the run counts for it.
   */
  TriggerSchedule: grpc.handleUnaryCall<_sched_v1_TriggerScheduleRequest__Output, _sched_v1_TriggerScheduleResponse>;
  
  /**
   * Changes the fields that the mask names. Occurrences after the answer use the new definition; tasks made
   * before keep theirs unless `update_pending_tasks`. ABORTED if the etag does not match.
   */
  UpdateSchedule: grpc.handleUnaryCall<_sched_v1_UpdateScheduleRequest__Output, _sched_v1_UpdateScheduleResponse>;
  
}

export interface ScheduleServiceDefinition extends grpc.ServiceDefinition {
  BackfillSchedule: MethodDefinition<_sched_v1_BackfillScheduleRequest, _sched_v1_BackfillScheduleResponse, _sched_v1_BackfillScheduleRequest__Output, _sched_v1_BackfillScheduleResponse__Output>
  CountSchedules: MethodDefinition<_sched_v1_CountSchedulesRequest, _sched_v1_CountSchedulesResponse, _sched_v1_CountSchedulesRequest__Output, _sched_v1_CountSchedulesResponse__Output>
  CreateSchedule: MethodDefinition<_sched_v1_CreateScheduleRequest, _sched_v1_CreateScheduleResponse, _sched_v1_CreateScheduleRequest__Output, _sched_v1_CreateScheduleResponse__Output>
  DeleteSchedule: MethodDefinition<_sched_v1_DeleteScheduleRequest, _sched_v1_DeleteScheduleResponse, _sched_v1_DeleteScheduleRequest__Output, _sched_v1_DeleteScheduleResponse__Output>
  ExplainSchedule: MethodDefinition<_sched_v1_ExplainScheduleRequest, _sched_v1_ExplainScheduleResponse, _sched_v1_ExplainScheduleRequest__Output, _sched_v1_ExplainScheduleResponse__Output>
  GetSchedule: MethodDefinition<_sched_v1_GetScheduleRequest, _sched_v1_GetScheduleResponse, _sched_v1_GetScheduleRequest__Output, _sched_v1_GetScheduleResponse__Output>
  ListOccurrences: MethodDefinition<_sched_v1_ListOccurrencesRequest, _sched_v1_ListOccurrencesResponse, _sched_v1_ListOccurrencesRequest__Output, _sched_v1_ListOccurrencesResponse__Output>
  ListScheduleMatchingTimes: MethodDefinition<_sched_v1_ListScheduleMatchingTimesRequest, _sched_v1_ListScheduleMatchingTimesResponse, _sched_v1_ListScheduleMatchingTimesRequest__Output, _sched_v1_ListScheduleMatchingTimesResponse__Output>
  ListSchedules: MethodDefinition<_sched_v1_ListSchedulesRequest, _sched_v1_ListSchedulesResponse, _sched_v1_ListSchedulesRequest__Output, _sched_v1_ListSchedulesResponse__Output>
  PauseSchedule: MethodDefinition<_sched_v1_PauseScheduleRequest, _sched_v1_PauseScheduleResponse, _sched_v1_PauseScheduleRequest__Output, _sched_v1_PauseScheduleResponse__Output>
  ResumeSchedule: MethodDefinition<_sched_v1_ResumeScheduleRequest, _sched_v1_ResumeScheduleResponse, _sched_v1_ResumeScheduleRequest__Output, _sched_v1_ResumeScheduleResponse__Output>
  TriggerSchedule: MethodDefinition<_sched_v1_TriggerScheduleRequest, _sched_v1_TriggerScheduleResponse, _sched_v1_TriggerScheduleRequest__Output, _sched_v1_TriggerScheduleResponse__Output>
  UpdateSchedule: MethodDefinition<_sched_v1_UpdateScheduleRequest, _sched_v1_UpdateScheduleResponse, _sched_v1_UpdateScheduleRequest__Output, _sched_v1_UpdateScheduleResponse__Output>
}
