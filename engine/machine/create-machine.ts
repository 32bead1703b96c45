// The machine behind its face: machine.ts says what each of these promises.
// Owns: putting the parts together.  Does not: decide anything itself.

import { applyEntry, loadNeeded } from './apply.ts'
import { checkInvariants } from './check.ts'
import type { MachineEvent } from './events.ts'
import * as leader from './leader-view.ts'
import { limits } from './limits.ts'
import type { FactReader, Machine } from './machine.ts'
import type { ShardMeta } from './records.ts'
import { type Bounds, createState, type State } from './state.ts'
import { stateAt } from './tasks.ts'
import * as watching from './watching.ts'
import * as behind from './write-behind.ts'

export interface MachineOptions {
  readonly facts: FactReader
  readonly meta: ShardMeta
  /** For tests only: narrower bounds. All replicas of a shard must have the same. */
  readonly bounds?: Partial<Bounds>
}

export function createMachine(options: MachineOptions): Machine {
  const state = createState(options.facts, options.meta, { ...limits, ...options.bounds })
  return {
    get appliedIndex() {
      return state.appliedIndex
    },
    get clockMs() {
      return state.clockMs
    },
    get taskCount() {
      return state.taskCount
    },
    get sessions() {
      return state.sessions.byId
    },
    get leaseCount() {
      return state.leases.size
    },
    get dirtyCount() {
      return state.tasks.dirtyCount + state.schedules.dirtyCount + state.claims.dirtyCount
    },
    get dirtyBytes() {
      return state.tasks.dirtyBytes + state.schedules.dirtyBytes + state.claims.dirtyBytes
    },
    loadNeeded: (batch) => loadNeeded(state, batch),
    apply: (entry, batch) => applyEntry(state, entry, batch),
    takeEvents: () => takeEvents(state),
    readTask: (key) => state.tasks.read(key),
    readSchedule: (key) => state.schedules.read(key),
    readClaim: (key) => state.claims.read(key),
    stateOf: (task) => stateAt(task, state.clockMs),
    leasesOf: (sessionId) => state.leases.of(sessionId),
    leasesAt: (place) => state.leases.countAt(place),
    revoked: () => state.revoked,
    counts: () => state.counts.facts(),
    countsOf: (namespace, queue) => state.counts.of(namespace, queue),
    dueSample: (limit) => leader.dueSample(state, limit),
    digest: state.digest,
    watch: (key) => watching.watch(state, key),
    unwatch: (key) => watching.unwatch(state, key),
    takeTouched: () => watching.takeTouched(state),
    nextDueMs: () => leader.nextDueMs(state),
    collectDue: (limit, asOfMs) => leader.collectDue(state, limit, asOfMs),
    get readyCount() {
      return state.ready.size
    },
    takeReady: (limit, asOfMs, agingMsOf) => leader.takeReady(state, limit, asOfMs, agingMsOf),
    putBackReady: (key) => leader.putBackReady(state, key),
    ...placesOf(state),
    takeDueSchedules: (limit, asOfMs) => leader.takeDueSchedules(state, limit, asOfMs),
    putBackSchedule: (key) => leader.putBackSchedule(state, key),
    takeChanges: () => behind.takeChanges(state),
    changesWritten: () => behind.changesWritten(state),
    dirtyTasks: () => state.tasks.changed(),

    get loadedUntilMs() {
      return state.timers.loadedUntilMs
    },
    beginLoad: (untilMs) => behind.beginLoad(state, untilMs),
    addLoaded: (rows) => behind.addLoaded(state, rows),
    endLoad: () => state.timers.endLoad(),
    restoreLease: (task) => state.leases.add(task),
    meta: () => behind.metaOf(state),
    checkInvariants: () => checkInvariants(state),
  }
}

type Places = 'holdReady' | 'heldPlaces' | 'heldCount' | 'takeHeld' | 'releaseHeld'

function placesOf(state: State): Pick<Machine, Places> {
  return {
    holdReady: (key, place) => state.ready.hold(key, place),
    heldPlaces: () => state.ready.heldPlaces(),
    heldCount: (place) => state.ready.heldCount(place),
    takeHeld: (place, limit) => leader.takeHeld(state, place, limit),
    releaseHeld: (place, limit) => leader.releaseHeld(state, place, limit),
  }
}

function takeEvents(state: State): readonly MachineEvent[] {
  const { events } = state
  if (events.length > 0) state.events = []
  return events
}
