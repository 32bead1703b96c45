// Dead letters: the FAILED tasks of a queue, listed, read, put back to work.
// Owns: these methods of QueueService.  Does not: order the shards' parts (dead-letter-order.ts),
// start operations (operations/), decide what may be redriven (the machine does).

import { createHash } from 'node:crypto'
import type { GroupId } from '#base/brand'
import type { TaskDefinition } from '#machine'
import { type MessageOutputs, namePatterns } from '#proto'
import { commandToFields } from '../codec/command-codec.ts'
import { filterOf } from '../query/filter-input.ts'
import type { TaskPlace as QueuePlace } from '../resources/task-defaults.ts'
import { type Found, merge, readToken, startIn, writeToken } from './dead-letter-order.ts'
import { checkPaging } from './paging.ts'
import type { CallContext } from './status.ts'
import { retryTime } from './task-actions.ts'
import {
  checkEtag,
  commandBytes,
  hashOf,
  notFound,
  type ServiceContext,
  TaskCalls,
} from './task-calls.ts'
import { checkNamespace, checkRequestId } from './task-input.ts'
import { attemptToWire } from './task-output.ts'
import { checkOverrides, withOverrides } from './task-overrides.ts'
import { updateTriesMax } from './task-service.ts'
import { contentBits, toTimestamp, Violations } from './validate.ts'

/** Records that a shard looks at for one page. */
const scanPerShardMax = 5_000

export class DeadLetterService {
  private readonly calls: TaskCalls

  constructor(context: ServiceContext) {
    this.calls = new TaskCalls(context)
  }

  async list(
    request: MessageOutputs['ListDeadLettersRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const { queueId: queue, orderBy } = request
    if (queue !== '' && !namePatterns.queueId.test(queue)) {
      v.add('queue_id', 'must be 1 to 100 of [A-Za-z0-9_.-]')
    }
    const filter = filterOf({ v, field: 'filter' }, request.filter)
    if (filter.states !== undefined) v.add('filter.states', 'has to be empty: all are FAILED')
    if (orderBy !== '' && orderBy !== 'end_time desc') {
      v.add('order_by', 'must be "end_time desc" or empty: the newest first')
    }
    const { pageSize, pageToken } = checkPaging(v, request)
    const name = fingerprint([namespace, queue, filter])
    const from = readToken(v, pageToken, name)
    v.check()
    const { context } = this.calls
    const deadlineMs = this.calls.deadlineMs(call)
    const stale = request.consistency === 'READ_CONSISTENCY_STALE'
    const query = { namespace, queue, filter, limit: pageSize, scanMax: scanPerShardMax, stale }
    const shards = Array.from({ length: context.shardCount() }, (_, i) => i + 1)
    const answers = await Promise.all(
      shards.map((shard) =>
        context.router.deadLetters(
          shard as GroupId,
          { ...query, from: startIn(shard, from) },
          deadlineMs,
        ),
      ),
    )
    const { page, next } = merge(answers, pageSize)
    const full = request.view === 'VIEW_FULL'
    return {
      deadLetters: page.map((found) => this.toWire(found, full)),
      nextPageToken: next === undefined ? '' : writeToken(next, name),
    }
  }

  async get(request: MessageOutputs['GetDeadLetterRequest'], call: CallContext): Promise<object> {
    const { task, shard, answer, key } = await this.calls.readTask(request, call)
    if (task.state !== 'FAILED') throw notFound(`${key} among the dead letters`)
    const place = { shard, endedMs: task.endedAtMs, number: task.number }
    const found = { place, task, clockMs: answer.clockMs }
    return { deadLetter: this.toWire(found, request.view !== 'VIEW_BASIC') }
  }

  async redrive(
    request: MessageOutputs['RedriveDeadLetterRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const place = this.calls.place(v, request)
    const etag = checkEtag(v, 'etag', request.etag)
    const { context } = this.calls
    const nowMs = context.clock.wallMs()
    const fireAtMs = retryTime(v, request.scheduleTime, nowMs)
    const { overrides } = request
    if (overrides !== null) checkOverrides(overrides, { violations: v, path: 'overrides.', nowMs })
    v.check()
    const queue = overrides?.queue ?? ''
    if (queue !== '') await this.knownQueue({ namespace: place.namespace, queue }, call)
    const requestHash = hashOf(context, 'retry', requestId, contentBits(request))
    for (let attempt = 1; ; attempt += 1) {
      const edits = await this.edited(request, call)
      const retry = { type: 'RetryTask', key: place.key, fireAtMs, requestHash } as const
      const expectedVersion = etag ?? edits?.version ?? 0
      const definition = edits === undefined ? {} : { definition: edits.definition }
      const answer = await this.calls.write(place.shard, call, {
        commands: [commandToFields({ ...retry, expectedVersion, ...definition })],
        bytes: commandBytes + (edits?.definition.spec.length ?? 0),
        returnTasks: [place.key],
      })
      const outcome = answer.outcomes[0]
      const lostRace = outcome?.ok === false && outcome.code === 'VERSION_MISMATCH'
      if (lostRace && etag === undefined && attempt < updateTriesMax) continue
      return { task: this.calls.changed(outcome, { answer, ...place }).task }
    }
  }

  private async knownQueue(to: QueuePlace, call: CallContext): Promise<void> {
    const v = new Violations()
    const { defaults } = this.calls.context
    await defaults.prepare([to], call)
    defaults.inherit({}, to, { v, path: 'overrides.' })
    v.check()
  }

  /** The definition with what the request changes; undefined: nothing. */
  private async edited(
    request: MessageOutputs['RedriveDeadLetterRequest'],
    call: CallContext,
  ): Promise<{ readonly definition: TaskDefinition; readonly version: number } | undefined> {
    const { overrides } = request
    if (overrides === null) return undefined
    const { task } = await this.calls.readTask(request, call)
    return { definition: withOverrides(task.definition, overrides), version: task.version }
  }

  private toWire({ task, place, clockMs }: Found, full: boolean): object {
    const wire = this.calls.toWire(task, place.shard as GroupId, { answer: { clockMs }, full })
    const { deadLetterReason, expireTime } = wire as {
      deadLetterReason: string
      expireTime: object | null
    }
    const newest = full ? task.attempts.toReversed() : []
    return {
      task: wire,
      reason: deadLetterReason,
      deadLetterTime: toTimestamp(task.endedAtMs),
      attempts: newest.map((attempt) => attemptToWire(task, attempt, true)),
      expireTime,
    }
  }
}

function fingerprint(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 12)
}
