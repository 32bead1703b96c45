// What a stopped node has on disk, shard by shard, read by the engine's own codecs.
// Owns: reading.  Does not: start or stop anything; the node must not run.

import type { GroupId } from '#base/brand'
import { keys, openStateStore } from '#storage'
import { decodeMeta, decodeTask } from '../engine/codec/record-codec.ts'
import { lastInstall } from '../engine/shard/shard-snapshot.ts'

export interface StoredShard {
  readonly appliedIndex: number
  /** Index of the last snapshot that came from a peer; 0: there was none. */
  readonly installedIndex: number
  /** Each task's record as JSON, by key. */
  readonly tasks: ReadonlyMap<string, string>
}

/** The shards of a node, from its `state` folder. */
export async function readStoredShards(
  stateFolder: string,
  shardCount: number,
): Promise<Map<number, StoredShard>> {
  const store = await openStateStore(stateFolder)
  const shards = new Map<number, StoredShard>()
  try {
    for (let shard = 1; shard <= shardCount; shard += 1) {
      const group = shard as GroupId
      const meta = store.get(keys.metaKey(group))
      if (meta === undefined) continue
      const { appliedIndex } = decodeMeta(meta).shard
      const tasks = new Map<string, string>()
      for await (const page of store.scan(keys.taskRange(group, { prefix: '' }))) {
        for (const row of page) {
          const task = decodeTask(row.value)
          tasks.set(task.key, JSON.stringify(task))
        }
      }
      const installedIndex = lastInstall(store, group)
      shards.set(shard, { appliedIndex, installedIndex, tasks })
    }
  } finally {
    await store.close()
  }
  return shards
}
