// What a client reads: single tasks, linearizable or not, lists page by page, counts.
// Owns: the requests.  Does not: judge what they show (checkers/readings.ts).

import { SchedulerError } from '../../../engine/errors.ts'
import type { TaskStory } from '../history.ts'
import type { Desk } from './desk.ts'
import type { WireTask } from './wire.ts'

const pagesMax = 50

export class Reads {
  private readonly desk: Desk

  constructor(desk: Desk) {
    this.desk = desk
  }

  /** Any task of the world: most have another owner. */
  async get(how: { readonly isStale: boolean }): Promise<void> {
    const { desk } = this
    const stories = [...desk.world.history.tasks.values()]
    if (stories.length === 0) return
    // The newest change most: what can be wrong is there.
    const recent = stories.slice(-20)
    await this.read(desk.prng.pick(desk.prng.range(0, 2) === 0 ? recent : stories), how)
  }

  async read(story: TaskStory, how: { readonly isStale: boolean }): Promise<void> {
    const { desk } = this
    const { history, readings } = desk.world
    const atLeast = story.versionSeen
    const invokedMs = desk.nowMs
    const consistency = how.isStale ? 'READ_CONSISTENCY_STALE' : 'READ_CONSISTENCY_LINEARIZABLE'
    const request = { taskId: story.taskId, view: 'VIEW_FULL', consistency }
    const seen = { atLeast, isStale: how.isStale, invokedMs, isFull: true }
    try {
      const answer = await desk.call('TaskService/GetTask', request)
      readings.read(story, (answer as { task: WireTask }).task, seen)
      history.wasDone(how.isStale ? 'staleRead' : 'read')
    } catch (error) {
      const isGone = error instanceof SchedulerError && error.code === 'TASK_NOT_FOUND'
      if (isGone) readings.missing(story, seen)
    }
  }

  async list(): Promise<void> {
    const { desk } = this
    const { history, readings } = desk.world
    const invokedMs = desk.nowMs
    const owner = desk.prng.range(0, 2) === 0 ? 0 : desk.prng.range(1, desk.world.plan.clients + 1)
    const filter = owner === 0 ? {} : { labelSelector: `client=${owner}` }
    const found: WireTask[] = []
    try {
      for (let pageToken = '', pages = 0; pages < pagesMax; pages += 1) {
        const answer = (await desk.call('TaskService/ListTasks', {
          pageSize: desk.prng.pick([3, 50, 500]),
          pageToken,
          filter,
        })) as { tasks: WireTask[]; nextPageToken: string }
        found.push(...answer.tasks)
        pageToken = answer.nextPageToken
        if (pageToken !== '') continue
        history.wasDone('list')
        readings.listed(found, { invokedMs, owner })
        return
      }
    } catch {
      // A list that broke off proves nothing.
    }
  }

  async count(): Promise<void> {
    const { desk } = this
    const { history, readings } = desk.world
    const invokedMs = desk.nowMs
    const owner = desk.prng.range(1, desk.world.plan.clients + 1)
    const filter = { labelSelector: `client=${owner}` }
    try {
      const answer = await desk.call('TaskService/CountTasks', { filter })
      history.wasDone('count')
      const { count, lowerBound } = answer as { count: string; lowerBound: boolean }
      readings.counted(Number(count), { invokedMs, owner, isBound: lowerBound })
    } catch {
      // No answer, no proof.
    }
  }
}
