// One task as a single copy would hold it: what it carries, whether it is there, whether it is
// over. Its calls and readings have to fit into one order.
// Owns: what each call does to that copy.  Does not: search (linearizable.ts), know attempts: a
// task may end by itself at any moment, and does so no earlier than somebody notices.

import type { TaskStory, TaskWrite } from '../history.ts'
import { type Call, isLinearizable, type Model, type Verdict } from './linearizable.ts'

interface Copy {
  /** Undefined: there is none. */
  readonly body: string | undefined
  readonly isOver: boolean
}

type Op = Call &
  (
    | { readonly type: 'read'; readonly body: string | undefined; readonly isOver: boolean }
    | { readonly type: 'write'; readonly write: TaskWrite; readonly isKnown: boolean }
    /** A refusal that tells of the state. */
    | { readonly type: 'told'; readonly is: 'over' | 'gone' | 'not over' }
  )

const model: Model<Copy, Op> = {
  initial: { body: undefined, isOver: false },
  step,
  nameOf: ({ body, isOver }) => `${body} ${isOver}`,
}

/** The search knows calls by the bits of a number; longer histories are cut. */
const opsMax = 120

export function judgeRegister(story: TaskStory): { verdict: Verdict; looked: number } {
  const ops = [...story.writes.flatMap(opOf), ...story.readings.map(readingOf)]
  ops.sort((a, b) => a.invokedMs - b.invokedMs)
  const kept = ops.slice(0, opsMax)
  return { verdict: isLinearizable(kept, model), looked: story.readings.length }
}

function readingOf(reading: TaskStory['readings'][number]): Op {
  return { type: 'read', ...reading }
}

const tells: Readonly<Record<string, 'over' | 'gone' | 'not over'>> = {
  TASK_ENDED: 'over',
  TASK_NOT_FOUND: 'gone',
  TASK_NOT_ENDED: 'not over',
  TASK_IN_FLIGHT: 'not over',
}

function opOf(write: TaskWrite): Op[] {
  const { invokedMs, answeredMs, outcome, code, isBulk } = write
  if (outcome === 'refused') {
    const is = tells[code]
    return is === undefined ? [] : [{ type: 'told', is, invokedMs, answeredMs }]
  }
  const isKnown = outcome === 'done' && isBulk !== true
  const endMs = isKnown ? answeredMs : Number.POSITIVE_INFINITY
  return [{ type: 'write', write, isKnown, invokedMs, answeredMs: endMs }]
}

function step(copy: Copy, op: Op): Copy | undefined {
  switch (op.type) {
    case 'read':
      if (op.body !== copy.body) return undefined
      if (!op.isOver && copy.isOver) return undefined
      return { ...copy, isOver: op.isOver }
    case 'told':
      if (op.is === 'gone') return copy.body === undefined ? copy : undefined
      if (copy.body === undefined) return undefined
      if (op.is === 'over') return { ...copy, isOver: true }
      return copy.isOver ? undefined : copy
    case 'write':
      return written(copy, op.write)
  }
}

function written(copy: Copy, { type, definition }: TaskWrite): Copy | undefined {
  if (type === 'create') {
    if (copy.body !== undefined || definition === undefined) return undefined
    return { body: definition.body, isOver: false }
  }
  if (copy.body === undefined) return undefined
  switch (type) {
    case 'delete':
      return { body: undefined, isOver: false }
    case 'redrive':
      // It has failed before.
      return { body: definition?.body, isOver: false }
    case 'cancel':
      // One that is cancelled already is told so again; another end is refused.
      return { ...copy, isOver: true }
    case 'purge':
    case 'relabel':
      return copy
    default:
      return copy.isOver ? undefined : { ...copy, body: definition?.body ?? copy.body }
  }
}
