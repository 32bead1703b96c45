// The faults of a world: which, when, whom, for how long.
// Owns: the choice, within the atlas (plan.ts), and healing.  Does not: know what is right.

import type { NodeId } from '#base/brand'
import type { Prng } from '#base/prng'
import type { EventQueue } from './event-queue.ts'
import { type FaultKind, maskCount, type WorldPlan } from './plan.ts'
import type { Trace } from './trace.ts'
import type { VirtualMachine } from './virtual-machine.ts'
import { lies, logRots } from './virtual-disk.ts'
import { fairWeather, type VirtualNetwork } from './virtual-network.ts'

export interface StormWorld {
  readonly plan: WorldPlan
  readonly queue: EventQueue
  readonly trace: Trace
  readonly network: VirtualNetwork
  readonly machines: readonly VirtualMachine[]
  readonly onWipe: (machine: VirtualMachine) => void
  /** It holds and votes for all that it is to hold. */
  readonly isRebuilt: (machine: VirtualMachine) => boolean
  /** Ends all snapshots that are on their way; says how many. */
  readonly breakStreams: () => number
}

/** Between two pauses, cuts and the like of one machine it is well for a while now and then. */
const spellsMs = [50, 300, 1_000, 3_000, 8_000] as const

export const maskName = (number: number): string => `mask ${number}`

/** Wall clocks jump by up to this much (Jepsen's range). */
export const jumpMsMax = 288_000

export class Storm {
  private readonly world: StormWorld
  private readonly prng: Prng
  private isOver = false
  private maskNumber: number
  faultCount = 0
  /** Faults that had something to act on, by kind. */
  readonly took = new Map<string, number>()
  /** Machines that have lost something and do not have it back, as far as was looked. */
  private readonly victims = new Set<VirtualMachine>()

  constructor(world: StormWorld, prng: Prng) {
    this.world = world
    this.prng = prng
    this.maskNumber = world.plan.firstMask
  }

  begin(): void {
    const { plan, network } = this.world
    network.weather = plan.weather
    if (plan.faults.length > 0) this.next()
  }

  private next(): void {
    const { plan, queue } = this.world
    queue.after((plan.faultEveryMs * this.prng.range(10, 200)) / 100, () => {
      if (this.isOver) return
      this.strike(this.prng.pick(plan.faults))
      this.next()
    })
  }

  private get spellMs(): number {
    return (this.prng.pick(spellsMs) * this.prng.range(50, 150)) / 100
  }

  private strike(kind: FaultKind): void {
    this.faultCount += 1
    const machine = this.prng.pick(this.world.machines)
    const acts: Readonly<Record<FaultKind, () => boolean>> = {
      powerLoss: () => this.crash(machine, 'lost power'),
      kill: () => this.crash(machine, 'killed'),
      powerLossOfAll: () => {
        const { machines } = this.world
        return machines.filter((each) => this.crash(each, 'lost power')).length > 0
      },
      restart: () => this.restart(machine),
      pause: () => this.pause(machine),
      isolate: () => this.isolate(machine),
      oneWay: () => this.oneWay(),
      mask: () => this.mask(),
      clog: () => this.clog(),
      slowDisk: () => this.slowDisk(machine),
      fullDisk: () => this.mood(machine, 'full'),
      failingDisk: () => this.mood(machine, 'failing'),
      clockJump: () => this.misled((clock) => clock.set(this.jumpMs(), 1)),
      clockRate: () => this.misled((clock) => clock.set(clock.aheadMs, this.wildRate())),
      leaderChurn: () => this.churn(machine),
      crashLoop: () => this.crashLoop(machine),
      rot: () => this.rot(),
      stateRot: () => this.stateRot(),
      stateLoss: () => this.stateLoss(),
      lyingDisk: () => this.lie(),
      breakStreams: () => this.breakStreams(),
      wipe: () => this.wipe(),
    }
    this.remember(machine)
    if (acts[kind]()) this.counted(kind)
  }

  private counted(what: string): void {
    this.took.set(what, (this.took.get(what) ?? 0) + 1)
  }

  private say(what: string): void {
    this.world.trace.say('storm', what)
  }

  /** Does it now, and undoes it after a spell unless everything is healed by then. */
  private forASpell(undo: () => void): void {
    this.world.queue.after(this.spellMs, () => {
      if (!this.isOver) undo()
    })
  }

