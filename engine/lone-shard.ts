// One shard on one node for tests: the real machine over a real LevelDB, led by a lone replica.
// Owns: the composition.  Does not: execute anything.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { TaskDefinition } from '#machine'
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

/** Starts the shard; it leads when this resolves. */
export async function startLoneShard(t: TestContext): Promise<LoneShard> {
  const store = await temporaryStore(t)
  const clock = new StandingClock()
  const failures: unknown[] = []
  const replica = await ShardReplica.open({
    group: loneGroup,
    store,
    clock,
    bootstrap: loneMembership,
    onFatal: (error) => failures.push(error),
  })
  const group = startLoneGroup(replica, { clock })
  replica.bind(group.handle, () => {})
  const proposer = new Proposer(group.handle, clock)
  const { handle } = group
  const local = new LocalShard({ handle, replica, proposer, store, clock })
  group.handle.campaign()
  await until(() => group.handle.isLeader && replica.appliedIndex >= 1)
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
