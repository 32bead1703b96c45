// Partial updates of resources: which fields a request names, and their new values over the old.
// Owns: paths of update masks, snake_case as clients write them, into messages as the codec gives
// them. Does not: check values.

import type { Violations } from '../services/validate.ts'

type Message = Readonly<Record<string, unknown>>

export interface MaskedChange<M extends object> {
  readonly current: M
  readonly changes: object
  /** Empty: everything that is set in `changes`. */
  readonly mask: readonly string[]
  /** Top-level fields that may be changed, in snake_case. */
  readonly changeable: readonly string[]
}

/** The message after the change. A path may go into a field of the message. */
export function mergeMasked<M extends object>(v: Violations, change: MaskedChange<M>): M {
  const { changeable } = change
  const changes = change.changes as Message
  const given = changeable.filter((path) => isSet(changes[camel(path)]))
  const paths = change.mask.length > 0 ? change.mask : given
  if (paths.length === 0) v.add('update_mask', 'names no field: say what to change')
  let merged = change.current as unknown as Message
  for (const path of paths) {
    const steps = path.split('.').map(camel)
    const [top = ''] = path.split('.')
    if (changeable.includes(top)) merged = withPath(merged, changes, steps)
    else {
      const all = changeable.join(', ')
      v.add('update_mask.paths', `"${path}" can not be updated; these can: ${all}`)
    }
  }
  return merged as M
}

function withPath(into: Message, from: Message | undefined, steps: readonly string[]): Message {
  const [step = '', ...rest] = steps
  const value = from?.[step]
  if (rest.length === 0) return { ...into, [step]: value }
  const below = (into[step] ?? {}) as Message
  return { ...into, [step]: withPath(below, (value ?? undefined) as Message | undefined, rest) }
}

function camel(path: string): string {
  return path.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** Whether a field differs from its default: what a client that gives no mask meant to set. */
export function isSet(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false
  if (value === '' || value === 0 || value === '0') return false
  if (typeof value === 'string') return !value.endsWith('_UNSPECIFIED')
  if (value instanceof Uint8Array || Array.isArray(value)) return value.length > 0
  if (typeof value === 'object') return Object.keys(value).length > 0
  return true
}
