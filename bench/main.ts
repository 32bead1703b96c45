// `npm run bench`: runs scenarios against real clusters and micro benchmarks in this process, and
// prints what they measured. Exit code 1 if a run lost a task (it is VOID then), 2 for a wrong
// command line.
// Owns: the order of things.  Does not: measure.

import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyBench } from './apply.ts'
import { type BenchArguments, parseArguments, UsageError, usage } from './arguments.ts'
import { printBudgets, type ProfiledRun } from './budgets.ts'
import { costFigures } from './cost-figures.ts'
import type { Figure } from './distribution.ts'
import { Lab } from './lab.ts'
import { machineFacts } from './machine-load.ts'
import { logBench } from './log.ts'
import type { MicroBench } from './micro.ts'
import { type ProfileSummary, summariseProfiles } from './profile.ts'
import { type FigureRow, printMachine, printProfile, printRows, rowsOf } from './report.ts'
import type { Scenario, ScenarioResult } from './scenario.ts'
import { herd } from './scenarios/herd.ts'
import { idle } from './scenarios/idle.ts'
import { ingest } from './scenarios/ingest.ts'
import { precision } from './scenarios/precision.ts'
import { queries } from './scenarios/queries.ts'
import { reads } from './scenarios/reads.ts'
import { single } from './scenarios/single.ts'
import { stateBench } from './state.ts'
import { wheelBench } from './wheel.ts'

const scenarios: readonly Scenario[] = [ingest, single, herd, precision, reads, queries, idle]
const microBenches: readonly MicroBench[] = [wheelBench, applyBench, logBench, stateBench]

interface Repetition {
  readonly result: ScenarioResult
  readonly figures: readonly Figure[]
  readonly profile: ProfileSummary | undefined
}

interface Measured {
  readonly name: string
  readonly durability?: string
  readonly rows: readonly FigureRow[]
  readonly repetitions: readonly unknown[]
}

async function main(): Promise<number> {
  const options = parseArguments(process.argv.slice(2))
  const known = [...scenarios, ...microBenches].map(({ name }) => name)
  const unknown = options.names.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new UsageError(`there is no ${unknown.join(', ')}; there are ${known.join(', ')}`)
  }
  const wanted = options.names.length === 0 ? scenarios.map(({ name }) => name) : options.names
  const machine = machineFacts(options.directory)
  const startedAt = new Date().toISOString()
  const commit = commitOf()
  console.log(`${startedAt}, commit ${commit}`)
  printMachine(machine)
  const measured: Measured[] = []
  const profiled: ProfiledRun[] = []
  let isVoid = false
  for (const micro of microBenches.filter(({ name }) => wanted.includes(name))) {
    const repetitions: Figure[][] = []
    for (let i = 0; i < options.repeat; i += 1) repetitions.push(await micro.run(options.directory))
    const rows = rowsOf(repetitions)
    printRows(`${micro.name}: ${micro.summary}`, rows, options.repeat)
    measured.push({ name: micro.name, rows, repetitions })
  }
  for (const scenario of scenarios.filter(({ name }) => wanted.includes(name))) {
    const repetitions: Repetition[] = []
    for (let i = 0; i < options.repeat; i += 1) repetitions.push(await repeat(scenario, options, i))
    isVoid ||= repetitions.some(({ result }) => result.faults.length > 0)
    measured.push(reportScenario(scenario, repetitions, options))
    for (const { result, profile } of repetitions.slice(0, 1)) {
      if (profile === undefined) continue
      const { costsAtRest: costs, tasks } = result
      profiled.push({ scenario: scenario.name, profile, costs, tasks })
    }
  }
  printBudgets(profiled)
  if (options.json !== undefined) {
    writeFileSync(
      options.json,
      JSON.stringify({ startedAt, commit, machine, options, measured }, null, 2),
    )
  }
  return isVoid ? 1 : 0
}

async function repeat(
  scenario: Scenario,
  options: BenchArguments,
  position: number,
): Promise<Repetition> {
  const { nodes, directory, tasks, batch, nodeArguments } = options
  const profileDirectory =
    options.profile && join(options.profile, `${scenario.name}-${process.pid}-${position}`)
  if (profileDirectory !== undefined) mkdirSync(profileDirectory, { recursive: true })
  const lab = await Lab.open({ nodes, directory, profileDirectory, nodeArguments })
  let result: ScenarioResult
  let pss: readonly number[]
  try {
    result = await scenario.run(lab, { tasks, batch, run: String(position) })
    pss = lab.pss()
  } finally {
    await lab.close()
  }
  const { costs, costsAtRest, exactness } = result
  const largest: Figure = {
    name: 'memory of the largest node (PSS)',
    value: Math.max(...pss) / 2 ** 20,
    unit: 'MiB',
  }
  const figures = [
    ...result.figures,
    ...costFigures(costs, costsAtRest, result.tasks),
    largest,
    { name: 'lost', value: exactness.lost, unit: '' },
    { name: 'duplicates', value: exactness.duplicates, unit: '' },
  ]
  const { fromUs, untilUs, nodes: used } = costsAtRest
  const window = { fromUs, untilUs, mainMs: used.mainMs, tasks: result.tasks }
  const profile =
    profileDirectory === undefined ? undefined : summariseProfiles(profileDirectory, window)
  return { result, figures, profile }
}

function reportScenario(
  scenario: Scenario,
  repetitions: readonly Repetition[],
  options: BenchArguments,
): Measured {
  const durability = durabilityOf(options.nodes)
  const rows = rowsOf(repetitions.map(({ figures }) => figures))
  const mode = scenario.name === 'single' && !options.batch ? ', without batching' : ''
  const where = `[${options.nodes} nodes, ${durability}]`
  const title = `${scenario.name}: ${scenario.summary}${mode} ${where}`
  printRows(title, rows, repetitions.length)
  for (const [i, { result, profile }] of repetitions.entries()) {
    for (const fault of result.faults) console.log(`  VOID, repetition ${i + 1}: ${fault}`)
    if (profile !== undefined) printProfile(`${scenario.name}, repetition ${i + 1}`, profile)
  }
  return { name: scenario.name, durability, rows, repetitions }
}

/** What was measured; `+` if files differ from it. */
function commitOf(): string {
  const options = { cwd: import.meta.dirname, encoding: 'utf8' } as const
  const asked = spawnSync('git', ['describe', '--always', '--dirty=+', '--exclude=*'], options)
  return asked.status === 0 ? asked.stdout.trim() : 'unknown'
}

function durabilityOf(nodes: number): string {
  return nodes === 1 ? 'D2: fsync of one copy before the ack' : `D3: fsync on a majority of 3`
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
