// `npm run sim -- SEED`: runs the world of one seed and says what happened.
// `node test-cluster/sim/main.ts --seeds FROM COUNT --fail-fast`: many of them, exit code 1 on a
// violation; with `--lanes N` on so many cores. `npm run sim:swarm -- --minutes N`: as many as fit
// on all of them.

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { systemClock } from '#base/clock'
import { runLanes } from './lanes.ts'
import { describePlan } from './plan.ts'
import { type RunResult, runSeed, sumsOf } from './run.ts'

const usage = 'give a seed, or --seeds FROM COUNT, or --minutes N'

process.exitCode = (await main()) ? 0 : 1

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: 'string' },
      minutes: { type: 'string' },
      lanes: { type: 'string', default: '1' },
      'fail-fast': { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  })
  const [first] = positionals.map(Number)
  const failFast = values['fail-fast']
  if (values.minutes !== undefined) {
    const from = first ?? systemClock.wallMs() % 1_000_000_000
    const untilMs = systemClock.monotonicMs() + Number(values.minutes) * 60_000
    const goesOn = (): boolean => systemClock.monotonicMs() < untilMs
    return swarm({ from, lanes: availableParallelism(), goesOn, failFast })
  }
  if (values.seeds !== undefined) {
    let left = first ?? 1
    const lanes = Number(values.lanes)
    return swarm({ from: Number(values.seeds), lanes, goesOn: () => left-- > 0, failFast })
  }
  if (first === undefined || !Number.isSafeInteger(first)) {
    console.log(usage)
    return false
  }
  return one(first, values.verbose)
}

async function one(seed: number, verbose: boolean): Promise<boolean> {
  const result = await runSeed(seed, verbose ? { onLine: (line) => console.log(line) } : {})
  console.log(`world of seed ${seed}`)
  for (const line of describePlan(result.plan)) console.log(`  ${line}`)
  const counts = Object.entries(result.counts).map(([name, count]) => `${count} ${name}`)
  console.log(`  happened  ${counts.join(', ')}`)
  if (result.violations.length > 0) tell(result)
  const verdict = result.violations.length === 0 ? 'sound' : 'VIOLATED'
  console.log(`  verdict   ${verdict}; trace ${result.traceHash}; ${speedOf([result])}`)
  return result.violations.length === 0
}

interface Swarm {
  readonly from: number
  readonly lanes: number
  readonly goesOn: () => boolean
  readonly failFast: boolean
}

async function swarm({ from, lanes, goesOn, failFast }: Swarm): Promise<boolean> {
  const results: Pick<RunResult, 'counts' | 'settledMs' | 'virtualMs' | 'realMs' | 'events'>[] = []
  const failed: number[] = []
  let seed = from
  const nextSeed = (): number | undefined => {
    if ((failFast && failed.length > 0) || !goesOn()) return undefined
    return seed++
  }
  const onResult = (result: RunResult): void => {
    const { counts, settledMs, virtualMs, realMs, events } = result
    results.push({ counts, settledMs, virtualMs, realMs, events })
    if (result.violations.length === 0) return
    failed.push(result.seed)
    console.log(`seed ${result.seed}: VIOLATED`)
    tell(result)
  }
  if (lanes > 1) await runLanes(lanes, nextSeed, onResult)
  else {
    for (let next = nextSeed(); next !== undefined; next = nextSeed()) onResult(await runSeed(next))
  }
  const sound = results.length - failed.length
  console.log(
    `${results.length} worlds from seed ${from} on ${lanes} core(s): ${sound} sound; ` +
      speedOf(results),
  )
  for (const [name, count] of sumsOf(results)) console.log(`  ${String(count).padStart(8)} ${name}`)
  for (const each of failed) console.log(`seed ${each} failed; again: npm run sim -- ${each}`)
  return failed.length === 0
}

function tell({ seed, tail, violations }: RunResult): void {
  for (const line of tail) console.log(`    ${line}`)
  for (const violation of violations) console.log(`  violation ${violation}`)
  console.log(`  again     npm run sim -- ${seed} (with --verbose: everything that happened)`)
}

type Pace = Pick<RunResult, 'settledMs' | 'virtualMs' | 'realMs' | 'events'>

function speedOf(results: readonly Pace[]): string {
  const sum = (of: (result: Pace) => number): number =>
    results.reduce((total, result) => total + of(result), 0)
  const virtual = sum((result) => result.virtualMs) / 1_000
  const real = sum((result) => result.realMs) / 1_000
  const events = sum((result) => result.events)
  const settled = Math.max(0, ...results.map((result) => result.settledMs)) / 1_000
  return (
    `${virtual.toFixed(1)} virtual seconds in ${real.toFixed(2)} s ` +
    `(${(virtual / real).toFixed(0)} times real time on a core, ${events} events); ` +
    `settled ${settled.toFixed(1)} s after the heal at the latest`
  )
}
