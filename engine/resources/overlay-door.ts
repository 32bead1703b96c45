// The resources as they would be: a copy that is changed instead of the cluster.
// Owns: the copy.  Does not: write anything anywhere.

import type { ResourceDoor, ResourceReader } from './resource-door.ts'
import {
  type ChangeResources,
  type ResourceOutcome,
  resourceKinds,
  ResourceTable,
} from './resource-table.ts'

export class OverlayDoor implements ResourceDoor {
  readonly table: ResourceTable

  /** As `of` is now: what changes there later is not seen. */
  constructor(of: ResourceReader) {
    const records = resourceKinds.flatMap((kind) => of.list(kind))
    const lastVersion = records.reduce((last, { version }) => Math.max(last, version), 0)
    this.table = new ResourceTable({ lastVersion, records, requests: [] })
  }

  async refresh(): Promise<void> {}

  async change(set: ChangeResources): Promise<ResourceOutcome> {
    return this.table.apply(set)
  }
}
