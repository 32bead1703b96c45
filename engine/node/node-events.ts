// What a node tells its surroundings: logs, metrics, tests.

export type NodeEvent =
  | { readonly type: 'recovered'; readonly groups: number; readonly entries: number }
  | { readonly type: 'bootstrapped'; readonly shards: number }
  | {
      readonly type: 'leader'
      readonly group: number
      readonly leading: boolean
      readonly term: number
    }
  | { readonly type: 'ready' }
  /** This node leads the group and changed who is a member of it; in words. */
  | { readonly type: 'members'; readonly group: number; readonly step: string }
  | { readonly type: 'peerRestarted'; readonly node: number }
  | {
      readonly type: 'warning'
      readonly message: string
      readonly fields: Readonly<Record<string, unknown>>
    }
  | { readonly type: 'fatal'; readonly error: unknown }
