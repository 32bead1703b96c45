// Original file: proto/sched/v1/event_service.proto

import type { EventType as _sched_v1_EventType, EventType__Output as _sched_v1_EventType__Output } from '../../sched/v1/EventType.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from '../../google/protobuf/Timestamp.ts';
import type { TaskState as _sched_v1_TaskState, TaskState__Output as _sched_v1_TaskState__Output } from '../../sched/v1/TaskState.ts';
import type { Task as _sched_v1_Task, Task__Output as _sched_v1_Task__Output } from '../../sched/v1/Task.ts';
import type { Attempt as _sched_v1_Attempt, Attempt__Output as _sched_v1_Attempt__Output } from '../../sched/v1/Attempt.ts';
import type { Schedule as _sched_v1_Schedule, Schedule__Output as _sched_v1_Schedule__Output } from '../../sched/v1/Schedule.ts';

/**
 * Something that happened.
 */
export interface Event {
  /**
   * Unique; a repeated event has the same.
   */
  'eventId'?: (string);
  /**
   * What.
   */
  'type'?: (_sched_v1_EventType);
  /**
   * When it was committed.
   */
  'time'?: (_google_protobuf_Timestamp | null);
  /**
   * The tenant; empty for events of the cluster.
   */
  'namespace'?: (string);
  /**
   * The task, if it is about one.
   */
  'taskId'?: (string);
  /**
   * The schedule, if it is about one.
   */
  'scheduleId'?: (string);
  /**
   * The queue, if it is about one.
   */
  'queueId'?: (string);
  /**
   * The shard it was committed on.
   */
  'shard'?: (number);
  /**
   * The task's new state.
   */
  'taskState'?: (_sched_v1_TaskState);
  /**
   * The task, in the view asked for; only with `include_task`.
   */
  'task'?: (_sched_v1_Task | null);
  /**
   * The attempt, for events about one.
   */
  'attempt'?: (_sched_v1_Attempt | null);
  /**
   * For people.
   */
  'message'?: (string);
  /**
   * The schedule, for events about one; only with `include_task`.
   */
  'schedule'?: (_sched_v1_Schedule | null);
}

/**
 * Something that happened.
 */
export interface Event__Output {
  /**
   * Unique; a repeated event has the same.
   */
  'eventId': (string);
  /**
   * What.
   */
  'type': (_sched_v1_EventType__Output);
  /**
   * When it was committed.
   */
  'time': (_google_protobuf_Timestamp__Output | null);
  /**
   * The tenant; empty for events of the cluster.
   */
  'namespace': (string);
  /**
   * The task, if it is about one.
   */
  'taskId': (string);
  /**
   * The schedule, if it is about one.
   */
  'scheduleId': (string);
  /**
   * The queue, if it is about one.
   */
  'queueId': (string);
  /**
   * The shard it was committed on.
   */
  'shard': (number);
  /**
   * The task's new state.
   */
  'taskState': (_sched_v1_TaskState__Output);
  /**
   * The task, in the view asked for; only with `include_task`.
   */
  'task': (_sched_v1_Task__Output | null);
  /**
   * The attempt, for events about one.
   */
  'attempt': (_sched_v1_Attempt__Output | null);
  /**
   * For people.
   */
  'message': (string);
  /**
   * The schedule, for events about one; only with `include_task`.
   */
  'schedule': (_sched_v1_Schedule__Output | null);
}
