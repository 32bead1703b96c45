// Runs the world of a seed: a phase of safety, with faults; then everything is healed, and in a
// bounded time all that was acknowledged has to come to its end.
// Owns: the two phases and the verdict.

import { checkEndings, checkRecord, endStates } from './checkers/endings.ts'
import { nameOfRun } from './schedule-story.ts'
import { wasAsked } from './history.ts'
import { drawPlan, type WorldPlan } from './plan.ts'
import { isRebuilt } from './rebuilt.ts'
import { setTrap } from './trap.ts'
import { World } from './world.ts'

/** After the heal everything has to be settled within this much virtual time. */
const settleMsMax = 120_000
const lookEveryMs = 250
/** Schedules go on: what they made within the last moments may still be under way. */
const freshMs = 6_000

export interface RunResult {
  readonly seed: number
  readonly plan: WorldPlan
  readonly violations: readonly string[]
  readonly traceHash: string
  /** The last lines of what happened. */
  readonly tail: readonly string[]
  /** From the heal until nothing was open any more. */
  readonly settledMs: number
  readonly virtualMs: number
  readonly realMs: number
  readonly events: number
  readonly counts: Readonly<Record<string, number>>
}

export interface RunOptions {
  readonly onLine?: (line: string) => void
  readonly tailLines?: number
}

const realSoon = setImmediate
const realNow = performance.now.bind(performance)

export async function runSeed(seed: number, options: RunOptions = {}): Promise<RunResult> {
  const world = new World(drawPlan(seed))
  world.trace.onLine = options.onLine
  const beganMs = realNow()
  const takeAway = setTrap((what) => world.violated(what))
  const onRejection = (error: unknown): void => {
    world.violated(`a promise was rejected and nobody listened: ${stackOf(error)}`)
  }
  process.on('unhandledRejection', onRejection)
  try {
    await livePhases(world)
  } finally {
    takeAway()
    process.off('unhandledRejection', onRejection)
  }
  return {
    seed,
    plan: world.plan,
    violations: world.violations,
    traceHash: world.trace.hash,
    tail: world.trace.tail(options.tailLines ?? 60),
    settledMs: world.settledMs,
    virtualMs: world.queue.nowMs,
    realMs: realNow() - beganMs,
    events: world.queue.count,
    counts: countsOf(world),
  }
}

/** What happened in all of them together, by name. */
export function sumsOf(results: readonly Pick<RunResult, 'counts'>[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { counts } of results) {
    for (const [name, count] of Object.entries(counts)) {
      sums.set(name, (sums.get(name) ?? 0) + count)
    }
  }
  return sums
}

async function livePhases(world: World): Promise<void> {
  const { plan, queue, machines, storm } = world
  for (const machine of machines) queue.after(machine.prng.range(0, 200), () => machine.start())
  if (!plan.isBornInStorm) {
    await live(world, () => isReady(world) || queue.nowMs > settleMsMax)
    if (!isReady(world)) world.violated(`no cluster came up in ${settleMsMax / 1_000} s`)
  }
  storm.begin()
  const untilMs = queue.nowMs + plan.safetyMs
  for (const client of world.clients) {
    client.run(untilMs).catch((error: unknown) => world.violated(`client: ${stackOf(error)}`))
  }
  await live(world, () => queue.nowMs >= untilMs)
  storm.end()
  world.receivers.isKind = true
  const healedMs = queue.nowMs
  const givenUpMs = healedMs + settleMsMax
  let open = 'the clients'
  let lookedMs = queue.nowMs
  await live(world, () => {
    if (queue.nowMs < lookedMs + lookEveryMs) return false
    lookedMs = queue.nowMs
    open = whatIsOpen(world)
    return open === '' || queue.nowMs > givenUpMs
  })
  world.settledMs = queue.nowMs - healedMs
  if (world.violations.length > 0) return
  if (open !== '') world.violated(`not settled ${settleMsMax / 1_000} s after the heal: ${open}`)
  else judge(world)
}

/** Lets events happen one by one, each with everything that follows from it in its turn. */
export function live(world: World, isOver: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const turn = (): void => {
      try {
        world.observe()
        if (world.violations.length > 0 || isOver() || !world.queue.step()) resolve()
        else realSoon(turn)
      } catch (error) {
        world.violated(`the world itself broke: ${stackOf(error)}`)
        resolve()
      }
    }
    turn()
  })
}

function isReady(world: World): boolean {
  return world.machines.every(({ process }) => process?.node?.isReady === true)
}

/** What still keeps the world from being settled, in words; '': nothing. */
function whatIsOpen(world: World): string {
  if (world.clients.some((client) => !client.isDone)) return 'a client is not done'
  for (const { name, process } of world.machines) {
    if (process?.node?.isReady !== true) return `${name} is not ready`
  }
  for (const machine of world.machines) {
    if (!isRebuilt(machine, world.machines)) return `${machine.name} is not rebuilt`
    if (directoryOf(machine) !== directoryOf(world.machines[0])) {
      return `${machine.name} has another directory`
    }
  }
  for (let shard = 1; shard <= world.plan.shards; shard += 1) {
    const open = whatIsOpenIn(world, shard)
    if (open !== '') return `shard ${shard}: ${open}`
  }
  return openTask(world) || openOccurrences(world)
}

