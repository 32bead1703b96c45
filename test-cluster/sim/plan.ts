// What a seed means: the cluster, its clocks and disks, the weather, the faults, the workload.
// Owns: the draw.  Does not: carry any of it out.
//
// The fault atlas: at most `lossesAtOnce` machines lack what their disks lost, and `misledClocks`
// may show any time; both are so few that every group keeps a majority without them. Who has been
// rebuilt may lose everything again. So whatever is lost, early or stuck in a world is a bug, never
// bad luck.

import { createPrng, type Prng } from '#base/prng'
import { describeWork, drawWork, type WorkPlan } from './plan-work.ts'
import type { Manner } from './receivers.ts'
import type { NetworkWeather } from './virtual-network.ts'

export const faultKinds = [
  'powerLoss',
  'kill',
  'powerLossOfAll',
  'restart',
  'pause',
  'isolate',
  'oneWay',
  'mask',
  'clog',
  'slowDisk',
  'fullDisk',
  'failingDisk',
  'clockJump',
  'clockRate',
  'leaderChurn',
  'crashLoop',
  'rot',
  'stateRot',
  'stateLoss',
  'lyingDisk',
  'breakStreams',
  'wipe',
] as const

export type FaultKind = (typeof faultKinds)[number]

export interface WorldPlan {
  readonly seed: number
  readonly nodes: number
  readonly shards: number
  readonly replicationFactor: 1 | 3 | 5
  readonly timing: {
    readonly tickMs: number
    readonly electionTicks: number
    readonly heartbeatTicks: number
    readonly sessionTtlMs: number
  }
  readonly log: {
    readonly segmentBytesMax: number
    readonly growthBytes: number
    readonly sealedSegmentsMax: number
  }
  /** Of each group's log; little: who was away gets a snapshot. */
  readonly retainedBytes: number
  readonly disk: { readonly writeMs: number; readonly syncMs: number }
  readonly weather: NetworkWeather
  readonly codecEvery: number
  /** Healthy wall clocks are off by this much at most; 0: all are right. */
  readonly clockOffsetMsMax: number
  readonly misledClocks: readonly number[]
  /** Machines whose disks may have lost something that is not rebuilt yet. */
  readonly lossesAtOnce: number
  /** Faults begin so long after each other, on average; none: a calm world. */
  readonly faultEveryMs: number
  readonly faults: readonly FaultKind[]
  /** They begin with the first start of the first node: the cluster is not there yet. */
  readonly isBornInStorm: boolean
  /** The first of the ways to cut links that it tries; then one after the other. */
  readonly firstMask: number
  readonly concurrency: number
  readonly manners: readonly Manner[]
  readonly clients: number
  readonly thinkMs: number
  readonly schedules: number
  readonly work: WorkPlan
  /** The safety phase: faults and new work. */
  readonly safetyMs: number
}

/** Ways in which the six directed links of three nodes can be cut. */
export const maskCount = 64
/** One world of so many goes through them, where the one before it ended. */
const maskWorlds = 4
const masksPerWorld = 5

export function drawPlan(seed: number): WorldPlan {
  const prng = createPrng(seed)
  const nodes = prng.pick([1, 3, 3, 3, 3, 5])
  const replicationFactor = nodes === 5 ? prng.pick([3, 3, 5] as const) : nodes === 1 ? 1 : 3
  const isCalm = prng.range(0, 8) === 0
  const cutsLinks = nodes === 3 && !isCalm && seed % maskWorlds === 1
  const spare = (replicationFactor - 1) / 2
  const ids = Array.from({ length: nodes }, (_, i) => i + 1)
  const heartbeatTicks = prng.pick([1, 2, 2])
  return {
    seed,
    nodes,
    shards: prng.pick([1, 1, 2, 3]),
    replicationFactor,
    timing: {
      tickMs: prng.pick([25, 50, 50, 100]),
      electionTicks: prng.pick([6, 10, 12]),
      heartbeatTicks,
      sessionTtlMs: prng.pick([3_000, 4_000, 6_000]),
    },
    log: {
      segmentBytesMax: prng.pick([4_096, 16_384, 65_536]),
      growthBytes: prng.pick([0, 1_024, 4_096]),
      sealedSegmentsMax: prng.pick([1, 2, 4]),
    },
    retainedBytes: prng.pick([0, 0, 2_048, 1 << 20]),
    disk: { writeMs: prng.pick([0.02, 0.1]), syncMs: prng.pick([0.1, 0.5, 2, 10]) },
    weather: isCalm ? calmWeather(prng) : drawWeather(prng),
    codecEvery: prng.pick([1, 8, 8, 32]),
    clockOffsetMsMax: prng.pick([0, 0, 2, 20]),
    misledClocks: shuffled(prng, ids).slice(0, spare),
    lossesAtOnce: spare,
    faultEveryMs: isCalm ? 0 : prng.pick([300, 1_000, 1_000, 3_000]),
    faults: isCalm ? [] : withMasks(drawFaults(prng, nodes), cutsLinks),
    isBornInStorm: !isCalm && prng.range(0, 4) === 0,
    firstMask: (Math.floor(seed / maskWorlds) * masksPerWorld) % maskCount,
    concurrency: prng.pick([1, 4, 64]),
    manners: drawManners(prng),
    clients: prng.pick([1, 2, 4, 8]),
    thinkMs: prng.pick([20, 100, 400]),
    schedules: prng.pick([0, 1, 3]),
    work: drawWork(createPrng(Math.imul(seed, 0x85ebca6b) + 1)),
    safetyMs: prng.pick([8_000, 15_000, 15_000, 30_000]),
  }
}

