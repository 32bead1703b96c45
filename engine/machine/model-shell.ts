// A replica's shell in miniature, for tests: flushes, loading windows and restarts at any moment
// that the real one could choose, drawn from a seed.
// Owns: one machine on facts in memory.  Does not: choose commands (random-commands.ts).

import { assert } from '#base/assert'
import type { Prng } from '#base/prng'
import type { CommandBatch, Outcome } from './command.ts'
import { createMachine } from './create-machine.ts'
import type { ChangeSet, DueRow, Machine } from './machine.ts'
import { encoded, MemoryFacts } from './memory-facts.ts'
import type { Bounds } from './state.ts'

export class ModelShell {
  readonly facts = new MemoryFacts()
  machine: Machine
  readonly #prng: Prng
  readonly #bounds: Partial<Bounds>
  /** A flush under way: encoded, then written, then reported to the machine. */
  #flush: { readonly set: ChangeSet; isWritten: boolean } | undefined
  /** A load under way: rows of the view that it began with. */
  #load: DueRow[] | undefined

  constructor(prng: Prng, bounds: Partial<Bounds>) {
    this.#prng = prng
    this.#bounds = bounds
    this.machine = this.#open()
  }

  apply(index: number, batch: CommandBatch): Outcome[] {
    for (;;) {
      const needed = this.machine.loadNeeded(batch)
      if (needed === undefined) break
      if (this.#load === undefined) this.#beginLoad(needed)
      this.endLoad()
    }
    return this.machine.apply({ index, term: 1 }, batch)
  }

  /** Something that a shell does between two entries. */
  disturb(): void {
    switch (this.#prng.range(0, 9)) {
      case 0:
      case 1:
        this.#stepFlush()
        return
      case 2:
        if (this.#load === undefined)
          this.#beginLoad(this.machine.clockMs + this.#prng.range(1, 90_000))
        return
      case 3:
        this.#loadSlice()
        return
      case 4:
        this.machine.nextDueMs()
        return
      case 5:
      case 6:
        this.machine.collectDue(this.#prng.range(1, 8))
        return
      case 7:
        for (const task of this.machine.takeReady(3)) this.machine.putBackReady(task.key)
        return
      default:
        for (const { key } of this.machine.takeDueSchedules(3)) this.machine.putBackSchedule(key)
    }
  }

  /** The process dies and starts again: what was not written is gone. */
  restart(): void {
    this.#flush = undefined
    this.#load = undefined
    this.machine = this.#open()
  }

  flushAll(): void {
    while (this.#flush !== undefined) this.#stepFlush()
    this.#stepFlush()
    while (this.#flush !== undefined) this.#stepFlush()
  }

  endLoad(): void {
    while (this.#load !== undefined) this.#loadSlice()
  }

  #open(): Machine {
    const machine = createMachine({
      facts: this.facts,
      meta: this.facts.meta,
      bounds: this.#bounds,
    })
    for (const task of this.facts.tasks()) if (task.lease !== undefined) machine.restoreLease(task)
    return machine
  }

  #stepFlush(): void {
    const flush = this.#flush
    if (flush === undefined) {
      this.#flush = { set: encoded(this.machine.takeChanges()), isWritten: false }
    } else if (!flush.isWritten) {
      this.facts.write(flush.set)
      flush.isWritten = true
    } else {
      this.machine.changesWritten()
      this.#flush = undefined
    }
  }

  #beginLoad(untilMs: number): void {
    const fromMs = this.machine.loadedUntilMs
    if (untilMs <= fromMs) return
    this.machine.beginLoad(untilMs)
    this.#load = this.facts.dueRows(fromMs, untilMs)
  }

  #loadSlice(): void {
    if (this.#load === undefined) return
    const slice = this.#load.splice(0, this.#prng.range(1, 6))
    assert(
      slice.every((row) => row.dueMs >= this.machine.loadedUntilMs),
      'the view begins there',
    )
    this.machine.addLoaded(slice)
    if (this.#load.length > 0) return
    this.machine.endLoad()
    this.#load = undefined
  }
}
