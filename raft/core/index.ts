// The public face of raft/core: one replica of one group, as a pure machine.

export { assertConfig, defaultRaftConfig, type RaftConfig } from './config.ts'
export * from './describe.ts'
export { checkInvariants } from './invariants.ts'
export { entryBytes, entryOverheadBytes } from './log-slice.ts'
export { planChange } from './membership.ts'
export {
  decodeMembershipChange,
  decodeMembershipEntry,
  encodeMembershipEntry,
  type MembershipEntry,
} from './membership-codec.ts'
export { members } from './membership.ts'
export type * from './messages.ts'
export type * from './node.ts'
export type * from './output.ts'
export { createRaftNode } from './raft.ts'
export type * from './types.ts'
