// The live part of `schedctl dev --demo`: a receiver, some tasks, a schedule, and every delivery as
// a line. Owns: its HTTP server and client.  Does not: pretend; what is shown was fired by the
// cluster.

import { createServer, type IncomingMessage, type Server } from 'node:http'
import { styleText } from 'node:util'
import { SchedulerClient } from '#sdk'

/** Tasks of the demo, one due every two seconds. */
const taskCount = 6
const taskGapMs = 2_000
const scheduleId = 'demo-every-5s'
const scheduleEveryMs = 5_000

export interface DemoOptions {
  readonly endpoints: string[]
  readonly say: (text: string) => void
  readonly receiverPort: number
  readonly pid: number | undefined
}

export async function runDemo(options: DemoOptions): Promise<{ stop(): Promise<void> }> {
  const { say, receiverPort } = options
  const url = `http://127.0.0.1:${receiverPort}/hook`
  const server = await listen(receiverPort, (request) => say(deliveryLine(request)))
  const client = new SchedulerClient({ endpoints: options.endpoints })
  const existed = await createSchedule(client, url)
  const first = Date.now() + taskGapMs
  const results = await client.batchCreateTasks(
    Array.from({ length: taskCount }, (_, i) => ({
      taskId: `demo-${first}-${i + 1}`,
      at: first + i * taskGapMs,
      webhook: url,
      payload: { hello: 'world', number: i + 1 },
    })),
  )
  const failed = results.find((result) => result.error !== undefined)
  if (failed?.error !== undefined) throw failed.error
  say('')
  say(`a receiver listens on ${url}`)
  say(`registered ${taskCount} tasks, the first due in ${taskGapMs / 1_000} s`)
  say(
    existed
      ? `the schedule "${scheduleId}" is still there from an earlier run: it goes on`
      : `created the schedule "${scheduleId}"`,
  )
  say('')
  for (const line of nextSteps(url, options.pid)) say(line)
  say('')
  say(styleText('bold', headLine))
  return {
    async stop(): Promise<void> {
      client.close()
      await new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
    },
  }
}

/** Returns whether it was there already. */
async function createSchedule(client: SchedulerClient, url: string): Promise<boolean> {
  try {
    await client.createSchedule({
      scheduleId,
      intervals: [{ everyMs: scheduleEveryMs }],
      task: { webhook: url, payload: { hello: 'again' } },
    })
    return false
  } catch (error) {
    if ((error as { code?: string }).code === 'SCHEDULE_EXISTS') return true
    throw error
  }
}

function nextSteps(url: string, pid: number | undefined): string[] {
  return [
    'try in another terminal:',
    '  bin/schedctl cluster status',
    `  bin/schedctl task create --url ${url} --in 10s --id mine`,
    '  bin/schedctl task get mine',
    '  bin/schedctl task list',
    `  bin/schedctl schedule get ${scheduleId}`,
    `  kill -9 ${pid ?? '<pid of node 1>'}        # a node dies: tasks go on firing`,
  ]
}

const headLine = row('arrived', 'task', 'attempt', 'late')

function row(arrived: string, task: string, attempt: string, late: string): string {
  return `  ${arrived.padEnd(14)}${task.padEnd(46)}${attempt.padEnd(9)}${late}`
}

function deliveryLine(request: IncomingMessage): string {
  const header = (name: string): string => String(request.headers[name] ?? '')
  const nowMs = Date.now()
  const lateMs = nowMs - Date.parse(header('scheduled-time'))
  const arrived = new Date(nowMs).toISOString().slice(11, 23)
  const late = `${lateMs} ms`
  const colour = lateMs < 0 || lateMs > 1_000 ? 'red' : lateMs > 100 ? 'yellow' : 'green'
  return row(arrived, header('webhook-id'), header('task-attempt'), styleText(colour, late))
}

function listen(port: number, onDelivery: (request: IncomingMessage) => void): Promise<Server> {
  const server = createServer((request, response) => {
    onDelivery(request)
    request.resume()
    response.end('ok\n')
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}
