// If this breaks, clients and nodes of one build do not understand each other over a connection.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import * as grpc from '@grpc/grpc-js'
import {
  apiCodec,
  decodeStatus,
  encodeStatus,
  type GetTaskRequest,
  type GetTaskResponse__Output,
  type RichStatus,
  serviceDefinition,
  statusDetailsKey,
  type Task,
  type TaskServiceClient,
} from './index.ts'

const failure: RichStatus = {
  code: grpc.status.NOT_FOUND,
  message: 'no such task',
  details: [
    {
      type: 'ResourceInfo',
      resourceType: 'task',
      resourceName: 'default/gone',
      description: 'its record has expired',
    },
    { type: 'ErrorInfo', reason: 'TASK_NOT_FOUND', domain: 'schedd', metadata: { shard: '3' } },
  ],
}

const stored: Task = {
  taskId: 'order-1',
  target: { webhook: { url: 'https://hooks.example.com' } },
  payload: Buffer.from('hello'),
  scheduleTime: { seconds: '1830000000', nanos: 0 },
  state: 'TASK_STATE_PENDING',
}

const definition = serviceDefinition('TaskService')
const TaskClient = grpc.makeGenericClientConstructor(definition, 'TaskService')

function getTask(
  call: grpc.ServerUnaryCall<GetTaskRequest, unknown>,
  answer: grpc.sendUnaryData<object>,
): void {
  if (call.request.taskId === 'order-1') {
    answer(null, { task: stored })
    return
  }
  const metadata = new grpc.Metadata()
  metadata.set(statusDetailsKey, encodeStatus(failure))
  answer({ code: grpc.status.NOT_FOUND, details: failure.message, metadata })
}

describe('over a connection', () => {
  const server = new grpc.Server()
  let client: TaskServiceClient

  before(async () => {
    server.addService(definition, { GetTask: getTask })
    const port = await new Promise<number>((resolve, reject) => {
      const bound = (error: Error | null, at: number): void => {
        if (error === null) resolve(at)
        else reject(error)
      }
      server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), bound)
    })
    const made: unknown = new TaskClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure())
    client = made as TaskServiceClient
  })

  after(() => {
    client.close()
    server.forceShutdown()
  })

  function get(taskId: string): Promise<GetTaskResponse__Output> {
    return new Promise((resolve, reject) => {
      client.GetTask({ taskId }, (error, response) => {
        if (error === null && response !== undefined) resolve(response)
        else reject(error ?? new Error('neither error nor response'))
      })
    })
  }

  test('a task arrives whole, defaults included', async () => {
    const { task } = await get('order-1')
    assert.deepStrictEqual(task, apiCodec('Task').decode(apiCodec('Task').encode(stored)))
    assert.equal(task?.priority, 0)
  })

  test('an error arrives with its details', async () => {
    const error = await get('gone').then(
      () => assert.fail('it must not be found'),
      (thrown: unknown) => thrown as grpc.ServiceError,
    )
    assert.equal(error.code, grpc.status.NOT_FOUND)
    const [bytes] = error.metadata.get(statusDetailsKey)
    assert.deepStrictEqual(decodeStatus(bytes as Buffer), failure)
  })
})
