// What every service of resources does alike: read what is in force, change it on condition, say
// what was wrong.
// Owns: etags, request ids, retries against other writers, refusals as errors.  Does not: know
// what a resource means.

import type { Clock } from '#base/clock'
import type { RandomInt } from '#base/prng'
import { SchedulerError } from '../errors.ts'
import type { ResourceDoor } from './resource-door.ts'
import type { ResourceChange, ResourceOutcome } from './resource-table.ts'
import type { ResourceView } from './resource-view.ts'
import type { CallContext } from '../services/status.ts'
import { hash53 } from '../services/validate.ts'

/** Tries of a change without etag when someone else writes at the same time. */
const changeTriesMax = 8

export interface ResourceContext {
  readonly door: ResourceDoor
  readonly view: ResourceView
  readonly clock: Clock
  readonly random: RandomInt
}

export interface WriteCall {
  readonly call: CallContext
  /** '' : none. */
  readonly requestId: string
  /** The method, so that one request id may serve two of them. */
  readonly method: string
}

/** Waits until this node has applied everything that was acknowledged before. */
export async function refresh({ door }: ResourceContext, call: CallContext): Promise<void> {
  await door.refresh(call.timeoutMs)
}

/**
 * Changes resources: `plan` looks at what is in force and says what to change. Without a version
 * of its own it is asked again when someone else was faster.
 */
export async function change(
  context: ResourceContext,
  write: WriteCall,
  plan: () => readonly ResourceChange[],
): Promise<Extract<ResourceOutcome, { ok: true }>> {
  const { door, clock } = context
  const { call, method, requestId } = write
  const requestHash = requestId === '' ? 0 : hash53(`${method} ${requestId}`)
  await door.refresh(call.timeoutMs)
  for (let tries = 1; ; tries += 1) {
    const changes = plan()
    const set = { changes, requestHash, atMs: clock.wallMs() }
    const outcome = await door.change(set, call.timeoutMs)
    if (outcome.ok) return outcome
    if (outcome.code === 'VERSION_MISMATCH' && tries < changeTriesMax) continue
    throw refusalOf(outcome, changes)
  }
}

function refusalOf(
  outcome: Extract<ResourceOutcome, { ok: false }>,
  changes: readonly ResourceChange[],
): SchedulerError {
  const refused = changes[outcome.position]
  const { kind, key } = refused ?? { kind: 'resource', key: '' }
  switch (outcome.code) {
    case 'EXISTS':
      return new SchedulerError(
        'RESOURCE_EXISTS',
        `${kind} ${key} exists already; update it, or choose another id`,
        { metadata: { kind, id: key } },
      )
    case 'NOT_FOUND':
      return notFound(kind, key)
    case 'VERSION_MISMATCH':
      return new SchedulerError(
        'VERSION_MISMATCH',
        `${kind} ${key} was changed by someone else meanwhile; read it and try again`,
        { metadata: { kind, id: key, etag: etagOf(outcome.version) } },
      )
    case 'LIMIT':
      return new SchedulerError(
        'OVERLOADED',
        `${kind} ${key} would exceed the limit ${outcome.limit ?? ''} of the cluster`,
        { metadata: { limit: outcome.limit ?? '' } },
      )
  }
}

export function notFound(kind: string, key: string): SchedulerError {
  return new SchedulerError('RESOURCE_NOT_FOUND', `there is no ${kind} ${key}`, {
    metadata: { kind, id: key },
  })
}

export function etagOf(version: number): string {
  return version === 0 ? '' : `v${version}`
}

/** Throws unless the caller's etag is empty or names the version in force. */
export function checkEtag(etag: string, version: number, what: string): void {
  if (etag === '' || etag === etagOf(version)) return
  throw new SchedulerError(
    'VERSION_MISMATCH',
    `etag ${etag} is not the one of ${what} now; read it again and decide anew`,
    { metadata: { etag: etagOf(version) } },
  )
}

// ------------------------------------------------------------------------------------------- pages

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextPageToken: string
}

/** A page in the order of the ids; the token is the last id that was given out. */
export function pageOf<T>(
  all: readonly T[],
  request: { readonly pageSize: number; readonly pageToken: string },
  idOf: (item: T) => string,
): Page<T> {
  const rest = request.pageToken === '' ? all : all.filter((item) => idOf(item) > request.pageToken)
  const items = rest.slice(0, request.pageSize)
  const last = items.at(-1)
  const isLast = items.length === rest.length || last === undefined
  return { items, nextPageToken: isLast ? '' : idOf(last) }
}
