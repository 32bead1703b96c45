// A shard's state as a snapshot stream, and back.
// Owns: what the stream's header says.  Does not: cut or install at the right moment (replica.ts).

import type { GroupId, LogIndex, Term } from '#base/brand'
import type { SnapshotMeta } from '#raft/core'
import type { SnapshotStream } from '#raft/host/ports'
import { encodeRange, keys, stageRange, type StateStore } from '#storage'

/** The state of this moment as a stream; the view is closed when the stream ends or is given up. */
export function snapshotOf(options: {
  readonly store: StateStore
  readonly group: GroupId
  readonly meta: SnapshotMeta
  readonly term: Term
}): SnapshotStream {
  const { store, group, meta, term } = options
  const view = store.view()
  const header = { group, index: meta.index, term: meta.term, meta: new Uint8Array(0) }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* encodeRange(view, header)
    } finally {
      await view.close()
    }
  }
  return { meta, term, chunks: chunks() }
}

export function stageStream(
  store: StateStore,
  group: GroupId,
  stream: SnapshotStream,
): Promise<boolean> {
  return stageRange(store, group, stream.chunks)
}

export const installName = (group: GroupId): string => `installed/${group}`

/** Remembers that a snapshot at `index` is being installed: its log may end before it. */
export async function noteInstall(
  store: StateStore,
  group: GroupId,
  index: LogIndex,
): Promise<void> {
  const batch = store.batch()
  batch.put(keys.nodeFactKey(installName(group)), Buffer.from(String(index)))
  await store.write(batch)
}

/** Index of the last snapshot that was installed, or 0. */
export function lastInstall(store: StateStore, group: GroupId): number {
  const bytes = store.get(keys.nodeFactKey(installName(group)))
  return bytes === undefined ? 0 : Number(Buffer.from(bytes).toString())
}
