// Opens a node's files in order, and the node on them; closes all of it when one of them fails.
// Owns: that order.  Does not: compose the node (node.ts).

import type { LogStore } from '#raft/host/ports'
import { discardStaged, recoverInstalls, type StateStore } from '#storage'
import type { NodeConfig } from '../config.ts'
import { type NodeDoors, realDoors } from './doors.ts'
import type { NodeEvent } from './node-events.ts'
import { assertRestored, ownIncarnation } from './node-identity.ts'
import { SchedNode } from './node.ts'

export interface NodeOptions {
  readonly config: NodeConfig
  /** The world; the real one unless a simulation gives its own. */
  readonly doors?: NodeDoors
  readonly onEvent: (event: NodeEvent) => void
}

/**
 * Opens everything and starts to take part. Rejects when the node must not run (bad data, taken
 * port).
 */
export async function openNode(options: NodeOptions): Promise<SchedNode> {
  const { config, doors = realDoors } = options
  const directory = doors.openDirectory({
    path: config.node.dataDirectory,
    clusterId: config.cluster.name,
    nodeId: config.node.id,
    nowMs: doors.clock.wallMs(),
  })
  let store: StateStore | undefined
  let log: LogStore | undefined
  try {
    store = await doors.openState(directory)
    assertRestored(store)
    // The log takes note of a snapshot only after it was installed: what is merely staged is not
    // wanted.
    const { staged } = await recoverInstalls(store)
    for (const { group } of staged) await discardStaged(store, group)
    log = await doors.openLog(directory)
    const incarnation = await ownIncarnation(store, doors.random)
    const node = new SchedNode({ ...options, doors, directory, store, log, incarnation })
    await node.start()
    return node
  } catch (error) {
    await log?.close().catch(() => {})
    await store?.close().catch(() => {})
    directory.release()
    throw error
  }
}