function calmWeather(prng: Prng): NetworkWeather {
  const none = { numerator: 0, denominator: 100 }
  const delayMsMean = prng.pick([0.2, 1])
  return { loss: none, duplicate: none, delayMsMin: 0.1, delayMsMean, reorders: false }
}

function drawWeather(prng: Prng): NetworkWeather {
  return {
    loss: { numerator: prng.pick([0, 0, 1, 5, 30]), denominator: 100 },
    duplicate: { numerator: prng.pick([0, 0, 5, 50]), denominator: 100 },
    delayMsMin: prng.pick([0.1, 0.5, 5, 30]),
    delayMsMean: prng.pick([0.2, 1, 10, 50]),
    reorders: prng.pick([true, false]),
  }
}

/** Swarm testing: a world knows a few kinds of fault, so that none hides behind another. */
function drawFaults(prng: Prng, nodes: number): FaultKind[] {
  const count = prng.pick([1, 2, 4, 8])
  const possible = faultKinds.filter((kind) => nodes > 1 || !needsPeers.includes(kind))
  return shuffled(prng, possible).slice(0, count)
}

function withMasks(faults: FaultKind[], cutsLinks: boolean): FaultKind[] {
  return cutsLinks && !faults.includes('mask') ? [...faults, 'mask'] : faults
}

const needsPeers: readonly FaultKind[] = [
  'isolate',
  'oneWay',
  'mask',
  'clog',
  'clockJump',
  'clockRate',
  'leaderChurn',
  'rot',
  'stateRot',
  'stateLoss',
  'lyingDisk',
  'breakStreams',
  'wipe',
]

function drawManners(prng: Prng): Manner[] {
  const answers: Manner[] = Array.from({ length: prng.pick([4, 12]) }, () => 'answers')
  const others: Manner[] = ['asksForRetry', 'refuses', 'hangs', 'losesAnswer', 'unreachable']
  const rude = shuffled(prng, others).slice(0, prng.pick([0, 1, 2, 5]))
  return [...answers, ...rude]
}

export function shuffled<T>(prng: Prng, items: readonly T[]): T[] {
  const left = [...items]
  const result: T[] = []
  while (left.length > 0) result.push(...left.splice(prng.range(0, left.length), 1))
  return result
}

/** Five lines for people. */
export function describePlan(plan: WorldPlan): string[] {
  const { timing, weather, disk, log } = plan
  const percent = (ratio: { numerator: number; denominator: number }): string =>
    `${(100 * ratio.numerator) / ratio.denominator} %`
  const faults = plan.faults.length === 0 ? 'none' : plan.faults.join(', ')
  return [
    `cluster   ${plan.nodes} node(s), ${plan.shards} shard(s), ${plan.replicationFactor} ` +
      `replica(s); tick ${timing.tickMs} ms, election ${timing.electionTicks} ticks, ` +
      `session ${timing.sessionTtlMs} ms`,
    `machines  sync ${disk.syncMs} ms, log segments of ${log.segmentBytesMax} bytes, ` +
      `${plan.retainedBytes} kept; clocks off by ${plan.clockOffsetMsMax} ms at most`,
    `network   loss ${percent(weather.loss)}, doubled ${percent(weather.duplicate)}, delay ` +
      `${weather.delayMsMin} + ~${weather.delayMsMean} ms` +
      `${weather.reorders ? ', out of order' : ''}`,
    `faults    ${faults}${plan.faultEveryMs > 0 ? `; one in ${plan.faultEveryMs} ms` : ''}`,
    `          ${plan.isBornInStorm ? 'from the first start; ' : ''}` +
      `${plan.lossesAtOnce} disk(s) lose data at a time; ` +
      `with clocks that lie: ${plan.misledClocks.join(', ') || 'nobody'}`,
    `work      ${describeWork(plan.work)}`,
    `          ${plan.clients} client(s) every ${plan.thinkMs} ms, ${plan.schedules} ` +
      `schedule(s), ${plan.concurrency} attempts at a time; ${plan.safetyMs / 1_000} s of it`,
  ]
}
