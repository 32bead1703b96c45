// If this breaks: whoever does not read a node's log holds the node up, or eats its memory, or
// nobody hears that lines are missing (R27).

import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { parseConfig } from './config.ts'
import { createNodeLog, logBufferBytesMax, type NodeLog, StreamSink } from './log.ts'

const address = (port: number): string => `127.0.0.1:${port}`
const config = parseConfig(
  {
    node: { id: 1, dataDirectory: '/nowhere' },
    cluster: {
      name: 'log',
      nodes: [{ id: 1, client: address(1), peer: address(2), admin: address(3) }],
      replicationFactor: 1,
    },
  },
  'test',
)

/** A reader that takes nothing until it is told to. */
class HeldPipe extends Writable {
  readonly lines: { readonly event?: string; readonly at?: number; readonly lines?: number }[] = []
  isHeld = true
  #waiting: (() => void) | undefined

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const take = (): void => {
      this.lines.push(JSON.parse(chunk.toString()) as (typeof this.lines)[number])
      done()
    }
    if (this.isHeld) this.#waiting = take
    else take()
  }

  letGo(): void {
    this.isHeld = false
    this.#waiting?.()
  }
}

function start(): { readonly pipe: HeldPipe; readonly log: NodeLog } {
  const pipe = new HeldPipe()
  return { pipe, log: createNodeLog(config, new StreamSink(pipe)) }
}

const text = 'x'.repeat(100_000)
/** Twice as much as may wait. */
const lineCount = Math.ceil((2 * logBufferBytesMax) / text.length)

test('what nobody reads is dropped beyond a bound, counted, and told later', async () => {
  const { pipe, log } = start()
  for (let at = 0; at < lineCount; at += 1) log.logger.info({ at }, text)
  assert.ok(pipe.writableLength <= logBufferBytesMax, 'bounded')
  assert.ok(log.droppedLines > lineCount / 3, `dropped ${log.droppedLines}`)
  pipe.letGo()
  if (pipe.writableLength > 0) await new Promise((resolve) => pipe.once('drain', resolve))
  log.logger.info({ at: lineCount }, 'after')
  log.logger.info({ at: lineCount + 1 }, 'and on')
  await new Promise((resolve) => setImmediate(resolve))
  const taken = lineCount - log.droppedLines
  const told = pipe.lines.filter(({ event }) => event === 'logDropped')
  assert.deepEqual(
    told.map(({ lines }) => lines),
    [log.droppedLines],
  )
  assert.deepEqual(
    pipe.lines.flatMap(({ at }) => (at === undefined ? [] : [at])),
    [...Array.from({ length: taken }, (_, at) => at), lineCount, lineCount + 1],
    'the oldest are kept, in their order',
  )
})

test('a reader that is gone costs lines, not the node', () => {
  const { pipe, log } = start()
  pipe.emit('error', new Error('EPIPE'))
  assert.equal(log.droppedLines, 1)
})
