// `npm run explore [-- <scope> ...]`: explores whole scopes and says what was seen of each.
//   --share            only the scopes of every test run
//   --scope <json>     one that is not in the list, on top of the base: '{"termMax":2}'
//   --states, --minutes  where to give up
// Ends with 1 if something is violated, with 2 if a scope was not finished.

import { parseArgs } from 'node:util'
import { type ExploreResult, Explorer } from './explorer.ts'
import { type Core, openCore } from './open-core.ts'
import { scenarioOf } from './scenario.ts'
import type { Scope } from './scope.ts'
import { findScope, fullScopes, quickScopes, scopeWith } from './scopes.ts'

const statesDefault = 500_000_000
const minutesDefault = 600
const minuteMs = 60_000

interface Bounds {
  readonly states: number
  readonly minutes: number
}

process.exitCode = await main()

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      share: { type: 'boolean' },
      scope: { type: 'string' },
      states: { type: 'string' },
      minutes: { type: 'string' },
    },
  })
  const bounds = {
    states: Number(values.states ?? statesDefault),
    minutes: Number(values.minutes ?? minutesDefault),
  }
  let worst = 0
  for (const scope of chosen({ ...values, positionals })) {
    worst = Math.max(worst, await explore(scope, bounds))
    if (worst === 1) break
  }
  return worst
}

function chosen(options: {
  readonly share?: boolean | undefined
  readonly scope?: string | undefined
  readonly positionals: readonly string[]
}): readonly Scope[] {
  if (options.scope !== undefined) return [scopeWith(JSON.parse(options.scope) as Partial<Scope>)]
  if (options.positionals.length > 0) return options.positionals.map(findScope)
  return options.share === true ? quickScopes : fullScopes
}

async function explore(scope: Scope, bounds: Bounds): Promise<number> {
  const core = await openCore()
  const explorer = new Explorer(core, scope, {
    statesMax: bounds.states,
    msMax: bounds.minutes * minuteMs,
    now: () => performance.now(),
    onProgress: showProgress,
  })
  const result = explorer.run()
  console.log(lineOf(scope, result))
  if (result.violation === undefined) return result.isComplete ? 0 : 2
  const words = { scope, messages: explorer.cores.messages, lines: core.lines }
  const scenario = scenarioOf(result.violation, words)
  console.log(`\nviolated: ${result.violation.message}\n\n${played(core, scenario)}`)
  return 1
}

/** With what the replicas do; without it if they stop at what is wrong. */
function played(core: Core, scenario: string): string {
  try {
    return core.player.playScenario(scenario)
  } catch {
    return scenario
  }
}

let shownAt = 0

function showProgress(result: ExploreResult): void {
  if (!process.stderr.isTTY || performance.now() - shownAt < 1000) return
  shownAt = performance.now()
  process.stderr.write(`\r${count(result.states)} states, depth ${result.depth} ...`)
}

function lineOf(scope: Scope, result: ExploreResult): string {
  const { termMax, entriesMax, crashesMax, writing, flow } = scope
  const more = [
    ...(scope.preVote ? ['pre-vote'] : []),
    ...(scope.checkQuorum ? ['quorum checks'] : []),
    ...(scope.readsMax > 0 ? [`${scope.readsMax} reads`] : []),
    ...(scope.changes.length > 0 ? [`${scope.changes.length} membership changes`] : []),
    ...(scope.compactionsMax > 0 ? [`${scope.compactionsMax} compactions`] : []),
  ]
  const size = `${termMax} terms, ${entriesMax} entries, ${crashesMax} crashes`
  const how = [`${writing} writes`, `${flow} flow`, ...more].join(', ')
  const seen = result.isComplete
    ? 'complete'
    : result.violation === undefined
      ? 'NOT complete'
      : 'RED'
  return (
    `${scope.name.padEnd(18)} ${size}; ${how}: ${seen}\n` +
    `  ${count(result.states)} states (${count(result.unreducedStates)} without symmetry), ` +
    `${count(result.transitions)} transitions, depth ${result.depth}, ` +
    `${count(result.coreStates)} states of a replica, ` +
    `${count(result.stepsOfCore)} steps of the core, ` +
    `${(result.ms / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`
  )
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}
