// A whole group under faults: a seed draws the configuration, the workload and every accident.
// Owns: the two phases. Safety: anything may go wrong, nothing may be violated. Liveness: the
// faults end, and the group has to recover in bounded time (recovery.ts).
// Does not: know how a step is made (group.ts), or what is right (checkers.ts).

import { createPrng } from '#base/prng'
import { type GroupSize, SimulatedGroup } from './group.ts'
import { converge, heal } from './recovery.ts'

export interface SimulationOptions extends GroupSize {
  readonly seed: number
  readonly steps: number
}

export interface SimulationResult {
  readonly committed: number
  readonly terms: number
  readonly readsAnswered: number
  readonly snapshots: number
  readonly membershipChanges: number
  readonly crashes: number
}

export function runSimulation(options: SimulationOptions): SimulationResult {
  const prng = createPrng(options.seed)
  const group = new SimulatedGroup(prng, options)
  const accidents = drawAccidents(group)
  for (let step = 0; step < options.steps; step++) prng.pick(accidents)()
  heal(group)
  converge(group)
  const { checkers, snapshots, membershipChanges, crashes } = group
  return {
    committed: checkers.committedIndex,
    terms: Math.max(...group.replicas.map(({ node }) => Number(node.term))),
    readsAnswered: checkers.readsAnswered,
    snapshots,
    membershipChanges,
    crashes,
  }
}

/** Swarm testing: each seed stresses another mix, and leaves some accidents out altogether. */
function drawAccidents(group: SimulatedGroup): readonly (() => void)[] {
  const { prng } = group
  const weighted: (readonly [number, () => void])[] = [
    [prng.pick([20, 60, 150]), () => group.tick(group.any())],
    [400, () => group.deliver()],
    [200, () => group.take(group.any())],
    [200, () => group.persist(group.any())],
    [150, () => group.apply(group.any())],
    [prng.pick([20, 60, 150]), () => group.propose(group.likelyLeader())],
    [30, () => group.read(group.any())],
    [prng.pick([5, 40]), () => group.readAtLeaders()],
    [prng.pick([0, 3]), () => group.unasked(group.likelyLeader())],
    [prng.pick([0, 4, 20, 60]), () => group.changeMembership(group.likelyLeader())],
    [prng.pick([0, 2]), () => group.transfer(group.likelyLeader())],
    [prng.pick([0, 2]), () => group.stepLocal(group.any(), { type: 'Campaign' })],
    [prng.pick([0, 2]), () => group.stepLocal(group.any(), { type: 'ForgetLeader' })],
    [prng.pick([0, 5, 40]), () => group.compact(group.any())],
    [prng.pick([0, 1, 4]), () => group.crash(group.any())],
    [5, () => group.restart()],
    [prng.pick([0, 1, 4]), () => group.partition()],
    [4, () => group.network.heal()],
    [3, () => group.unreachable(group.any())],
    [5, () => group.any().flush()],
  ]
  return weighted.flatMap(([weight, action]) => Array.from({ length: weight }, () => action))
}
