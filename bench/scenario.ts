// What a scenario is given and what it gives back.

import type { Costs } from './cost-meter.ts'
import type { Figure } from './distribution.ts'
import type { Exactness } from './id-bitmap.ts'
import type { Lab } from './lab.ts'

export interface ScenarioOptions {
  /** Overrides the scenario's own number of tasks. */
  readonly tasks: number | undefined
  /** `createTask` calls that happen together travel together. */
  readonly batch: boolean
  /** Different in each repetition: part of all ids. */
  readonly run: string
}

export interface ScenarioResult {
  readonly figures: readonly Figure[]
  /** Over what the costs are divided; 0: they are not. */
  readonly tasks: number
  /** Until the last answer or arrival, and until everything was in the state stores as well. */
  readonly costs: Costs
  readonly costsAtRest: Costs
  readonly exactness: Exactness
  /** Why the run is void, one sentence each; none if it counts. */
  readonly faults: readonly string[]
}

export interface Scenario {
  readonly name: string
  readonly summary: string
  run(lab: Lab, options: ScenarioOptions): Promise<ScenarioResult>
}

/** What everywhere makes a run void. */
export function faultsOf(exactness: Exactness): string[] {
  const { lost, firstLost, strangers } = exactness
  return [
    ...(lost > 0 ? [`${lost} tasks were lost: ${firstLost.join(', ')}`] : []),
    ...(strangers > 0 ? [`${strangers} ids that were never registered`] : []),
  ]
}
