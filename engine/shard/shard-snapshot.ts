// A shard's state as a snapshot stream, and back.
// Owns: what the stream's header says.  Does not: cut or install at the right moment (replica.ts).

import { assert } from '#base/assert'
import type { GroupId, LogIndex } from '#base/brand'
import type { SnapshotMeta } from '#raft/core'
import type { SnapshotAnswer, SnapshotCut, SnapshotStream } from '#raft/host/ports'
import {
  discardStaged,
  encodeRange,
  installStaged,
  keys,
  readStaged,
  stageRange,
  type StateStore,
} from '#storage'

/** The state of this moment, seen through a view that is open until the cut is closed. */
export function snapshotOf(options: {
  readonly store: StateStore
  readonly group: GroupId
  readonly meta: SnapshotMeta
}): SnapshotCut {
  const { store, group, meta } = options
  const view = store.view()
  const header = { group, index: meta.index, term: meta.term, meta: new Uint8Array(0) }
  // Their checksums are chained: whoever goes on in the middle makes the ones before as well.
  async function* chunks(from: number): AsyncGenerator<Uint8Array> {
    let position = 0
    for await (const chunk of encodeRange(view, header)) {
      if (position >= from) yield chunk
      position += 1
    }
  }
  return { meta, chunks, close: () => view.close() }
}

export async function stageStream(
  store: StateStore,
  group: GroupId,
  stream: SnapshotStream,
): Promise<SnapshotAnswer> {
  const { isWhole, chunks } = await stageRange(store, group, stream)
  if (!isWhole || isOf(stream.meta, readStaged(store, group))) return { staged: isWhole, chunks }
  await discardStaged(store, group)
  return { staged: false, chunks: 0 }
}

/** Swaps in what was staged, which has to be the snapshot that was announced. */
export async function installStream(
  store: StateStore,
  group: GroupId,
  meta: SnapshotMeta,
): Promise<void> {
  assert(isOf(meta, readStaged(store, group)), 'the staged snapshot is the announced one')
  // Written first: a start after a crash in here must know that the log may lag behind the state.
  await noteInstall(store, group, meta.index)
  await installStaged(store, group)
}

function isOf(meta: SnapshotMeta, staged: ReturnType<typeof readStaged>): boolean {
  return staged?.index === meta.index && staged.term === meta.term
}

export const installName = (group: GroupId): string => `installed/${group}`

/** Remembers that a snapshot at `index` is being installed: its log may end before it. */
async function noteInstall(store: StateStore, group: GroupId, index: LogIndex): Promise<void> {
  const batch = store.batch()
  batch.put(keys.nodeFactKey(installName(group)), Buffer.from(String(index)))
  await store.write(batch)
}

/** Index of the last snapshot that was installed, or 0. */
export function lastInstall(store: StateStore, group: GroupId): number {
  const bytes = store.get(keys.nodeFactKey(installName(group)))
  return bytes === undefined ? 0 : Number(Buffer.from(bytes).toString())
}
