// The replicated scheduler of one shard: all that other folders may import.

export type * from './command.ts'
export { createMachine, type MachineOptions } from './create-machine.ts'
export { countedStates, countTasks, TaskCounts } from './counts.ts'
export { limits } from './limits.ts'
export { workPlace } from './ready.ts'
export { requestSpan } from './state.ts'
export type {
  ChangeSet,
  DeadRow,
  DueRow,
  FactReader,
  LeasedTask,
  Machine,
  RecordChange,
  RevokedLease,
  StoredTaskPart,
  TimerKind,
} from './machine.ts'
export type { MachineEvent, MachineEventType } from './events.ts'
export * from './records.ts'
export * from './schedule-records.ts'
export { occurrenceKey } from './occurrence-name.ts'
export {
  countedAttempts,
  deadRowOf,
  dueAtMs,
  hasEnded,
  missedStart,
  plainDefinition,
  plainTask,
  retentionMsOf,
  scheduleDueMs,
} from './tasks.ts'
