// What looks for a planted bug, the cheapest first.
// Owns: which tests are tried for which file, and in which order.  Does not: run them (trial.ts).
// One detector is one test file, or a search with its bounds; what it costs decides its place.

import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'

export const root: string = join(import.meta.dirname, '..', '..')

export interface Detector {
  readonly name: string
  /** For Node, from the root of the project. */
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Beyond this a detector is ended, and counts as red: a bug made it hang. */
export const detectorMsMax = 240_000

/** Seeds that a simulation draws for a bug; every test run has as many. */
const simulationSeeds = '200'

/** Paths of mutated files, and the test files to try for them, in this order. */
const order: readonly { readonly of: RegExp; readonly tests: readonly string[] }[] = [
  {
    of: /^raft\/core\//,
    tests: [
      'raft/core/scenario/*.test.ts',
      'raft/core/!(simulation).test.ts',
      'raft/core/simulation.test.ts',
    ],
  },
  { of: /^raft\/host\//, tests: ['raft/host/*.test.ts', 'engine/shard/*.test.ts'] },
  {
    of: /^storage\/wal/,
    tests: ['storage/wal-*.test.ts', 'storage/log-crashes.test.ts', 'storage/*.test.ts'],
  },
  { of: /^storage\//, tests: ['storage/!(log-)*.test.ts', 'storage/*.test.ts'] },
  {
    of: /^engine\/machine\//,
    tests: [
      'engine/machine/scenarios.test.ts',
      'engine/machine/!(replicas).test.ts',
      'engine/machine/replicas.test.ts',
      'engine/shard/*.test.ts',
      'engine/services/*.test.ts',
    ],
  },
  { of: /^engine\/schedule\//, tests: ['engine/schedule/*.test.ts'] },
]

/** Whatever the file: the tests of its folder, then of the shell around it. */
const later: readonly string[] = [
  'engine/shard/*.test.ts',
  'engine/*.test.ts',
  'engine/{node,codec,services,executor,query,operations,resources,directory}/*.test.ts',
]

const explorer = 'test-cluster/explore/main.ts'
const explorations: readonly Detector[] = [
  ...['members', 'terms', 'entries', 'crash', 'real flow', 'writes in flight', 'pre-vote'].map(
    (scope) => ({ name: `explore "${scope}"`, args: [explorer, scope] }),
  ),
]

/** Real processes: the last resort, and the only one for what a test at one desk can not see. */
const clusterTests: readonly string[] = [
  'test-cluster/pause.cluster.ts',
  'test-cluster/power.cluster.ts',
  'test-cluster/failover.cluster.ts',
  'test-cluster/*.cluster.ts',
]

export const lastResorts: RegExp = /\.cluster\.ts$/

/**
 * Worlds of whole clusters: the first share is tried early, the rest when all tests are green. In
 * shares that end in time on a busy machine.
 */
const worlds: readonly Detector[] = [1, 41, 81, 121, 161, 201].map((first) => worldsOf(first, 40))

function worldsOf(from: number, count: number): Detector {
  return {
    name: `simulate clusters, seeds ${from} to ${from + count - 1}`,
    args: ['test-cluster/sim/main.ts', '--seeds', String(from), String(count), '--fail-fast'],
  }
}

/**
 * How far away a bug may be noticed: by the tests of its own folder, within seconds; by anything in
 * one process, within minutes; by real processes too.
 */
export type Reach = 'near' | 'quick' | 'far'

/** What is known to notice a bug comes first, then all within reach. */
export function detectorsFrom(
  known: readonly (string | undefined)[],
  { file, reach }: { readonly file: string; readonly reach: Reach },
): readonly Detector[] {
  const all = detectorsFor(file)
  const first = known.flatMap((name) => (name === undefined ? [] : detectorNamed(name, all)))
  const list = [...first, ...detectorsFor(file, reach)]
  return [...new Map(list.map((detector) => [detector.name, detector])).values()]
}

/** A test file may be anywhere; a search is known by its name. */
export function detectorNamed(name: string, all: readonly Detector[]): readonly Detector[] {
  const found = all.find((detector) => detector.name === name)
  if (found !== undefined) return [found]
  return existsSync(join(root, name)) ? [testFile(name)] : []
}

/** In the order in which they are tried. */
export function detectorsFor(file: string, reach: Reach = 'far'): readonly Detector[] {
  const own = order.filter(({ of }) => of.test(file)).flatMap(({ tests }) => tests)
  const folder = `${file.slice(0, file.lastIndexOf('/'))}/*.test.ts`
  const isCore = file.startsWith('raft/core/')
  const names = filesOf([...own, folder])
  const others = filesOf(later).filter((name) => !names.includes(name))
  if (reach === 'near') return names.map(testFile)
  return [
    ...names.map(testFile),
    ...(isCore ? explorations : []),
    ...worlds.slice(0, 1),
    ...others.map(testFile),
    ...worlds.slice(1),
    ...(reach === 'far' ? filesOf(clusterTests).map(testFile) : []),
  ]
}

function filesOf(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: root }).sort()))]
}

function testFile(name: string): Detector {
  const isSimulation = name.endsWith('simulation.test.ts')
  return {
    name,
    args: [`--test-timeout=${detectorMsMax}`, name],
    ...(isSimulation ? { env: { SEEDS: simulationSeeds } } : {}),
  }
}
