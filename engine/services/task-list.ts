// ListTasks: one shard after the other, in order of their ids, a bounded amount of work per page.
// Owns: page tokens.  Does not: promise full pages; an empty page with a token means "go on".

import { createHash } from 'node:crypto'
import type { GroupId } from '#base/brand'
import { apiLimits, type MessageOutputs } from '#proto'
import { filterOf } from '../query/filter-input.ts'
import type { ListAnswer } from '../shard/local-calls.ts'
import type { CallContext } from './status.ts'
import { checkNamespace } from './task-input.ts'
import { taskToWire } from './task-output.ts'
import type { ServiceContext } from './task-service.ts'
import { Violations } from './validate.ts'

/** Records looked at for one page over all shards: bounds the time of a call. */
const scanPerPageMax = 20_000
/** Records looked at in one call to a shard. */
const scanPerCallMax = 5_000

interface ListTasksRequest {
  readonly namespace?: string
  readonly pageSize?: number
  readonly pageToken?: string
  readonly filter?: MessageOutputs['TaskFilter'] | null
  readonly orderBy?: string
  readonly view?: string
  readonly consistency?: string
}

/**
 * Where the next page starts. The filter's hash keeps a token from being used with another filter.
 */
interface PageToken {
  readonly shard: number
  readonly after: string
  readonly filter: string
}

export async function listTasks(
  context: ServiceContext,
  request: ListTasksRequest,
  call: CallContext,
): Promise<object> {
  const v = new Violations()
  const namespace = checkNamespace(v, 'namespace', request.namespace)
  const wanted = filterOf({ v, field: 'filter' }, request.filter)
  const size = request.pageSize || apiLimits.pageSizeDefault
  if (size < 1 || size > apiLimits.pageSizeMax) {
    v.add('page_size', `must be 1 to ${apiLimits.pageSizeMax}`)
  }
  if (request.orderBy) v.add('order_by', 'is not supported by this version yet; leave it out')
  const named = JSON.stringify([namespace, wanted])
  const filter = createHash('sha256').update(named).digest('base64url')
  const token = readToken(v, request.pageToken ?? '', filter.slice(0, 12))
  v.check()

  const deadlineMs = context.clock.monotonicMs() + call.timeoutMs
  const tasks: object[] = []
  let { shard, after } = token
  let scanned = 0
  const count = context.shardCount()
  while (shard <= count && tasks.length < size && scanned < scanPerPageMax) {
    const group = shard as GroupId
    const page: ListAnswer = await context.router.list(
      group,
      {
        kind: 'task',
        namespace,
        afterId: after,
        scanMax: scanPerCallMax,
        limit: size - tasks.length,
        filter: wanted,
        stale: request.consistency === 'READ_CONSISTENCY_STALE',
      },
      deadlineMs,
    )
    const view = { shard, clockMs: page.clockMs, full: request.view === 'VIEW_FULL' }
    for (const task of page.tasks) tasks.push(taskToWire(task, view))
    scanned += page.nextAfterId === undefined ? page.tasks.length : scanPerCallMax
    after = page.nextAfterId ?? ''
    if (page.nextAfterId === undefined) shard += 1
  }
  const next: PageToken = { shard, after, filter: token.filter }
  return { tasks, nextPageToken: shard > count ? '' : writeToken(next) }
}

/** The shards are 1…N; beyond the last one a page is empty, before the first nobody answers. */
function isShard(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1
}

function writeToken(token: PageToken): string {
  return Buffer.from(JSON.stringify([1, token.shard, token.after, token.filter])).toString(
    'base64url',
  )
}

function readToken(v: Violations, text: string, filter: string): PageToken {
  const start = { shard: 1, after: '', filter }
  if (text === '') return start
  try {
    const fields = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    const [version, shard, after, ofFilter] = fields
    if (version === 1 && isShard(shard) && typeof after === 'string') {
      if (ofFilter === filter) return { shard, after, filter }
      v.add('page_token', 'belongs to another namespace or filter; start again without it')
      return start
    }
  } catch {
    // Told below: whatever is wrong with it, the remedy is the same.
  }
  v.add('page_token', 'is not a token that this service gave out; start again without it')
  return start
}
