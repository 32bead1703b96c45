// The replicated scheduler of one shard: all that other folders may import.

export type * from './command.ts'
export { createMachine, type MachineOptions } from './create-machine.ts'
export { limits } from './limits.ts'
export type {
  ChangeSet,
  DueRow,
  FactReader,
  LeasedTask,
  Machine,
  RecordChange,
  StoredTaskPart,
  TimerKind,
} from './machine.ts'
export * from './records.ts'
