// The cost sketch made before the code, beside what a profiled run measured: microseconds of CPU
// per task, all replicas together.
// Owns: the sketch.  Does not: measure.
// `batched` is 64 commands an entry and rows for every change; `limit` is 256 and more an entry,
// and write-behind: nothing is written that does not outlive it.

import type { Costs } from './cost-meter.ts'
import type { ProfileSummary } from './profile.ts'
import type { StepName } from './profile-steps.ts'

interface Budget {
  readonly name: string
  readonly scenario: 'ingest' | 'herd'
  readonly batched: number
  readonly limit: number
  readonly steps: readonly StepName[]
}

const writeBehind = [
  'write-behind: collect and sort',
  'write-behind: encode',
  'write-behind: LevelDB batch',
] as const
const apply = ['apply: decode entry', 'apply: machine', 'apply: read facts'] as const

const budgets: readonly Budget[] = [
  {
    name: 'take a batch in, answer it',
    scenario: 'ingest',
    batched: 3,
    limit: 1.5,
    steps: ['ingress: gRPC', 'ingress: decode, validate, answer'],
  },
  {
    name: 'propose, encode',
    scenario: 'ingest',
    batched: 1,
    limit: 0.5,
    steps: ['proposer: batch and encode'],
  },
  { name: 'log writes × 3', scenario: 'ingest', batched: 7.5, limit: 3.9, steps: ['log write'] },
  {
    name: 'Raft and its transport × 3',
    scenario: 'ingest',
    batched: 1.9,
    limit: 0.9,
    steps: ['raft core', 'raft host', 'peer transport'],
  },
  { name: 'apply creations × 3', scenario: 'ingest', batched: 27, limit: 1.5, steps: apply },
  // All of these tasks outlive a flush.
  { name: 'write-behind × 3', scenario: 'ingest', batched: 24, limit: 24, steps: writeBehind },
  {
    name: 'decide what fires',
    scenario: 'herd',
    batched: 2,
    limit: 1,
    steps: ['duties: leader plans', 'executor: report', 'proposer: batch and encode'],
  },
  {
    name: 'apply grants, completions × 3',
    scenario: 'herd',
    batched: 49.5,
    limit: 2.7,
    steps: apply,
  },
  { name: 'write-behind × 3', scenario: 'herd', batched: 0, limit: 2.4, steps: writeBehind },
  {
    name: 'call the webhook',
    scenario: 'herd',
    batched: 50,
    limit: 38,
    steps: ['executor: webhook'],
  },
  {
    name: 'log, Raft, transport × 3',
    scenario: 'herd',
    batched: 9.4,
    limit: 4.8,
    steps: ['log write', 'raft core', 'raft host', 'peer transport'],
  },
]

export interface ProfiledRun {
  readonly scenario: string
  readonly profile: ProfileSummary
  readonly costs: Costs
  readonly tasks: number
}

/** Prints nothing when none of the runs is in the sketch. */
export function printBudgets(runs: readonly ProfiledRun[]): void {
  const known = runs.filter(({ scenario }) => budgets.some((b) => b.scenario === scenario))
  if (known.length === 0) return
  console.log(`\n${'µs of CPU per task, all replicas'.padEnd(46)}   batched    limit measured`)
  for (const run of known) printRun(run)
}

function printRun({ scenario, profile, costs, tasks }: ProfiledRun): void {
  const measured = (steps: readonly string[]): number =>
    profile.steps.filter(({ name }) => steps.includes(name)).reduce((sum, { us }) => sum + us, 0)
  const rows = budgets.filter((budget) => budget.scenario === scenario)
  for (const { name, batched, limit, steps } of rows) {
    printRow(`${scenario}: ${name}`, [batched, limit, measured(steps)])
  }
  const named = new Set<string>(rows.flatMap(({ steps }) => steps))
  const rest = profile.steps.filter(({ name }) => !named.has(name)).map(({ name }) => name)
  printRow(`${scenario}: the rest of the main threads`, [Number.NaN, Number.NaN, measured(rest)])
  const besideUs = ((costs.nodes.v8Ms + costs.nodes.poolMs) * 1_000) / tasks
  printRow(`${scenario}: V8's and libuv's threads`, [Number.NaN, Number.NaN, besideUs])
}

function printRow(name: string, values: readonly number[]): void {
  const cells = values.map((us) => (Number.isNaN(us) ? '-' : us.toFixed(1)).padStart(9))
  console.log(`${name.padEnd(42)}${cells.join('')}`)
}
