// What the benchmark's parent and its replicas say to each other.

import type { CountedLatencies } from '../latency-histogram.ts'

export interface ReplicaOptions {
  readonly self: number
  readonly directory: string
  /** Peer addresses of all, by node. */
  readonly addresses: readonly string[]
  readonly groups: number
}

export interface LoadShape {
  readonly commandBytes: number
  /** Commands in one entry; 1: each one is an entry of its own. */
  readonly commandsPerEntryMax: number
  /** Closed loop: so many commands wait for their answer, over all groups. */
  readonly outstanding: number
  /** Open loop instead: so many begin in a second, over all groups, whatever the answers do. */
  readonly ratePerSecond?: number
  readonly ms: number
}

export type Ask =
  | { readonly type: 'lead'; readonly groups: readonly number[] }
  | ({ readonly type: 'load' } & LoadShape)
  | { readonly type: 'sum' }
  | { readonly type: 'stop' }

export interface GroupSum {
  readonly group: number
  readonly index: number
  readonly commands: number
  readonly digest: number
  /** Commands that came twice or out of the order in which their leader numbered them. */
  readonly disorder: number
}

export type Told =
  | { readonly type: 'up' }
  /** This replica leads all that it was told to lead. */
  | { readonly type: 'leading' }
  | {
      readonly type: 'loaded'
      readonly acknowledged: number
      readonly failed: readonly string[]
      readonly ms: number
      readonly entries: number
      readonly writes: number
      readonly latencies: CountedLatencies
    }
  | { readonly type: 'sum'; readonly groups: readonly GroupSum[]; readonly writes: number }
