// WorkerService.ListWorkers: who is connected, to whichever node.
// Owns: asking all nodes, filters, pages.  Does not: know workers of other nodes for longer than a
// call: a node that does not answer is left out.

import type { NodeId } from '#base/brand'
import { labelsMatch, parseSelector } from '../resources/label-selector.ts'
import { checkPaging } from '../services/paging.ts'
import type { Handler } from '../services/status.ts'
import { checkNamespace } from '../services/task-input.ts'
import { toTimestamp, Violations } from '../services/validate.ts'
import type { ConnectedWorker } from './connected-worker.ts'
import type { WorkerGateway } from './gateway.ts'

/** A worker as one node tells another. */
export interface ListedWorker {
  readonly namespace: string
  readonly workerId: string
  readonly queues: readonly string[]
  readonly handlers: readonly string[]
  readonly capacity: number
  readonly credits: number
  readonly inFlightCount: number
  readonly connectedAtMs: number
  readonly seenAtMs: number
  readonly nodeId: number
  readonly address: string
  readonly clientVersion: string
  readonly labels: Readonly<Record<string, string>>
  readonly draining: boolean
}

interface ListRequest {
  readonly namespace?: string
  readonly pageSize?: number
  readonly pageToken?: string
  readonly queues?: readonly string[]
  readonly labelSelector?: string
}

export interface WorkerNodes {
  readonly nodes: () => readonly NodeId[]
  /** Empty when the node does not answer. */
  readonly workersOf: (node: NodeId) => Promise<readonly ListedWorker[]>
}

export function listHandlers(of: WorkerNodes): Readonly<Record<string, Handler>> {
  return { 'WorkerService/ListWorkers': (request) => listWorkers(of, request) }
}

/** Of all nodes that answer. */
export async function allWorkers(of: WorkerNodes): Promise<ListedWorker[]> {
  const told = await Promise.all(of.nodes().map((node) => of.workersOf(node)))
  return told.flat()
}

export function workersHere({ workers, o }: WorkerGateway): ListedWorker[] {
  return [...workers.values()].map((worker) => listed(worker, o.nodeId))
}

function listed(worker: ConnectedWorker, nodeId: number): ListedWorker {
  const { facts, credits, leases, heardWallMs, isDraining } = worker
  const { namespace, workerId, queues, handlers, capacity, connectedAtMs } = facts
  const { address, clientVersion, labels } = facts
  return {
    ...{ namespace, workerId, queues, handlers, capacity, credits, connectedAtMs, nodeId },
    ...{ address, clientVersion, labels },
    inFlightCount: leases.size,
    seenAtMs: heardWallMs,
    draining: isDraining,
  }
}

async function listWorkers(of: WorkerNodes, request: ListRequest): Promise<object> {
  const v = new Violations()
  const all = request.namespace === '-'
  const namespace = all ? '' : checkNamespace(v, 'namespace', request.namespace)
  const { pageSize, pageToken } = checkPaging(v, request)
  const selector = parseSelector(v, 'label_selector', request.labelSelector ?? '')
  v.check()
  const { queues = [] } = request
  const found = (await allWorkers(of))
    .filter((worker) => all || worker.namespace === namespace)
    .filter((worker) => queues.length === 0 || worker.queues.some((one) => queues.includes(one)))
    .filter(({ labels }) => labelsMatch(selector, labels))
    .map((worker) => ({ worker, name: `${worker.namespace}/${worker.workerId}/${worker.nodeId}` }))
    .filter(({ name }) => name > pageToken)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const page = found.slice(0, pageSize)
  return {
    workers: page.map(({ worker }) => toWire(worker)),
    nextPageToken: found.length > page.length ? (page.at(-1)?.name ?? '') : '',
  }
}

function toWire({ connectedAtMs, seenAtMs, ...worker }: ListedWorker): object {
  return {
    ...worker,
    connectTime: toTimestamp(connectedAtMs),
    lastSeenTime: toTimestamp(seenAtMs),
  }
}
