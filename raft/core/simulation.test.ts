import { test } from 'node:test'
import { runSimulation, type SimulationResult } from './simulation/cluster.ts'

// If this breaks, some order of accidents makes replicas disagree, lose what was acknowledged,
// answer a read from the past, or never recover. The seed in the failure plays it again: SEED=n
// node --test …

const seedsDefault = 200
const only = process.env['SEED']
const seeds = Number(process.env['SEEDS'] ?? seedsDefault)
const first = Number(process.env['FIRST_SEED'] ?? 1)

function run(options: { readonly voters: number; readonly spares: number }): void {
  const list =
    only === undefined ? Array.from({ length: seeds }, (_, i) => first + i) : [Number(only)]
  const total = { committed: 0, readsAnswered: 0, snapshots: 0, membershipChanges: 0, crashes: 0 }
  for (const seed of list) {
    let result: SimulationResult
    try {
      result = runSimulation({ seed, ...options, steps: 10_000 })
    } catch (cause) {
      throw new Error(`seed ${seed}, ${options.voters} voters: ${String(cause)}`, { cause })
    }
    total.committed += result.committed
    total.readsAnswered += result.readsAnswered
    total.snapshots += result.snapshots
    total.membershipChanges += result.membershipChanges
    total.crashes += result.crashes
  }
  // A simulation in which nothing happens proves nothing.
  if (only !== undefined) return
  for (const [what, count] of Object.entries(total)) {
    if (count < list.length) throw new Error(`vacuous: ${what}=${count} in ${list.length} seeds`)
  }
  if (process.env['VERBOSE'] !== undefined) console.log(options, total)
}

test('three voters and two spares under faults keep every safety property and recover', () => {
  run({ voters: 3, spares: 2 })
})

test('five voters and one spare under faults keep every safety property and recover', () => {
  run({ voters: 5, spares: 1 })
})

test('a single voter under faults never acknowledges what it could lose', () => {
  run({ voters: 1, spares: 2 })
})
