// The faults of a world: which, when, whom, for how long.
// Owns: the choice, within the atlas (plan.ts), and healing.  Does not: know what is right.

import type { NodeId } from '#base/brand'
import type { Prng } from '#base/prng'
import type { EventQueue } from './event-queue.ts'
import type { FaultKind, WorldPlan } from './plan.ts'
import type { Trace } from './trace.ts'
import type { VirtualMachine } from './virtual-machine.ts'
import { fairWeather, type VirtualNetwork } from './virtual-network.ts'

export interface StormWorld {
  readonly plan: WorldPlan
  readonly queue: EventQueue
  readonly trace: Trace
  readonly network: VirtualNetwork
  readonly machines: readonly VirtualMachine[]
  readonly onWipe: (machine: VirtualMachine) => void
}

/** Between two pauses, cuts and the like of one machine it is well for a while now and then. */
const spellsMs = [50, 300, 1_000, 3_000, 8_000] as const

/** Wall clocks jump by up to this much (Jepsen's range). */
const jumpMsMax = 288_000

export class Storm {
  private readonly world: StormWorld
  private readonly prng: Prng
  private isOver = false
  private maskNumber: number
  faultCount = 0
  /** Faults that had something to act on, by kind. */
  readonly took = new Map<string, number>()

  constructor(world: StormWorld, prng: Prng) {
    this.world = world
    this.prng = prng
    this.maskNumber = prng.range(0, 64)
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
      rot: () => this.rot(),
      wipe: () => this.wipe(),
    }
    if (acts[kind]()) this.took.set(kind, (this.took.get(kind) ?? 0) + 1)
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
    this.maskNumber = (this.maskNumber + 1) % 64
    const ids = this.world.machines.slice(0, 3).map(({ id }) => id)
    const links = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to]))
    const cut = links.filter((_, bit) => (this.maskNumber >> bit) & 1)
    this.say(`cuts links by mask ${this.maskNumber.toString(2).padStart(6, '0')}`)
    this.cutForASpell(cut as [NodeId, NodeId][])
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

  private rot(): boolean {
    const machine = this.doomed()
    if (machine === undefined) return false
    machine.end(this.prng.range(0, 2) === 0 ? 'killed' : 'lost power')
    const harm = machine.disk.rot()
    machine.startLater(this.spellMs)
    if (harm === undefined) return false
    machine.wasHarmed = true
    this.say(`${machine.name}: ${harm}`)
    return true
  }

  private wipe(): boolean {
    const machine = this.doomed()
    if (machine === undefined || !machine.hasTakenPart) return false
    machine.end('killed')
    machine.disk.wipe()
    machine.wasHarmed = true
    this.world.onWipe(machine)
    this.say(`${machine.name} has lost everything`)
    machine.startLater(this.spellMs)
    return true
  }

  private doomed(): VirtualMachine | undefined {
    const { plan, machines } = this.world
    const doomed = machines.filter(({ id, isLost }) => plan.doomed.includes(id) && !isLost)
    return doomed.length === 0 ? undefined : this.prng.pick(doomed)
  }

  /** The faults are over; what was lost for good stays lost. */
  end(): void {
    this.isOver = true
    const { network, machines } = this.world
    this.say('is over: everything is healed')
    network.healAll()
    network.weather = fairWeather
    for (const machine of machines) {
      machine.disk.mood = 'well'
      machine.disk.slowness = 1
      const { plan } = this.world
      if (plan.misledClocks.includes(machine.id)) machine.clock.set(0, 1)
      machine.resume()
      machine.startLater(0)
    }
  }
}
