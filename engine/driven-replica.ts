// A shard's replica for tests, driven entry by entry as the host drives it: crashes, restarts and
// snapshots at the moments that a test chooses. The machine and LevelDB are real.
// Owns: the driving, and a shard's life drawn from a seed.  Does not: judge.

import { defined } from '#base/assert'
import type { LogIndex, Term } from '#base/brand'
import type { Prng } from '#base/prng'
import type { AttemptResult, Command, TaskDefinition } from '#machine'
import type { Entry } from '#raft/core'
import type { GroupHandle } from '#raft/host'
import { keys, type StateStore } from '#storage'
import { commandToFields, encodeBatch } from './codec/command-codec.ts'
import { loneGroup, loneMembership, StandingClock } from './lone-group.ts'
import { anyDefinition } from './lone-shard.ts'
import { asMembership, ShardReplica } from './shard/replica.ts'

const term = 1 as Term

export class DrivenReplica {
  readonly store: StateStore
  readonly clock: StandingClock
  readonly fatal: unknown[] = []
  replica!: ShardReplica
  /** As the host does: no flush while a snapshot is swapped in. */
  private installing = false

  private constructor(store: StateStore, clock: StandingClock) {
    this.store = store
    this.clock = clock
  }

  static async open(store: StateStore, clock: StandingClock): Promise<DrivenReplica> {
    const driven = new DrivenReplica(store, clock)
    await driven.restart()
    return driven
  }

  /** The process died and starts again: what was not flushed is gone. */
  async restart(): Promise<void> {
    const { store, clock } = this
    // A write that is under way belongs to the process that died: it is there or not, before this.
    await store.write(store.batch())
    const replica = await ShardReplica.open({
      group: loneGroup,
      store,
      clock,
      bootstrap: loneMembership,
      onFatal: (error) => this.fatal.push(error),
    })
    const handle: Pick<GroupHandle, 'appliedMeta' | 'flushed'> = {
      appliedMeta: () => {
        if (this.installing) return undefined
        const { membership } = replica.durable
        return { index: replica.appliedIndex, term, membership: asMembership(membership) }
      },
      flushed: () => {},
    }
    // The replica asks nothing else of its group.
    replica.bind(handle as GroupHandle, () => {})
    this.replica = replica
  }

  /** Applies what of the log it has not applied, up to `until`; waits where it has to load. */
  async follow(log: readonly Entry[], until: number = log.length): Promise<unknown[]> {
    const results: unknown[] = []
    const { replica } = this
    while (replica.appliedIndex < until) {
      const resumed = new Promise<void>((resolve) => replica.attach(resolve))
      const from = replica.appliedIndex as number
      const taken = replica.apply(log.slice(from, until), results)
      if (from + taken < until) await resumed
    }
    return results
  }

  async install(from: DrivenReplica): Promise<boolean> {
    const cut = defined(await from.replica.cutSnapshot(), 'nothing is swapped in here')
    const { meta } = cut
    const stream = { meta, term, name: `${meta.index}`, first: 0, chunks: cut.chunks(0) }
    const { staged } = await this.replica.stageSnapshot(stream)
    await cut.close()
    if (!staged) return false
    this.installing = true
    await this.replica.installSnapshot(meta)
    this.installing = false
    return true
  }

  get digest(): string {
    const { appliedIndex, digestHigh, digestLow } = this.replica.machine.meta()
    return `${appliedIndex}: ${digestHigh}-${digestLow}`
  }

  /** Every event that is kept, as text. */
  async events(): Promise<string[]> {
    const found = await this.replica.events.after({ index: 0, place: 0 }, 1_000_000)
    return found.map((event) => JSON.stringify(event))
  }

  /** Every row of the shard on disk, as text. */
  async rows(): Promise<string[]> {
    const rows: string[] = []
    const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
    for await (const page of this.store.scan(keys.groupRange(loneGroup))) {
      for (const { key, value } of page) {
        // Rows of events are cut where flushes were: what is in them is compared by itself.
        if (keys.parseKey(key)?.type !== 'events') rows.push(`${hex(key)}=${hex(value)}`)
      }
    }
    return rows
  }
}

