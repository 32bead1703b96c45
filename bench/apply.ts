// The replicated machine alone, with the decoding of its entries: what each replica pays for a
// command.
// Owns: one machine on facts that never find anything (a new task's usual case).
// Does not: flush to a disk (state.ts), replicate.

import { type Command, createMachine, emptyShardMeta, type Machine } from '#machine'
import { commandToFields, decodeBatch, encodeBatch } from '../engine/codec/command-codec.ts'
import type { Figure } from './distribution.ts'
import type { MicroBench } from './micro.ts'
import { creation, keyOf } from './sample-tasks.ts'

const tasks = 100_000
const perEntry = 250
const startMs = 1_800_000_000_000
const sessionId = 1

export const applyBench: MicroBench = {
  name: 'apply',
  summary: `${tasks} tasks created, granted, completed; entries of ${perEntry} commands`,
  run: () => Promise.resolve(run()),
}

interface Spent {
  encodeMs: number
  decodeMs: number
  applyMs: number
  bytes: number
}

class Shard {
  readonly machine: Machine
  private index = 0

  constructor() {
    const nothing = (): undefined => undefined
    const facts = { readTask: nothing, readSchedule: nothing, readClaim: nothing }
    this.machine = createMachine({ facts, meta: emptyShardMeta })
    this.machine.beginLoad(startMs + 3_600_000)
    this.machine.endLoad()
  }

  /** Through the bytes of a log entry, as a replica gets it. */
  entry(commands: readonly Command[], spent: Spent): number {
    const encodedMs = performance.now()
    const payload = encodeBatch(startMs, commands.map(commandToFields))
    const decodedMs = performance.now()
    const batch = decodeBatch(payload)
    const appliedMs = performance.now()
    this.index += 1
    this.machine.apply({ index: this.index, term: 1 }, batch)
    spent.applyMs += performance.now() - appliedMs
    spent.decodeMs += appliedMs - decodedMs
    spent.encodeMs += decodedMs - encodedMs
    spent.bytes += payload.length
    return this.index
  }
}

function run(): Figure[] {
  cycle(10_000) // Compiles.
  const { create, grant, complete, flushMs } = cycle(tasks)
  return [
    ...figures('create', create),
    ...figures('grant', grant),
    ...figures('complete', complete),
    { name: 'take changes (freeze, sort)', value: (flushMs * 1_000) / tasks, unit: 'µs/record' },
  ]
}

function figures(name: string, { encodeMs, decodeMs, applyMs, bytes }: Spent): Figure[] {
  const us = (ms: number): number => (ms * 1_000) / tasks
  return [
    { name: `${name}: encode`, value: us(encodeMs), unit: 'µs/task' },
    { name: `${name}: decode`, value: us(decodeMs), unit: 'µs/task' },
    { name: `${name}: apply`, value: us(applyMs), unit: 'µs/task' },
    { name: `${name}: entry`, value: bytes / tasks, unit: 'B/task' },
  ]
}

function cycle(count: number): { create: Spent; grant: Spent; complete: Spent; flushMs: number } {
  const shard = new Shard()
  const create = nothing()
  const grant = nothing()
  const complete = nothing()
  const first: Command[] = [
    { type: 'AdvanceClock', clockMs: startMs, sparesSessions: false },
    { type: 'OpenSession', sessionId, nodeId: 1, ttlMs: 600_000 },
  ]
  shard.entry(first, nothing())
  for (const positions of groups(count)) {
    shard.entry(
      positions.map((i) => creation(i, startMs + 1_000)),
      create,
    )
  }
  const flushFromMs = performance.now()
  shard.machine.takeChanges()
  const flushMs = performance.now() - flushFromMs
  shard.entry(
    [{ type: 'AdvanceClock', clockMs: startMs + 1_000, sparesSessions: false }],
    nothing(),
  )
  shard.machine.collectDue(count)
  for (const positions of groups(count)) {
    shard.machine.takeReady(positions.length)
    const keys = positions.map(keyOf)
    const token = shard.entry([{ type: 'GrantLeases', sessionId, start: true, keys }], grant)
    const leases = shard.machine.leasesOf(sessionId)
    const results = leases.map((lease) => resultOf(lease.number, token))
    shard.entry([{ type: 'CompleteAttempts', sessionId, results }], complete)
  }
  if (shard.machine.leaseCount !== 0) throw new Error('a lease is left')
  if (shard.machine.readyCount !== 0) throw new Error('a task was not granted')
  return { create, grant, complete, flushMs }
}

function resultOf(task: number, token: number) {
  const response = new Uint8Array(0)
  const times = { startedAtMs: startMs, endedAtMs: startMs + 3, retryAfterMs: 0, jitter: 1 }
  return { task, token, outcome: 'SUCCEEDED', status: 200, error: '', response, ...times } as const
}

function groups(count: number): number[][] {
  return Array.from({ length: count / perEntry }, (_, group) =>
    Array.from({ length: perEntry }, (_, i) => group * perEntry + i),
  )
}

function nothing(): Spent {
  return { encodeMs: 0, decodeMs: 0, applyMs: 0, bytes: 0 }
}
