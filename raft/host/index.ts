// Public face of the multi-group host.

export {
  createHost,
  type GroupHandle,
  type GroupOptions,
  type Host,
  type HostOptions,
  type HostStats,
} from './host.ts'
export type { ProposalOutcome, ReadOutcome } from './pending.ts'
