// Is there an order of these calls that a single copy could have answered, each between its call
// and its answer? The search of Wing and Gong, with Lowe's memory of what was tried.
// Owns: the search, for one object.  Does not: know what the object is (task-register.ts).

export interface Call {
  readonly invokedMs: number
  /** Infinity: its outcome is not known. It may take effect at any time, or never. */
  readonly answeredMs: number
}

export interface Model<State, Op extends Call> {
  readonly initial: State
  /** The state after it; undefined: a single copy could not have answered so. */
  readonly step: (state: State, op: Op) => State | undefined
  readonly nameOf: (state: State) => string
}

/** Beyond this a history is not decided: which is told, never taken for good. */
const stepsMax = 200_000

interface Moment<Op> {
  readonly atMs: number
  readonly isAnswer: boolean
  readonly op: Op
  previous: Moment<Op> | undefined
  next: Moment<Op> | undefined
  answer: Moment<Op> | undefined
  readonly bit: bigint
}

export type Verdict = 'yes' | 'no' | 'undecided'

export function isLinearizable<State, Op extends Call>(
  ops: readonly Op[],
  model: Model<State, Op>,
): Verdict {
  const head = linked(ops)
  const owed = ops.filter(({ answeredMs }) => answeredMs !== Infinity).length
  const tried = new Set<string>()
  const taken: { readonly moment: Moment<Op>; readonly state: State }[] = []
  let { initial: state } = model
  let done = 0n
  let answered = 0
  let at = head.next
  for (let steps = 0; answered < owed; steps += 1) {
    if (steps > stepsMax) return 'undecided'
    if (at === undefined || at.isAnswer) {
      // This answer came before anything that is left could begin: what was taken last was wrong.
      const last = taken.pop()
      if (last === undefined) return 'no'
      const { moment } = last
      state = last.state
      done &= ~moment.bit
      if (moment.op.answeredMs !== Infinity) answered -= 1
      putBack(moment)
      at = moment.next
      continue
    }
    const after = model.step(state, at.op)
    const name = after === undefined ? '' : `${done | at.bit} ${model.nameOf(after)}`
    if (after === undefined || tried.has(name)) {
      at = at.next
      continue
    }
    tried.add(name)
    taken.push({ moment: at, state })
    state = after
    done |= at.bit
    if (at.op.answeredMs !== Infinity) answered += 1
    takeOut(at)
    at = head.next
  }
  return 'yes'
}

/** Calls and answers in the order of time; at the same time calls come first. */
function linked<Op extends Call>(ops: readonly Op[]): Moment<Op> {
  const none = { previous: undefined, next: undefined, answer: undefined }
  const moments: Moment<Op>[] = []
  for (const [i, op] of ops.entries()) {
    const bit = 1n << BigInt(i)
    const answer = { atMs: op.answeredMs, isAnswer: true, op, bit, ...none }
    moments.push({ atMs: op.invokedMs, isAnswer: false, op, bit, ...none, answer }, answer)
  }
  moments.sort((a, b) =>
    a.atMs === b.atMs ? Number(a.isAnswer) - Number(b.isAnswer) : a.atMs < b.atMs ? -1 : 1,
  )
  const head = { ...none, atMs: 0, isAnswer: false, bit: 0n } as Moment<Op>
  let last = head
  for (const moment of moments) {
    last.next = moment
    moment.previous = last
    last = moment
  }
  return head
}

function takeOut<Op>(call: Moment<Op>): void {
  for (const moment of [call, call.answer]) {
    if (moment === undefined) continue
    if (moment.previous !== undefined) moment.previous.next = moment.next
    if (moment.next !== undefined) moment.next.previous = moment.previous
  }
}

/** In the reverse order, so that each finds its neighbours as it left them. */
function putBack<Op>(call: Moment<Op>): void {
  for (const moment of [call.answer, call]) {
    if (moment === undefined) continue
    if (moment.previous !== undefined) moment.previous.next = moment
    if (moment.next !== undefined) moment.next.previous = moment
  }
}
