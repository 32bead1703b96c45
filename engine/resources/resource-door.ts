// The way to the resources of the cluster: read here, changed through the directory's leader.

import type { ChangeResources, ResourceKind, ResourceOutcome } from './resource-table.ts'
import type { ResourceTable } from './resource-table.ts'

/** What is in force as far as this node knows: a moment old at most. */
export type ResourceReader = Pick<ResourceTable, 'get' | 'list' | 'countOf' | 'generation'>

export interface ResourceDoor {
  readonly table: ResourceReader
  /** Resolves once `table` has everything that was acknowledged before the call. */
  refresh(timeoutMs: number): Promise<void>
  /** Committed and applied here when it resolves. Rejects with a SchedulerError. */
  change(set: ChangeResources, timeoutMs: number): Promise<ResourceOutcome>
}

export type { ResourceKind }
