// The methods of TaskService, and those of QueueService about single dead letters, by their names.
// Owns: the table.  Does not: implement methods.

import { DeadLetterService } from './dead-letter-service.ts'
import type { Handler } from './status.ts'
import { TaskActions } from './task-actions.ts'
import { listTasks } from './task-list.ts'
import { TaskReads } from './task-reads.ts'
import { type ServiceContext, TaskService } from './task-service.ts'

export function taskHandlers(context: ServiceContext): Readonly<Record<string, Handler>> {
  const tasks = new TaskService(context)
  const actions = new TaskActions(context)
  const reads = new TaskReads(context)
  const letters = new DeadLetterService(context)
  return {
    'TaskService/CreateTask': (request, call) => tasks.create(request, call),
    'TaskService/BatchCreateTasks': (request, call) => tasks.batchCreate(request, call),
    'TaskService/UpdateTask': (request, call) => tasks.update(request, call),
    'TaskService/RescheduleTask': (request, call) => actions.reschedule(request, call),
    'TaskService/CancelTask': (request, call) => actions.cancel(request, call),
    'TaskService/BatchCancelTasks': (request, call) => actions.batchCancel(request, call),
    'TaskService/DeleteTask': (request, call) => actions.delete(request, call),
    'TaskService/RunTask': (request, call) => actions.run(request, call),
    'TaskService/RetryTask': (request, call) => actions.retry(request, call),
    'TaskService/GetTask': (request, call) => reads.get(request, call),
    'TaskService/BatchGetTasks': (request, call) => reads.batchGet(request, call),
    'TaskService/ListTasks': (request, call) => listTasks(context, request, call),
    'TaskService/CountTasks': (request, call) => reads.count(request, call),
    'TaskService/WaitTask': (request, call) => reads.wait(request, call),
    'TaskService/ListAttempts': (request, call) => reads.listAttempts(request, call),
    'TaskService/GetTaskResult': (request, call) => reads.result(request, call),
    'TaskService/ExplainTask': (request, call) => reads.explain(request, call),
    'QueueService/ListDeadLetters': (request, call) => letters.list(request, call),
    'QueueService/GetDeadLetter': (request, call) => letters.get(request, call),
    'QueueService/RedriveDeadLetter': (request, call) => letters.redrive(request, call),
  }
}
