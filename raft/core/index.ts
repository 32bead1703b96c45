// The public face of raft/core: one replica of one group, as a pure machine.

export { assertConfig, defaultRaftConfig, type RaftConfig } from './config.ts'
export type * from './messages.ts'
export type * from './node.ts'
export type * from './output.ts'
export type * from './types.ts'
