// `schedctl worker …`: list.

import type { Command } from 'commander'
import { list, map, text } from '../kinds.ts'
import type { Json, Kind } from '../output.ts'
import { pagesOf } from '../pages.ts'
import { runCommand, type Session } from '../session.ts'

interface ListOptions {
  readonly queue?: readonly string[]
  readonly selector?: string
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

export function registerWorker(program: Command): void {
  const worker = program.command('worker').description('workers that pull tasks')
  worker
    .command('list')
    .description('list the workers that are connected, and what they have in flight')
    .option('--queue <queue>', 'only those that take tasks of it; repeatable', collect)
    .option('--selector <selector>', 'only those with such labels, as in task list')
    .addHelpText('after', '\nExample:\n  schedctl worker list --queue mail -o wide')
    .action((options: ListOptions, command: Command) =>
      runCommand(command, (session) => listWorkers(session, options)),
    )
}

async function listWorkers(session: Session, options: ListOptions): Promise<void> {
  const { queue: queues = [], selector: labelSelector = '' } = options
  const { namespace } = session.settings
  const { toJson } = await import('#proto')
  const pages = pagesOf(async (page) => {
    const request = { ...page, namespace, queues: [...queues], labelSelector }
    const { workers, nextPageToken } = await session.call('ListWorkers', request)
    return { items: workers.map((worker) => toJson('Worker', worker) as Json), nextPageToken }
  })
  await session.out.list(workerKind, pages)
}

const words = (value: unknown): string => list(value).map(text).join(',')

const workerKind: Kind = {
  name: 'worker',
  plural: 'workers',
  idField: 'workerId',
  columns: [
    { header: 'ID', cell: (worker) => text(worker['workerId']) },
    { header: 'QUEUES', cell: (worker) => words(worker['queues']) },
    { header: 'HANDLERS', cell: (worker) => words(worker['handlers']) || 'all' },
    { header: 'IN FLIGHT', cell: (worker) => text(worker['inFlightCount'] ?? 0) },
    { header: 'CAPACITY', cell: (worker) => text(worker['capacity'] ?? 0) },
    { header: 'DRAINING', cell: (worker) => (worker['draining'] === true ? 'yes' : '') },
    { header: 'SEEN', cell: (worker, show) => show.time(worker['lastSeenTime']) },
    { header: 'NODE', wide: true, cell: (worker) => text(worker['nodeId']) },
    { header: 'ADDRESS', wide: true, cell: (worker) => text(worker['address']) },
    { header: 'VERSION', wide: true, cell: (worker) => text(worker['clientVersion']) },
    { header: 'LABELS', wide: true, cell: (worker) => map(worker['labels']) },
  ],
  details: () => [],
}
