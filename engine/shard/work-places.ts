// Where due tasks wait for workers: a place for each queue, handler and priority.
// Owns: names of places, and which work a worker takes first.  Does not: hold tasks (the machine's
// lanes do), grant.

import { type TaskRecord, workPlace } from '#machine'
import type { Interest } from './work-calls.ts'

interface Place {
  readonly name: string
  readonly handler: string
  readonly priority: number
}

/** Undefined: the task is not for workers. None of the parts can hold a slash. */
export function placeOfWork({ key, definition }: TaskRecord): string | undefined {
  const handler = definition.extra?.handler
  if (handler === undefined) return undefined
  const namespace = key.slice(0, key.indexOf('/'))
  return `${workPlace}${namespace}/${definition.queue}/${handler}/${definition.priority}`
}

/** The places of work among those where tasks are held, by queue. */
export class WorkPlaces {
  private readonly byQueue = new Map<string, Place[]>()

  constructor(names: Iterable<string>) {
    for (const name of names) {
      if (!name.startsWith(workPlace)) continue
      const [, namespace, queue, handler = '', priority] = name.split('/')
      const at = `${namespace}/${queue}`
      const place = { name, handler, priority: Number(priority) }
      const known = this.byQueue.get(at)
      if (known === undefined) this.byQueue.set(at, [place])
      else known.push(place)
    }
  }

  /** The most urgent first; `turn` says which of equals comes first. */
  of(interests: readonly Interest[], turn = 0): string[] {
    const found: Place[] = []
    for (const { namespace, queue, handlers } of interests) {
      for (const place of this.byQueue.get(`${namespace}/${queue}`) ?? []) {
        const { handler } = place
        if (handler === '' || handlers.length === 0 || handlers.includes(handler)) found.push(place)
      }
    }
    const first = found.length === 0 ? 0 : turn % found.length
    const rotated = [...found.slice(first), ...found.slice(0, first)]
    return rotated.sort((a, b) => b.priority - a.priority).map(({ name }) => name)
  }
}
