// Following an operation to its end, with its progress on stderr.
// Owns: the loop and the lines of progress.  Does not: begin operations.

import type { Operation__Output } from '#proto'
import type { Json } from './output.ts'
import { operationKind } from './resource-kinds.ts'
import type { Session } from './session.ts'

/** Of one call that waits: progress is shown as often. */
const waitSeconds = 1

/** Shows what was begun; with `wait`, or if it has ended, its end, and fails if it did. */
export async function followOperation(
  session: Session,
  begun: Operation__Output | null,
  wait: boolean,
): Promise<void> {
  const { toJson } = await import('#proto')
  let operation = begun
  const name = `operation/${operation?.operationId ?? ''}`
  if (!wait && operation !== null && !isOver(operation)) {
    const words = `${name} begun: ${operation?.detail ?? ''}; follow it with "op wait"`
    await session.out.done(operationKind, toJson('Operation', operation) as Json, words)
    return
  }
  let shown = ''
  while (operation !== null && !isOver(operation)) {
    const progress = progressOf(operation)
    if (progress !== shown) session.out.note(`${name}: ${progress}`)
    shown = progress
    const { operationId } = operation
    const timeout = { seconds: String(waitSeconds) }
    operation = (await session.call('WaitOperation', { operationId, timeout })).operation
  }
  const ended = operation as Operation__Output
  const state = ended.state.replace('OPERATION_STATE_', '').toLowerCase()
  const reason = ended.error === null ? '' : `: ${ended.error.message}`
  const words = `${name} ${state}${reason} (${progressOf(ended)})`
  await session.out.done(operationKind, toJson('Operation', ended) as Json, words)
  if (ended.state !== 'OPERATION_STATE_SUCCEEDED') process.exitCode = 1
}

function isOver({ state }: Operation__Output): boolean {
  return state !== 'OPERATION_STATE_PENDING' && state !== 'OPERATION_STATE_RUNNING'
}

function progressOf(operation: Operation__Output): string {
  const { succeededCount, totalCount, failedCount, dryRun } = operation
  const verb = dryRun ? 'would be changed' : 'changed'
  const total = totalCount === '0' ? '' : ` of ${totalCount}`
  const failed = failedCount === '0' ? '' : `, ${failedCount} failed`
  return `${succeededCount}${total} ${verb}${failed}`
}
