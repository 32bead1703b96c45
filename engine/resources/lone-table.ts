// The resources of a cluster of one for tests: a real table behind its door, without a log.
// Owns: the door.  Does not: replicate; what it answers is what the directory group would.

import type { ResourceDoor } from './resource-door.ts'
import { type ChangeResources, type ResourceOutcome, ResourceTable } from './resource-table.ts'

export class LoneTable implements ResourceDoor {
  readonly table: ResourceTable = new ResourceTable()
  /** Called before each change: another writer may be faster. */
  before: () => void = () => {}

  async refresh(): Promise<void> {}

  async change(set: ChangeResources): Promise<ResourceOutcome> {
    const { before } = this
    this.before = () => {}
    before()
    return this.table.apply(set)
  }
}
