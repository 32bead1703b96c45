// `schedctl op …`: list, get, wait, cancel. Work that goes on after its command has ended.

import type { Command } from 'commander'
import type { Operation__Output } from '#proto'
import { followOperation } from '../operation-wait.ts'
import type { Json } from '../output.ts'
import { pagesOf } from '../pages.ts'
import { operationKind } from '../resource-kinds.ts'
import { runCommand, type Session } from '../session.ts'

export function registerOperation(program: Command): void {
  const op = program.command('op').description('operations: work on many tasks, with progress')
  op.command('list')
    .description('list operations of the namespace')
    .option('-A, --all-namespaces', 'of all namespaces')
    .action((options: { readonly allNamespaces?: boolean }, command: Command) =>
      runCommand(command, (s) => list(s, options.allNamespaces === true)),
    )
  op.command('get <id>')
    .description('show an operation')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => get(s, id)))
  op.command('wait <id>')
    .description('follow an operation to its end; fails if it does')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => wait(s, id)))
  op.command('cancel <id>')
    .description('stop an operation; what it has done stays done')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => cancel(s, id)))
}

async function list(session: Session, all: boolean): Promise<void> {
  const namespace = all ? '' : session.settings.namespace
  const pages = pagesOf(async (page) => {
    const request = { namespace, ...page }
    const { operations, nextPageToken } = await session.call('ListOperations', request)
    return { items: await Promise.all(operations.map(jsonOf)), nextPageToken }
  })
  await session.out.list(operationKind, pages)
}

async function get(session: Session, operationId: string): Promise<void> {
  const { operation } = await session.call('GetOperation', { operationId })
  await session.out.one(operationKind, await jsonOf(operation))
}

async function wait(session: Session, operationId: string): Promise<void> {
  const { operation } = await session.call('GetOperation', { operationId })
  await followOperation(session, operation, true)
}

async function cancel(session: Session, operationId: string): Promise<void> {
  const { operation } = await session.call('CancelOperation', { operationId })
  const words = `operation/${operationId} cancelled; what it has done stays done`
  await session.out.done(operationKind, await jsonOf(operation), words)
}

async function jsonOf(operation: Operation__Output | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Operation', operation ?? {}) as Json
}
