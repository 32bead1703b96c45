// One process of the Raft benchmark: the product's host, log and transport under a machine that
// counts. Driven by its parent over IPC.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { groupId, type LogIndex, type NodeId, type Term } from '#base/brand'
import { systemClock } from '#base/clock'
import { createRaftNode, defaultRaftConfig, type Membership } from '#raft/core'
import { createHost, type GroupHandle } from '#raft/host'
import { openWal } from '#storage'
import { tuneHeap } from '../../engine/heap.ts'
import { PeerTransport } from '../../engine/transport/peer-transport.ts'
import { LatencyHistogram } from '../latency-histogram.ts'
import { CountingMachine } from './counting-machine.ts'
import { GroupLoad } from './group-load.ts'
import type { Ask, GroupSum, LoadShape, ReplicaOptions, Told } from './protocol.ts'

const tickMs = 50
const electionTicks = 20
const heartbeatTicks = 2
/** The state of all groups is made durable this often. */
const flushMs = 250
const pollMs = 5
/** An open loop begins its commands in slices of this length. */
const sliceMs = 1

interface Running {
  readonly handle: GroupHandle
  readonly machine: CountingMachine
  readonly numbers: { next: number }
}

tuneHeap()
const options = JSON.parse(process.argv[2] ?? '{}') as ReplicaOptions
const self = options.self as NodeId
const nodes = options.addresses.map((_, i) => (i + 1) as NodeId)
const membership: Membership = {
  voters: nodes,
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}
mkdirSync(options.directory, { recursive: true })
const log = await openWal({ directory: join(options.directory, 'wal') })
const transport = new PeerTransport({
  self,
  clusterId: 'bench',
  version: 'bench',
  sessionId: self,
  listen: options.addresses[self - 1] ?? '',
  peers: nodes
    .filter((node) => node !== self)
    .map((node) => ({ node, address: options.addresses[node - 1] ?? '' })),
  clock: systemClock,
  onCall: () => Promise.reject(new Error('nobody is called here')),
  isDraining: () => false,
  incarnation: 0,
  admit: () => Promise.resolve(undefined),
  onPong: () => {},
  warn: (message, fields) => console.error(message, fields),
})
await transport.listen()
const host = createHost({
  self,
  log,
  transport,
  clock: systemClock,
  tickMs,
  electionTicks,
  heartbeatTicks,
  onFatal: (error) => {
    console.error(error)
    process.exit(1)
  },
})
const groups = new Map(
  Array.from({ length: options.groups }, (_, i) => [i + 1, startGroup(i + 1)] as const),
)
host.start()
void flushNow()
process.on('message', (ask: Ask) => void answer(ask))
process.on('disconnect', () => process.exit(0))
tell({ type: 'up' })

async function flushNow(): Promise<void> {
  for (const { machine } of groups.values()) await machine.flush()
  setTimeout(() => void flushNow(), flushMs).unref()
}

function startGroup(number: number): Running {
  const id = groupId(number)
  const machine = new CountingMachine(id, options.directory)
  const zero = 0 as LogIndex
  const term = 0 as Term
  const seed = self * 1_000 + number
  const core = createRaftNode(
    { ...defaultRaftConfig, self, seed, electionTicks, heartbeatTicks },
    {
      hardState: { term, vote: 0, commit: zero },
      snapshot: { index: zero, term, membership },
      entries: [],
      applied: zero,
      membership,
    },
  )
  const handle = host.addGroup({ id, core, machine, onLeadership: () => {} })
  machine.bind(handle)
  return { handle, machine, numbers: { next: 0 } }
}

async function answer(ask: Ask): Promise<void> {
  if (ask.type === 'lead') await lead(ask.groups)
  else if (ask.type === 'load') await load(ask)
  else if (ask.type === 'sum') tell({ type: 'sum', groups: sums(), writes: host.stats().writes })
  else await stop()
}

async function lead(wanted: readonly number[]): Promise<void> {
  for (const number of wanted) running(number).handle.campaign()
  while (!wanted.every((number) => running(number).handle.isLeader)) {
    await pause(pollMs)
    for (const number of wanted) {
      const { handle } = running(number)
      if (!handle.isLeader && handle.leader === 0) handle.campaign()
    }
  }
  tell({ type: 'leading' })
}

async function load(shape: LoadShape): Promise<void> {
  const led = [...groups.values()].filter(({ handle }) => handle.isLeader)
  const writesBefore = host.stats().writes
  const startedMs = performance.now()
  const loads = led.map(
    ({ handle, numbers }) =>
      new GroupLoad({
        handle,
        shape,
        numbers,
        nowMs: () => performance.now(),
        isClosedLoop: shape.ratePerSecond === undefined,
      }),
  )
  if (shape.ratePerSecond === undefined) {
    const each = Math.ceil(shape.outstanding / options.groups)
    for (const one of loads) one.begin(each, startedMs)
    await pause(shape.ms)
  } else await openLoop(loads, shape.ratePerSecond / options.groups, shape.ms)
  for (const one of loads) one.end()
  while (!loads.every((one) => one.isDone || one.failed.length > 0)) await pause(pollMs)
  const ms = performance.now() - startedMs
  const latencies = new LatencyHistogram()
  for (const one of loads) latencies.merge(one.latencies.counted())
  tell({
    type: 'loaded',
    acknowledged: loads.reduce((sum, one) => sum + one.acknowledged, 0),
    failed: loads.flatMap(({ failed }) => failed.slice(0, 3)),
    ms,
    entries: loads.reduce((sum, one) => sum + one.entries, 0),
    writes: host.stats().writes - writesBefore,
    latencies: latencies.counted(),
  })
}

/** Each command begins when it is due, however late the loop is: its latency counts from there. */
async function openLoop(
  loads: readonly GroupLoad[],
  ratePerSecond: number,
  ms: number,
): Promise<void> {
  const startedMs = performance.now()
  let begun = 0
  while (performance.now() - startedMs < ms) {
    const due = Math.floor(((performance.now() - startedMs) * ratePerSecond) / 1_000)
    for (; begun < due; begun += 1) {
      const dueMs = startedMs + ((begun + 1) * 1_000) / ratePerSecond
      for (const one of loads) one.begin(1, dueMs)
    }
    await pause(sliceMs)
  }
}

function sums(): GroupSum[] {
  return [...groups.values()].map(({ machine }) => machine.sum())
}

async function stop(): Promise<void> {
  await host.stop()
  await transport.close()
  await log.close()
  process.disconnect()
}

function running(number: number): Running {
  const found = groups.get(number)
  if (found === undefined) throw new Error(`there is no group ${number}`)
  return found
}

function tell(told: Told): void {
  process.send?.(told)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
