// One shard on one node for tests: the real machine over a real LevelDB, led by a lone replica.
// Owns: the composition.  Does not: execute anything.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { LogIndex } from '#base/brand'
import type { TaskDefinition } from '#machine'
import type { RestoredState } from '#raft/core'
import { openStateStore, type StateStore } from '#storage'
import { defaultRetryPolicy } from './codec/definition-codec.ts'
import {
  type LoneGroup,
  loneGroup,
  loneMembership,
  StandingClock,
  startLoneGroup,
  until,
} from './lone-group.ts'
import { Proposer } from './proposer.ts'
import { LocalShard } from './shard/local-calls.ts'
import { ShardReplica } from './shard/replica.ts'

/** An empty directory that is gone when the test ends. */
export function temporaryDirectory(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'schedd-engine-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A store in a directory of its own, closed when the test ends. */
export async function temporaryStore(t: TestContext): Promise<StateStore> {
  const path = temporaryDirectory(t)
  const store = await openStateStore(path)
  t.after(() => store.close())
  return store
}

export interface LoneShard extends LoneGroup {
  readonly store: StateStore
  readonly replica: ShardReplica
  readonly proposer: Proposer
  readonly local: LocalShard
}

/** Starts the shard; it leads when this resolves, unless it is not to. */
export async function startLoneShard(
  t: TestContext,
  { leads = true }: { readonly leads?: boolean } = {},
): Promise<LoneShard> {
  const store = await temporaryStore(t)
  return await openShard(t, { store, clock: new StandingClock(), leads })
}

/**
 * Ends the shard and starts it again from its log and from what of its state was written: as after
 * a crash, unless `flush` has everything written first.
 */
export async function restartLoneShard(
  t: TestContext,
  shard: LoneShard,
  { flush }: { readonly flush: boolean },
): Promise<LoneShard> {
  const { store, clock, log, replica } = shard
  if (flush) await replica.flush()
  await shard.stop()
  const applied = replica.durable.shard.appliedIndex as LogIndex
  return await openShard(t, { store, clock, restored: log.contents(applied) })
}

async function openShard(
  t: TestContext,
  options: {
    readonly store: StateStore
    readonly clock: StandingClock
    readonly restored?: RestoredState
    readonly leads?: boolean
  },
): Promise<LoneShard> {
  const { store, clock, leads = true } = options
  const failures: unknown[] = []
  const replica = await ShardReplica.open({
    group: loneGroup,
    store,
    clock,
    bootstrap: loneMembership,
    onFatal: (error) => failures.push(error),
  })
  const group = startLoneGroup(replica, options)
  replica.bind(group.handle, () => {})
  const proposer = new Proposer(group.handle, clock)
  const { handle } = group
  const local = new LocalShard({ handle, replica, proposer, store, clock })
  const last = options.restored?.entries.length ?? 0
  if (leads) {
    group.handle.campaign()
    await until(() => group.handle.isLeader && replica.appliedIndex > last)
  }
  t.after(() => group.stop())
  return { ...group, fatal: failures, store, replica, proposer, local }
}

export const anyDefinition: TaskDefinition = {
  fireAtMs: 1_800_000_000_000,
  queue: 'default',
  priority: 0,
  retry: defaultRetryPolicy,
  attemptTimeoutMs: 30_000,
  startDeadlineMs: 0,
  guarantee: 'AT_LEAST_ONCE',
  retentionMs: 3_600_000,
  spec: Buffer.from('opaque'),
}
