// A client of a world: it does what its seed says, one thing after the other, through the services
// of the nodes, and writes down what it was told.
// Owns: the order of its turns.  Does not: know the calls (work/), judge the answers (checkers/).

import type { Prng } from '#base/prng'
import { pickWork, type WorkKind } from './plan-work.ts'
import { Bulk } from './workload/bulk.ts'
import { Dedupe } from './workload/dedupe.ts'
import { type ClientWorld, Desk } from './workload/desk.ts'
import { Holds } from './workload/holds.ts'
import { Reads } from './workload/reads.ts'
import { Schedules } from './workload/schedules.ts'
import { TaskBook } from './workload/task-book.ts'
import { TaskWrites } from './workload/task-writes.ts'

export type { ClientWorld } from './workload/desk.ts'

/** Of its own tasks it reads so many at its end. */
const lastLooksMax = 30

export class Client {
  private readonly desk: Desk
  private readonly book: TaskBook
  private readonly reads: Reads
  private readonly holds: Holds
  private readonly schedules: Schedules
  private readonly turns: Readonly<Record<WorkKind, () => Promise<void>>>
  isDone = false

  constructor(world: ClientWorld, number: number, prng: Prng) {
    this.desk = new Desk(world, number, prng)
    this.book = new TaskBook(this.desk)
    this.reads = new Reads(this.desk)
    this.holds = new Holds(this.book)
    this.schedules = new Schedules(this.desk)
    const writes = new TaskWrites(this.book)
    const dedupe = new Dedupe(this.book)
    const bulk = new Bulk(this.book)
    this.turns = {
      create: () => writes.create(),
      batchCreate: () => writes.batchCreate(),
      read: () => this.reads.get({ isStale: false }),
      staleRead: () => this.reads.get({ isStale: true }),
      list: () => this.reads.list(),
      count: () => this.reads.count(),
      update: () => writes.update({ byEtag: false }),
      updateByEtag: () => writes.update({ byEtag: true }),
      reschedule: () => writes.reschedule(),
      run: () => writes.run(),
      cancel: () => writes.cancel(),
      batchCancel: () => writes.batchCancel(),
      delete: () => writes.remove(),
      retry: () => writes.retry(),
      redrive: () => writes.redrive(),
      dedupe: () => dedupe.act(),
      repeat: () => writes.repeat(),
      reuse: () => writes.reuse(),
      queue: () => this.holds.actOnQueue(),
      key: () => this.holds.actOnKey(),
      bulk: () => bulk.act(),
      schedule: () => this.schedules.act(),
    }
  }

  async run(untilMs: number): Promise<void> {
    const { world, prng, number } = this.desk
    const { work, clients, thinkMs, schedules } = world.plan
    const usesQueues = work.weights.some(([kind]) => kind === 'queue' || kind === 'key')
    if (usesQueues) await this.holds.make()
    if (number === 1) for (let i = 0; i < schedules; i += 1) await this.schedules.create()
    while (world.nowMs() < untilMs) {
      const isFull = this.book.own.length >= work.tasksMax / clients
      const kind = pickWork(prng, work)
      await this.turns[isFull && kind.endsWith('reate') ? 'read' : kind]()
      await world.pause((thinkMs * prng.range(20, 200)) / 100)
    }
    await this.holds.end()
    await this.schedules.end()
    for (const story of this.book.own.slice(-lastLooksMax)) {
      await this.reads.read(story, { isStale: false })
    }
    this.isDone = true
  }
}