/** An entry with these commands, at the end of the log. */
export function append(log: Entry[], commands: readonly Command[]): Entry {
  const entry: Entry = {
    index: (log.length + 1) as LogIndex,
    term,
    kind: 'command',
    payload: encodeBatch(1_700_000_000_000, commands.map(commandToFields)),
  }
  log.push(entry)
  return entry
}

// ---------------------------------------------------------------------------------------- a life

const session = { sessionId: 5, nodeId: 1, ttlMs: 60_000 }
const keyCount = 30

/** Commands as a leader and its clients would propose them, looking at the leader's machine. */
export function nextCommands(prng: Prng, { replica, clock }: DrivenReplica): Command[] {
  const { machine } = replica
  const commands: Command[] = [
    { type: 'AdvanceClock', clockMs: clock.wallMs(), sparesSessions: false },
    { type: 'OpenSession', ...session },
  ]
  clock.pass(prng.pick([1, 50, 1_000, 20_000, 200_000]))
  for (let left = prng.range(0, 4); left > 0; left -= 1) commands.push(write(prng, clock))
  machine.collectDue(100)
  const ready = machine.takeReady(prng.range(0, 6)).map((task) => task.key)
  for (const key of ready) machine.putBackReady(key)
  commands.push({ type: 'GrantLeases', sessionId: 5, start: true, keys: ready })
  const results = machine
    .leasesOf(5)
    .filter(() => prng.chance({ numerator: 1, denominator: 2 }))
    .map((lease) => resultOf(prng, lease))
  commands.push({ type: 'CompleteAttempts', sessionId: 5, results })
  for (const schedule of machine.takeDueSchedules(2)) {
    const nominalMs = schedule.nextNominalMs
    machine.putBackSchedule(schedule.key)
    commands.push({
      type: 'FireSchedule',
      key: schedule.key,
      expectedVersion: schedule.version,
      nominalMs,
      fireAtMs: nominalMs,
      nextNominalMs: nominalMs + prng.pick([1_000, 300_000]),
    })
  }
  return commands
}

function write(prng: Prng, clock: StandingClock): Command {
  const key = `default/t${prng.range(0, keyCount)}`
  const definition = randomDefinition(prng, clock.wallMs())
  switch (prng.range(0, 8)) {
    case 0:
      return { type: 'CancelTask', key, expectedVersion: 0, requestHash: prng.range(1, 9) }
    case 1:
      return {
        type: 'UpdateTask',
        key,
        expectedVersion: prng.range(1, 4),
        definition,
        requestHash: 0,
      }
    case 2: {
      const nextNominalMs = clock.wallMs() + prng.range(1, 100_000)
      const schedule = { key: `default/s${prng.range(0, 3)}`, spec: Buffer.from('s') }
      return {
        type: 'CreateSchedule',
        ...schedule,
        template: definition,
        nextNominalMs,
        requestHash: 0,
      }
    }
    default:
      return { type: 'CreateTask', key, definition, requestHash: prng.range(0, 3) }
  }
}

function randomDefinition(prng: Prng, nowMs: number): TaskDefinition {
  return {
    ...anyDefinition,
    fireAtMs: nowMs + prng.pick([0, 5, 900, 40_000, 130_000, 600_000, 86_400_000]),
    priority: prng.range(0, 10),
    retentionMs: prng.pick([1_000, 60_000, 3_600_000]),
    guarantee: prng.pick(['AT_LEAST_ONCE', 'AT_MOST_ONCE']),
  }
}

function resultOf(prng: Prng, lease: { number: number; token: number }): AttemptResult {
  return {
    task: lease.number,
    token: lease.token,
    outcome: prng.pick(['SUCCEEDED', 'FAILED_RETRYABLE', 'FAILED_PERMANENT', 'TIMED_OUT']),
    status: 200,
    error: '',
    response: Buffer.from('r'),
    startedAtMs: 1,
    endedAtMs: 2,
    retryAfterMs: 0,
    jitter: prng.range(0, 65_536),
  }
}