  private crash(machine: VirtualMachine, how: 'killed' | 'lost power'): boolean {
    const wasUp = machine.process !== undefined
    machine.end(how)
    machine.startLater(this.spellMs)
    return wasUp
  }

  private crashLoop(machine: VirtualMachine): boolean {
    machine.stumbles = this.prng.range(1, 6)
    return this.crash(machine, 'lost power')
  }

  private restart(machine: VirtualMachine): boolean {
    const { process } = machine
    if (process?.node === undefined || machine.isPaused) return false
    process.enter(() => {
      process
        .stop()
        .catch((error: unknown) => this.say(`${machine.name} stops badly: ${String(error)}`))
    })
    machine.startLater(this.spellMs + 3_000)
    this.world.queue.after(20_000, () => machine.start())
    return true
  }

  private pause(machine: VirtualMachine): boolean {
    if (machine.isPaused) return false
    this.say(`pauses ${machine.name}`)
    machine.pause()
    this.forASpell(() => {
      this.say(`${machine.name} goes on`)
      machine.resume()
    })
    return true
  }

  private isolate(machine: VirtualMachine): boolean {
    this.say(`isolates ${machine.name}`)
    const others = this.world.machines.filter((other) => other !== machine)
    const links = others.flatMap(({ id }) => [
      [machine.id, id],
      [id, machine.id],
    ])
    this.cutForASpell(links as [NodeId, NodeId][])
    return true
  }

  private oneWay(): boolean {
    const from = this.prng.pick(this.world.machines).id
    const to = this.prng.pick(this.world.machines).id
    if (from === to) return false
    this.say(`cuts the way from node ${from} to node ${to}`)
    this.cutForASpell([[from, to]])
    return true
  }

