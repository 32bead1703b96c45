// The steps of an operation that waits until a drained node leads nothing any more.
// Owns: the count.  Does not: move leaderships (engine/node/leaderships.ts does, on the node).

import { type Clock, pause } from '#base/clock'
import type { NodeId } from '#base/brand'
import type { ClusterDoor } from '../cluster/cluster-door.ts'
import { type DirectoryState, drainOf } from '../directory/topology.ts'
import type { OperationStep } from './operation-runner.ts'

/** Between two looks. */
const againMs = 300

export interface DrainContext {
  readonly clock: Clock
  readonly cluster: Pick<ClusterDoor, 'facts'>
  readonly directoryState: () => DirectoryState
}

export function drainNodeStep({ clock, cluster, directoryState }: DrainContext): OperationStep {
  return async ({ details }, cursor) => {
    const node = Number(details['node'])
    const done = { cursor: undefined, succeeded: 0, unchanged: 0, failures: [] }
    // It was undrained meanwhile: there is nothing to wait for.
    if (drainOf(directoryState(), node) === undefined) return done
    // A node that does not answer leads nothing for long.
    const facts = await cluster.facts(node as NodeId)
    const left = facts?.groups.filter(({ leads }) => leads).length ?? 0
    const succeeded = cursor === '' ? 0 : Math.max(0, Number(cursor) - left)
    if (left === 0) return { ...done, succeeded }
    await pause(clock, againMs)
    return { ...done, succeeded, cursor: String(left) }
  }
}
