// `npm run bench:raft`: the consensus core alone, three processes on this machine, beside a
// three-node etcd in the same run. Every command is fsynced on a majority before it counts.
//   --seconds n     of each load (5)
//   --repeat n      how often, ours and etcd's in turn (3)
//   --groups list   (1,16)
//   --bytes list    (16,128,1024)
//   --no-peers      without etcd
//   --json file     writes everything that was measured
//   --profile dir   replicas write CPU profiles into it
//   --directory d   where the data lies (the temporary directory)
// Exit code 1 if a run lost, doubled or altered a command (it is VOID then).
// Owns: the order of loads, the tables.  Does not: measure.

import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { batchBytesMax, batchCommandsMax } from '../../engine/proposer.ts'
import type { Figure } from '../distribution.ts'
import { LatencyHistogram } from '../latency-histogram.ts'
import { machineFacts } from '../machine-load.ts'
import { PackageError } from '../peers/debian.ts'
import { EtcdTrio, putsPerTransactionMax } from '../peers/etcd.ts'
import { added, nothingUsed, since, totalMs, usageOf } from '../process-usage.ts'
import { printMachine, printRows, rowsOf } from '../report.ts'
import { commandBytesMin } from './counting-machine.ts'
import type { LoadShape } from './protocol.ts'
import { type LoadResult, RaftTrio } from './trio.ts'

/** What the core has to reach, batched (issue and DESIGN: commands a second on two cores). */
const batchedBar = 100_000
/** Of the throughput that was reached, so much is offered when latencies are measured. */
const openLoopShare = 0.5
const warmUpMs = 1_000
const outstanding = 16_000
const single = { commandsPerEntryMax: 1, outstanding: 256 }
const etcdCallers = 64

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    repeat: { type: 'string', default: '3' },
    groups: { type: 'string', default: '1,16' },
    bytes: { type: 'string', default: '16,128,1024' },
    peers: { type: 'boolean', default: true },
    json: { type: 'string' },
    profile: { type: 'string' },
    directory: { type: 'string', default: tmpdir() },
  },
  allowNegative: true,
})
const loadMs = number('--seconds', values.seconds, 1) * 1_000
const repetitions = number('--repeat', values.repeat, 1)
const groupCounts = values.groups.split(',').map((text) => number('--groups', text, 1))
const sizes = values.bytes.split(',').map((text) => number('--bytes', text, commandBytesMin))
const profiling =
  values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]
const faults: string[] = []
const tables = new Map<string, Figure[][]>()

process.exitCode = await main()

async function main(): Promise<number> {
  const machine = machineFacts(values.directory)
  printMachine(machine)
  console.log('durability: fsync on a majority of three before a command counts, ours and etcd’s')
  for (let i = 0; i < repetitions; i += 1) {
    for (const groups of groupCounts) await ours(groups)
    if (values.peers) await etcd()
  }
  for (const [title, runs] of tables) printRows(title, rowsOf(runs), runs.length)
  for (const fault of faults) console.log(`VOID: ${fault}`)
  if (values.json !== undefined) {
    const measured = [...tables].map(([name, runs]) => ({ name, rows: rowsOf(runs), runs }))
    writeFileSync(values.json, JSON.stringify({ machine, measured, faults }, null, 2))
  }
  return faults.length === 0 ? 0 : 1
}

