// If this breaks: a queue goes while tasks are in it that came late, and they wait for ever (Y4).
// Real services, router, machine and LevelDB on a clock that the tests move.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from '../lone-group.ts'
import { ScheduleFixture } from '../services/schedule-fixture.ts'

interface Begun {
  readonly operation: { readonly operationId: string } | null
}

test('a task that comes when its queue is DRAINING already goes with it', async (t) => {
  const fixture = await ScheduleFixture.start(t)
  const mail = { queueId: 'mail' }
  const target = { webhook: { url: 'http://127.0.0.1:9/hook' } }
  const create = (taskId: string) =>
    fixture.ask('TaskService/CreateTask', { task: { taskId, queue: 'mail', target } })
  await fixture.ask('QueueService/CreateQueue', { queue: mail })
  await create('a')
  const { local, replica } = fixture.shard
  const known = replica.machine.readTask('default/a')
  assert.ok(known)
  const { operation } = await fixture.ask<Begun>('QueueService/DeleteQueue', {
    ...mail,
    force: true,
  })
  const id = operation?.operationId ?? ''
  // All that was there is cancelled; what a service has let pass before is committed only now.
  const write = local.write.bind(local)
  local.write = async (...asked) => {
    local.write = write
    const answer = await write(...asked)
    const { definition } = known
    await fixture.apply({ type: 'CreateTask', key: 'default/late', definition, requestHash: 0 })
    return answer
  }
  await until(() => {
    fixture.operate()
    return fixture.operation(id)?.state === 'OPERATION_STATE_SUCCEEDED'
  })
  for (const name of ['a', 'late']) {
    assert.equal(replica.machine.readTask(`default/${name}`)?.state, 'CANCELLED', name)
  }
})
