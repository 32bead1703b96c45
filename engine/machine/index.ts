// The replicated scheduler of one shard: all that other folders may import.

export * from './command.ts'
export { limits } from './limits.ts'
export type {
  ChangeSet,
  DueRow,
  FactReader,
  LeasedTask,
  Machine,
  RecordChange,
  TimerKind,
} from './machine.ts'
export * from './records.ts'
