// ConfigService: resources as text, given out and made to be as given.
// Owns: paging over kinds, what may be given, what is deleted.  Does not: know what a resource
// means: everything is done by the methods of its service (config-apply.ts).

import { apiLimits, type MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import { labelsMatch, parseSelector } from '../resources/label-selector.ts'
import { type ConfigApply, type GivenResource, type Plan } from './config-apply.ts'
import {
  type ConfigKind,
  configKinds,
  type Deletion,
  definitionOf,
  type KindName,
  makingOrder,
  type Message,
  textOf,
} from './config-kinds.ts'
import { checkPaging } from './paging.ts'
import type { CallContext } from './status.ts'
import { checkNamespace, checkRequestId } from './task-input.ts'
import { Violations } from './validate.ts'

type ApplyRequest = MessageOutputs['ApplyResourcesRequest']
type ExportRequest = MessageOutputs['ExportResourcesRequest']
type Change = MessageOutputs['ResourceChange']

export const configLimits = {
  /** Resources in one call. */
  resourcesMax: 1_000,
  /** Deletions of one call that does not say how many it may do. */
  deletionsDefault: 10,
} as const

/** What is exported when no kind is named. */
const kindsDefault: readonly KindName[] = [
  'RESOURCE_KIND_QUEUE',
  'RESOURCE_KIND_CALENDAR',
  'RESOURCE_KIND_SCHEDULE',
]

export class ConfigService {
  private readonly apply: ConfigApply

  constructor(apply: ConfigApply) {
    this.apply = apply
  }

  /** A page is of one kind: a token names the kind and where its list goes on. */
  async exportResources(request: ExportRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const { pageSize, pageToken } = checkPaging(v, request)
    const selector = parseSelector(v, 'label_selector', request.labelSelector)
    const wanted = request.kinds.length === 0 ? kindsDefault : request.kinds
    for (const [position, name] of wanted.entries()) {
      if (configKinds.some((kind) => kind.name === name)) continue
      v.add(`kinds[${position}]`, `${name} can not be exported by this version`)
    }
    const kinds = configKinds.filter(({ name }) => wanted.includes(name))
    const at = pageToken.indexOf(':')
    const first =
      pageToken === '' ? 0 : kinds.findIndex(({ field }) => field === pageToken.slice(0, at))
    if (first < 0) v.add('page_token', 'is not a token that this call gave out')
    v.check()
    const kind = kinds[first]
    if (kind === undefined) return { resources: [], nextPageToken: '' }
    const inner = pageToken === '' ? '' : pageToken.slice(at + 1)
    const page = await this.apply.page(kind, { namespace, pageSize, pageToken: inner }, call)
    const own = (message: Message): boolean =>
      kind.field !== 'namespace' || message['namespace'] === namespace
    const meant = page.found
      .filter(own)
      .filter((message) => selector.length === 0 || labelsMatch(selector, labelsOf(message)))
    const next = kinds[first + 1]
    const after = page.next !== '' ? `${kind.field}:${page.next}` : next && `${next.field}:`
    return {
      resources: meant.map((message) => ({ [kind.field]: definitionOf(kind, message) })),
      nextPageToken: after ?? '',
    }
  }

  async applyResources(request: ApplyRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const requestId = checkRequestId(v, request.requestId)
    const given = givenOf(v, request, namespace)
    const selector = parseSelector(v, 'prune_label_selector', request.pruneLabelSelector)
    if (request.maxDeletions < 0) v.add('max_deletions', 'must not be negative')
    v.check()
    const plans = await this.apply.check(given, namespace, call)
    const prunes = request.pruneLabelSelector !== ''
    const deletions = prunes ? await this.deletions(given, { namespace, selector }, call) : []
    const changes = [...plans.map(changeOf), ...deletions.map(deletionOf)]
    if (request.dryRun) return { changes }
    const max = request.maxDeletions || configLimits.deletionsDefault
    if (deletions.length > max) throw tooMany(deletions.length, max)
    const errors = await this.apply.carryOut({ plans, deletions, namespace, requestId }, call)
    return {
      changes: changes.map((change, i) => ({ ...change, error: errors[i] ?? null })),
    }
  }

  /** What matches the selector, is of a kind that is given, and is not given. */
  private async deletions(
    given: readonly GivenResource[],
    of: { readonly namespace: string; readonly selector: ReturnType<typeof parseSelector> },
    call: CallContext,
  ): Promise<Deletion[]> {
    const found: Deletion[] = []
    for (const field of makingOrder.toReversed()) {
      const kind = configKinds.find((each) => each.field === field)
      const stays = new Set(given.filter((each) => each.kind === kind).map(({ id }) => id))
      // A namespace is deleted by name only; a calendar has no labels.
      if (kind === undefined || stays.size === 0 || !kind.hasLabels || field === 'namespace')
        continue
      const { namespace } = of
      let pageToken = ''
      do {
        const paging = { namespace, pageSize: apiLimits.pageSizeMax, pageToken }
        const page = await this.apply.page(kind, paging, call)
        pageToken = page.next
        for (const message of page.found) {
          const id = textOf(message, kind.idField)
          const isMeant = labelsMatch(of.selector, labelsOf(message)) && !stays.has(id)
          if (isMeant) found.push({ kind, id, etag: textOf(message, 'etag') })
        }
      } while (pageToken !== '')
    }
    return found
  }
}

function labelsOf(message: Message): Readonly<Record<string, string>> {
  return (message['labels'] ?? {}) as Readonly<Record<string, string>>
}

function changeOf({ given, action, fields }: Plan): Change {
  return {
    kind: given.kind.name,
    resourceId: given.id,
    action: `CHANGE_ACTION_${action}`,
    fields: [...fields],
    error: null,
  }
}

function deletionOf({ kind, id }: Deletion): Change {
  const action = 'CHANGE_ACTION_DELETE'
  return { kind: kind.name, resourceId: id, action, fields: [], error: null }
}

function tooMany(count: number, max: number): SchedulerError {
  return new SchedulerError(
    'RESOURCE_BUSY',
    `${count} resources would be deleted, more than max_deletions (${max}): nothing was changed; ` +
      'narrow the selector or raise the bound',
  )
}

/** Each with its kind and id; whatever is wrong is added to `v` with its place. */
function givenOf(v: Violations, request: ApplyRequest, namespace: string): GivenResource[] {
  const { resources } = request
  const { resourcesMax } = configLimits
  if (resources.length === 0) v.add('resources', 'is required: give what is to be')
  if (resources.length > resourcesMax) {
    v.add('resources', `has ${resources.length} entries, at most ${resourcesMax} are allowed`)
    return []
  }
  const given: GivenResource[] = []
  const named = new Set<string>()
  for (const [position, resource] of resources.entries()) {
    const at = `resources[${position}]`
    const kind = configKinds.find(({ field }) => (resource[field] ?? null) !== null)
    if (kind === undefined) {
      const known = configKinds.map(({ field }) => field).join(', ')
      v.add(at, `has no resource of a kind that this version can apply: ${known}`)
      continue
    }
    const message = resource[kind.field] as unknown as Message
    const id = textOf(message, kind.idField)
    const path = `${at}.${kind.field}`
    if (id === '') v.add(`${path}.${snakeId(kind)}`, 'is required')
    const own = textOf(message, 'namespace')
    if (kind.field !== 'namespace' && own !== '' && own !== namespace) {
      v.add(`${path}.namespace`, `is ${own}, but ${namespace} is what the call is for`)
    }
    const name = `${kind.field} ${id}`
    if (named.has(name)) v.add(path, `${name} is given twice`)
    named.add(name)
    given.push({ kind, id, message, path })
  }
  return given
}

function snakeId({ idField }: ConfigKind): string {
  return idField.replace('Id', '_id')
}