async function ours(groups: number): Promise<void> {
  for (const commandBytes of sizes) {
    const trio = await RaftTrio.start(values.directory, groups, profiling)
    try {
      // As engine/proposer.ts packs them.
      const commandsPerEntryMax = Math.min(
        batchCommandsMax,
        Math.floor(batchBytesMax / commandBytes),
      )
      const batched = { commandsPerEntryMax, outstanding }
      const of = (shape: Omit<LoadShape, 'commandBytes'>): Promise<LoadResult> =>
        trio.load({ commandBytes, ...shape })
      await of({ ...batched, ms: warmUpMs })
      const full = await of({ ...batched, ms: loadMs })
      const ratePerSecond = Math.floor(full.commandsPerSecond * openLoopShare)
      const half = await of({ ...batched, ratePerSecond, ms: loadMs })
      const alone = await of({ ...single, ms: loadMs })
      const name = `schedd, ${groups} group${groups === 1 ? '' : 's'}, ${commandBytes} bytes`
      note(name, [
        {
          name: 'batched commands/s',
          value: full.commandsPerSecond,
          unit: '/s',
          bar: { atLeast: batchedBar },
        },
        { name: 'batched: fsyncs of the three logs', value: full.fsyncsPerSecond, unit: '/s' },
        { name: 'batched: CPU of three replicas', value: full.cpuUsPerCommand, unit: 'µs/command' },
        { name: `at ${openLoopShare * 100} % of it, open loop`, value: ratePerSecond, unit: '/s' },
        ...latencyFigures('its latency', half.latencies),
        { name: 'one command an entry', value: alone.commandsPerSecond, unit: '/s' },
        { name: 'one an entry: fsyncs', value: alone.fsyncsPerSecond, unit: '/s' },
        ...latencyFigures('its latency', alone.latencies),
      ])
      for (const [what, result] of [
        ['batched', full],
        ['open loop', half],
        ['single', alone],
      ] as const) {
        for (const fault of result.faults) faults.push(`${name}, ${what}: ${fault}`)
      }
    } finally {
      await trio.stop()
    }
  }
}

async function etcd(): Promise<void> {
  let trio: EtcdTrio
  try {
    trio = await EtcdTrio.start(values.directory)
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    console.log(`etcd is left out: ${error.message}`)
    return
  }
  try {
    for (const valueBytes of sizes) {
      await etcdLoad(trio, valueBytes, 1, warmUpMs)
      const alone = await etcdLoad(trio, valueBytes, 1, loadMs)
      const many = await etcdLoad(trio, valueBytes, putsPerTransactionMax, loadMs)
      note(`etcd, ${valueBytes} bytes, ${etcdCallers} callers over gRPC`, [
        { name: `puts/s, ${putsPerTransactionMax} in a transaction`, value: many.rate, unit: '/s' },
        { name: 'its CPU, three members', value: many.cpuUs, unit: 'µs/put' },
        ...latencyFigures('its latency', many.latencies),
        { name: 'puts/s, each alone', value: alone.rate, unit: '/s' },
        ...latencyFigures('its latency', alone.latencies),
      ])
    }
  } finally {
    await trio.stop()
  }
}

async function etcdLoad(trio: EtcdTrio, valueBytes: number, putsPerCall: number, ms: number) {
  const latencies = new LatencyHistogram()
  const usage = () => trio.pids.map(usageOf).reduce(added, nothingUsed)
  const before = usage()
  const startedMs = performance.now()
  let puts = 0
  const caller = async (): Promise<void> => {
    while (performance.now() - startedMs < ms) {
      const beganMs = performance.now()
      const batch = Array.from({ length: putsPerCall }, () => putOf((puts += 1), valueBytes))
      const [first] = batch
      if (putsPerCall === 1 && first !== undefined) await trio.put(first.key, first.value)
      else await trio.putAll(batch)
      latencies.add(performance.now() - beganMs, putsPerCall)
    }
  }
  await Promise.all(Array.from({ length: etcdCallers }, caller))
  const seconds = (performance.now() - startedMs) / 1_000
  const cpuUs = (totalMs(since(before, usage())) * 1_000) / puts
  return { rate: puts / seconds, latencies, cpuUs }
}

/** Keys as our log has them: ascending numbers. The value is what a command of ours is. */
function putOf(position: number, valueBytes: number): { key: Buffer; value: Buffer } {
  const key = Buffer.alloc(8)
  key.writeDoubleBE(position)
  return { key, value: Buffer.alloc(valueBytes, position & 0xff) }
}

function note(title: string, figures: Figure[]): void {
  const runs = tables.get(title) ?? []
  runs.push(figures)
  tables.set(title, runs)
}

function latencyFigures(what: string, latencies: LatencyHistogram): Figure[] {
  return [
    { name: `${what} p50`, value: latencies.at(0.5), unit: 'ms' },
    { name: `${what} p99`, value: latencies.at(0.99), unit: 'ms' },
    { name: `${what} p99.9`, value: latencies.at(0.999), unit: 'ms' },
    { name: `${what} max`, value: latencies.maxMs, unit: 'ms' },
  ]
}

function number(name: string, text: string, least: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least) return value
  console.error(`${name}: must be a whole number of at least ${least}, not "${text}"`)
  process.exit(2)
}
