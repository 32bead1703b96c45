// Moves the due index from disk into the wheel, a window ahead of the clock, by cursor.
// Owns: how far ahead the wheel is filled.  Does not: fire anything.
// Memory is bounded by what is due soon, not by what is stored.

import type { GroupId } from '#base/brand'
import type { Machine } from '#machine'
import { keys, type StateStore } from '#storage'
import { decodeDueRow } from '../codec/record-codec.ts'

/** How far ahead of the clock the wheel is filled at least, and in which steps. */
export const windowAheadMs = 60_000
export const windowStepMs = 60_000

export class DueWindow {
  private readonly store: StateStore
  private readonly group: GroupId
  private readonly machine: Machine
  private loading: Promise<void> | undefined
  private closed = false

  constructor(options: {
    readonly store: StateStore
    readonly group: GroupId
    readonly machine: Machine
  }) {
    this.store = options.store
    this.group = options.group
    this.machine = options.machine
  }

  /** Starts to load if the window is about to run out; returns what is under way. */
  keepAhead(nowMs: number): Promise<void> | undefined {
    if (this.loading !== undefined || this.closed) return this.loading
    if (this.machine.loadedUntilMs >= nowMs + windowAheadMs) return undefined
    return this.loadUntil(nowMs + windowAheadMs + windowStepMs)
  }

  /** Resolves once everything due before `untilMs` is in the wheel. */
  async ensure(untilMs: number): Promise<void> {
    while (!this.closed && this.machine.loadedUntilMs < untilMs) {
      await (this.loading ?? this.loadUntil(untilMs + windowStepMs))
    }
    await this.loading
  }

  close(): void {
    this.closed = true
  }

  private loadUntil(untilMs: number): Promise<void> {
    const fromMs = this.machine.loadedUntilMs
    // The view and the machine's bound belong to one moment: what changes later goes to the wheel
    // itself.
    this.machine.beginLoad(untilMs)
    const view = this.store.view()
    const range = keys.dueRange(this.group, { fromMs, untilMs })
    this.loading = this.load(view, range)
    return this.loading
  }

  private async load(
    view: ReturnType<StateStore['view']>,
    range: { from: Uint8Array; until: Uint8Array },
  ): Promise<void> {
    try {
      for await (const page of this.store.scan(range, view)) {
        if (this.closed) return
        this.machine.addLoaded(page.map(decodeDueRow))
      }
      if (!this.closed) this.machine.endLoad()
    } finally {
      this.loading = undefined
      await view.close()
    }
  }
}