function openTask(world: World): string {
  for (const story of world.history.tasks.values()) {
    const record = world.recordOf(story.key)
    const isMade = story.writes[0]?.outcome === 'done'
    if (record === undefined) {
      if (isMade && !wasAsked(story, ['delete'])) return `${story.key} is gone`
      continue
    }
    if (!endStates.includes(record.state)) return `${story.key} is ${record.state}`
    const untold = world.callbacks.whatIsOpen(story, record)
    if (untold !== '') return untold
  }
  return ''
}

function directoryOf(machine: World['machines'][number] | undefined): string {
  return JSON.stringify(machine?.process?.node?.directoryState)
}

/** Of schedules that go on: all but what they made within the last moments. */
function openOccurrences(world: World): string {
  const untilMs = world.queue.nowMs - freshMs
  for (const story of world.history.schedules.values()) {
    const open = world.occurrences.whatIsOpen(story, untilMs)
    if (open !== '') return open
  }
  return ''
}

function whatIsOpenIn(world: World, shard: number): string {
  let digest = ''
  let led = 0
  let count = 0
  for (const machine of world.machines) {
    const { name, process } = machine
    for (const [group, { local }] of process?.node?.shards.shards ?? []) {
      if (group !== shard) continue
      if (local.handle.isLeader) led += 1
      count += 1
      const { appliedIndex, digestHigh, digestLow } = local.replica.machine.meta()
      const mine = `${appliedIndex} ${digestHigh} ${digestLow}`
      if (digest !== '' && digest !== mine) return `${name} is at ${mine}, another at ${digest}`
      digest = mine
    }
  }
  if (led !== 1) return `${led} leaders`
  return count === world.plan.replicationFactor ? '' : `${count} replicas`
}

function judge(world: World): void {
  const { history, deliveries, plan, queue } = world
  const isCalm = plan.faults.length === 0 && plan.manners.every((manner) => manner === 'answers')
  const ending = {
    history,
    isCalm,
    arrivalsOf: (key: string) => deliveries.byTask.get(key) ?? [],
    recordOf: (key: string) => world.recordOf(key),
  }
  const violated = (what: string): void => world.violated(what)
  checkEndings(ending, violated)
  const untilMs = queue.nowMs - freshMs
  for (const story of history.schedules.values()) {
    world.occurrences.judge(story, untilMs)
    const fromMs = Math.floor((story.definitions[0]?.invokedMs ?? 0) / 1_000) * 1_000
    for (let ms = fromMs; ms <= untilMs; ms += 1_000) {
      const record = world.recordOf(nameOfRun(story.key, ms))
      if (record !== undefined) checkRecord(ending, record, violated)
    }
  }
  for (const machine of world.machines) {
    for (const { local } of machine.process?.node?.shards.shards.values() ?? []) {
      local.replica.machine.checkInvariants()
    }
  }
}

function countsOf(world: World): Record<string, number> {
  const { history, receivers, storm, network, readings, replicas } = world
  const named = (prefix: string, counts: ReadonlyMap<string, number>): Record<string, number> =>
    Object.fromEntries([...counts].map(([name, count]) => [`${prefix} ${name}`, count]))
  return {
    tasks: history.tasks.size,
    acknowledged: history.acknowledged().length,
    calls: history.calls,
    unknown: history.unknownCalls,
    arrivals: receivers.arrivals.length,
    readings: readings.count,
    faults: storm.faultCount,
    bornInStorm: world.plan.isBornInStorm ? 1 : 0,
    unprovable: world.unprovable,
    stumbles: world.machines.reduce((sum, { stumbleCount }) => sum + stumbleCount, 0),
    membersLost: world.raftLog.lostCount,
    starts: world.machines.reduce((sum, { startCount }) => sum + startCount, 0),
    messages: network.sentCount,
    lost: network.lostCount,
    digestsCompared: replicas.compared,
    elections: world.elections,
    retries: receivers.arrivals.filter(({ attempt }) => attempt > 1).length,
    diskTroubles: world.machines.reduce((sum, { disk }) => sum + disk.troubles, 0),
    ...named('snapshots', new Map(Object.entries(world.snapshots))),
    ...named('fault', storm.took),
    ...named('call', history.done),
    ...named('saw', history.looked),
    ...named('refusal', history.refusals),
    callbacks: world.callbacks.count,
    ...attemptCounts(world),
  }
}

/** How the attempts on record ended. */
function attemptCounts(world: World): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { key } of world.history.tasks.values()) {
    for (const { outcome } of world.recordOf(key)?.attempts ?? []) {
      const name = `attempt ${outcome}`
      counts[name] = (counts[name] ?? 0) + 1
    }
  }
  return counts
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
