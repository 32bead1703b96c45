// Asks the cluster for everything that a run registered.
// Owns: the reading through all pages.  Does not: look at the tasks, or at those of other runs.

import type { SchedulerClient } from '#sdk'
import { type Exactness, IdBitmap } from './id-bitmap.ts'

const pageSize = 1_000

export async function storedExactness(
  client: SchedulerClient,
  prefix: string,
  count: number,
): Promise<Exactness> {
  const bitmap = new IdBitmap(prefix, count)
  for await (const { taskId } of client.tasks({ pageSize, deadlineMs: 60_000 })) {
    if (taskId.startsWith(prefix)) bitmap.mark(taskId)
  }
  return bitmap.exactness()
}
