// What can happen to one replica, as one number.
// Owns: the numbers.  Does not: carry them out (life.ts).
//
//   argument (22 bits) | kind (4 bits) | cut (2 bits)
//
// A cut is a crash in the midst of it: 1 before the first write that it asks for, 2 before the
// second. What was sent by then is sent; what was not written is not there.

export type InputKind =
  | 'deliver'
  | 'campaign'
  | 'tick'
  | 'propose'
  | 'persist'
  | 'crash'
  | 'read'
  | 'change'
  | 'compact'
  | 'snapshot'
  | 'flush'
  | 'recall'
  | 'forget'

const kinds: readonly InputKind[] = [
  'deliver',
  'campaign',
  'tick',
  'propose',
  'persist',
  'crash',
  'read',
  'change',
  'compact',
  'snapshot',
  'flush',
  'recall',
  'forget',
]

const argumentsMax = 2 ** 22
const kindsMax = 2 ** 4
/** Above every input. */
export const inputsMax = 2 ** 28

export interface Input {
  readonly kind: InputKind
  /** deliver: a message; propose and change: which; read: what was committed; snapshot: whom to. */
  readonly argument: number
  readonly cut: number
}

export function encodeInput(kind: InputKind, argument = 0, cut = 0): number {
  return (cut * kindsMax + kinds.indexOf(kind)) * argumentsMax + argument
}

export function decodeInput(code: number): Input {
  const rest = Math.floor(code / argumentsMax)
  return {
    kind: kinds[rest % kindsMax] as InputKind,
    argument: code % argumentsMax,
    cut: Math.floor(rest / kindsMax),
  }
}