  /** The next of all ways in which three nodes' six links can be cut. */
  private mask(): boolean {
    const number = this.maskNumber
    this.maskNumber = (number + 1) % maskCount
    const ids = this.world.machines.slice(0, 3).map(({ id }) => id)
    const links = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to]))
    const cut = links.filter((_, bit) => (number >> bit) & 1)
    this.say(`cuts links by mask ${number.toString(2).padStart(6, '0')}`)
    this.cutForASpell(cut as [NodeId, NodeId][])
    if (cut.length > 0) this.counted(maskName(number))
    return cut.length > 0
  }

  private cutForASpell(links: readonly (readonly [NodeId, NodeId])[]): void {
    const { network } = this.world
    for (const [from, to] of links) network.cut(from, to)
    this.forASpell(() => {
      for (const [from, to] of links) network.mend(from, to)
    })
  }

  private clog(): boolean {
    const { network, queue, machines } = this.world
    const from = this.prng.pick(machines).id
    const to = this.prng.pick(machines).id
    if (from === to) return false
    this.say(`clogs the way from node ${from} to node ${to}`)
    network.clog(from, to, queue.nowMs + Math.min(5_000, this.spellMs))
    return true
  }

  private slowDisk(machine: VirtualMachine): boolean {
    const { disk } = machine
    disk.slowness = this.prng.pick([10, 50, 200])
    this.say(`${machine.name}'s disk is ${disk.slowness} times slower`)
    this.forASpell(() => {
      disk.slowness = 1
    })
    return true
  }

  private mood(machine: VirtualMachine, mood: 'full' | 'failing'): boolean {
    machine.disk.mood = mood
    this.say(`${machine.name}'s disk is ${mood}`)
    this.forASpell(() => {
      machine.disk.mood = 'well'
    })
    return true
  }

  private misled(change: (clock: VirtualMachine['clock']) => void): boolean {
    const { plan, machines } = this.world
    const misled = machines.filter(({ id }) => plan.misledClocks.includes(id))
    if (misled.length === 0) return false
    const machine = this.prng.pick(misled)
    change(machine.clock)
    this.say(`${machine.name}'s clock is ${Math.round(machine.clock.aheadMs)} ms ahead`)
    return true
  }

  private jumpMs(): number {
    const reach = this.prng.pick([11, 250, 3_000, 60_000, jumpMsMax])
    return this.prng.range(-reach, reach + 1)
  }

  private wildRate(): number {
    return this.prng.range(900, 1_101) / 1_000
  }

  private churn(machine: VirtualMachine): boolean {
    const { process } = machine
    const { node } = process ?? {}
    if (process === undefined || node === undefined) return false
    let isMoved = false
    process.enter(() => {
      for (const { local } of node.shards.shards.values()) {
        if (!local.handle.isLeader) continue
        const others = local.handle.voters.filter((voter) => voter !== machine.id)
        if (others.length === 0) continue
        const target = this.prng.pick(others)
        this.say(`shard ${local.group} is to be led by node ${target}`)
        local.handle.transferLeadership(target)
        isMoved = true
      }
    })
    return isMoved
  }

  // -------------------------------------------------------------------------- what a disk loses

  /** At rest, between two lives of its process. */
  private rot(): boolean {
    return this.harmAtRest((machine) => {
      const kind = this.prng.pick(logRots)
      if (!machine.disk.rotLog(kind)) return undefined
      this.counted(`rot ${kind}`)
      return `its log has rotted: ${kind}`
    })
  }

  private stateLoss(): boolean {
    return this.harmAtRest(({ disk }) =>
      disk.loseState() ? 'its state is that of an earlier moment' : undefined,
    )
  }

  private harmAtRest(harm: (machine: VirtualMachine) => string | undefined): boolean {
    const machine = this.victim()
    if (machine === undefined) return false
    machine.end(this.prng.range(0, 2) === 0 ? 'killed' : 'lost power')
    const what = harm(machine)
    machine.startLater(this.spellMs)
    return this.harmed(machine, what)
  }

  private stateRot(): boolean {
    const machine = this.victim()
    return machine !== undefined && this.harmed(machine, machine.disk.rotState())
  }

  /** The disk says that it has done what it has not, or elsewhere; a restart finds out. */
  private lie(): boolean {
    const machine = this.victim()
    if (machine?.process === undefined) return false
    const lie = this.prng.pick(lies)
    machine.disk.onLie = () => this.counted(lie)
    machine.disk.lieOnce(lie)
    this.crashLater(machine)
    return this.harmed(machine, `its disk lies: ${lie}`)
  }

  private crashLater(machine: VirtualMachine): void {
    this.world.queue.after(this.spellMs, () => {
      machine.end(this.prng.range(0, 2) === 0 ? 'killed' : 'lost power')
      machine.startLater(this.spellMs)
    })
  }

  private wipe(): boolean {
    const machine = this.victim()
    if (machine === undefined) return false
    machine.end('killed')
    machine.disk.wipe()
    this.world.onWipe(machine)
    machine.startLater(this.spellMs)
    return this.harmed(machine, 'it has lost everything')
  }

  private harmed(machine: VirtualMachine, what: string | undefined): boolean {
    if (what === undefined) return false
    // What comes next is done in steps, and may end between any two of them.
    machine.stumbles = this.prng.pick([0, 0, 1, 3])
    this.victims.add(machine)
    this.say(`${machine.name}: ${what}`)
    return true
  }

  /** Whoever lost something before has it back, or is it again, or few enough have not. */
  private victim(): VirtualMachine | undefined {
    const { machines, plan, isRebuilt } = this.world
    for (const victim of this.victims) if (isRebuilt(victim)) this.victims.delete(victim)
    const isFull = this.victims.size >= plan.lossesAtOnce
    const possible = isFull ? [...this.victims] : machines
    const known = possible.filter(({ hasTakenPart }) => hasTakenPart)
    return known.length === 0 ? undefined : this.prng.pick(known)
  }

  private breakStreams(): boolean {
    const { network } = this.world
    const count = this.world.breakStreams()
    this.say(`breaks ${count} snapshot(s) off, and more to come`)
    network.breaksStreams = true
    this.forASpell(() => {
      network.breaksStreams = false
    })
    return true
  }

  private remember(machine: VirtualMachine): void {
    if (this.world.plan.lossesAtOnce > 0) machine.disk.remember()
  }

  /** The faults are over; what was lost has to be made anew from what others have. */
  end(): void {
    this.isOver = true
    const { network, machines } = this.world
    this.say('is over: everything is healed')
    network.healAll()
    network.weather = fairWeather
    for (const machine of machines) {
      machine.disk.mood = 'well'
      machine.disk.slowness = 1
      machine.stumbles = 0
      const { plan } = this.world
      if (plan.misledClocks.includes(machine.id)) machine.clock.set(0, 1)
      machine.resume()
      // Somebody looks at all disks, and whose is not well has to start anew.
      if (machine.disk.hidesHarm) {
        machine.disk.rows.isSuspect = true
        machine.end('killed')
      }
      machine.startLater(0)
    }
  }
}
