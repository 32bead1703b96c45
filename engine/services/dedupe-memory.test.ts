// If this breaks: one request, repeated after a lost answer, is carried out twice: once by the task
// that held the dedupe key, once by a second one (found by seeds 2173, 30485 and 50158).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ScheduleFixture } from './schedule-fixture.ts'

const url = 'https://example.com/hook'
const hourMs = 3_600_000

interface Created {
  readonly task: { readonly taskId: string } | null
  readonly existing: boolean
}

function create(fixture: ScheduleFixture, requestId: string, path: string): Promise<Created> {
  const dedupe = { key: 'order 7', onConflict: path === '/debounced' ? 4 : 3 }
  const task = { queue: 'mail', target: { webhook: { url: url + path } }, dedupe }
  return fixture.ask<Created>('TaskService/CreateTask', { task, requestId })
}

async function taskCount(fixture: ScheduleFixture): Promise<number> {
  const { tasks } = await fixture.ask<{ tasks: object[] }>('TaskService/ListTasks', {})
  return tasks.length
}

for (const path of ['/replaced', '/debounced']) {
  test(`who changed the holder of a dedupe key makes no second task: ${path}`, async (t) => {
    const fixture = await ScheduleFixture.start(t)
    await fixture.ask('QueueService/CreateQueue', { queue: { queueId: 'mail' } })
    const first = await create(fixture, 'r1', '/first')
    const id = first.task?.taskId ?? ''
    const changed = await create(fixture, 'r2', path)
    assert.deepEqual([changed.task?.taskId, changed.existing], [id, true])
    // Its answer is lost; the holder runs and ends, and the key is free.
    await fixture.run(id, 'SUCCEEDED')
    const again = await create(fixture, 'r2', path)
    assert.deepEqual([again.task?.taskId, again.existing], [id, true])
    assert.equal(await taskCount(fixture), 1)
    // Over a restart, too.
    const later = await fixture.restart({ flush: true })
    assert.equal((await create(later, 'r2', path)).task?.taskId, id)
    // Another request is another task.
    const other = await create(later, 'r3', path)
    assert.notEqual(other.task?.taskId, id)
    assert.equal(await taskCount(later), 2)
    // And is found again, while the one that it is known by is gone.
    await later.pass(25 * hourMs)
    assert.equal((await create(later, 'r3', path)).task?.taskId, other.task?.taskId)
  })
}
