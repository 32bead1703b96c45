// HTTP/1.1 requests out of a stream of bytes, as far as a receiver of webhooks needs them.
// Owns: where a request begins and ends, and the few headers that are looked at.  Does not: chunked
// bodies (schedd never sends them), answers.

export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly taskId: string
  readonly idempotencyKey: string
  readonly attempt: number
  readonly token: number
  readonly scheduledMs: number
  /** The sender wants the connection closed after the answer. */
  readonly isLast: boolean
  readonly body: Buffer
  /** Everything before the body, as it came. */
  readonly head: string
}

const headBytesMax = 64 * 1_024
const empty = Buffer.alloc(0)

/**
 * Feed it bytes; `received` is called for each whole request, within the call. Throws on nonsense.
 */
export class RequestReader {
  private readonly received: (request: ReceivedRequest) => void
  private rest: Buffer = empty
  private parts: Buffer[] = []
  private partsBytes = 0
  private neededBytes = 0

  constructor(received: (request: ReceivedRequest) => void) {
    this.received = received
  }

  read(chunk: Buffer): void {
    // A long body comes in many chunks: joined once, when all of it is there.
    if (this.neededBytes > 0) {
      this.parts.push(chunk)
      this.partsBytes += chunk.length
      if (this.partsBytes < this.neededBytes) return
      this.rest = Buffer.concat(this.parts, this.partsBytes)
      this.parts = []
      this.neededBytes = 0
    } else this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk])
    this.readWhole()
  }

  private readWhole(): void {
    let bytes = this.rest
    while (bytes.length > 0) {
      const headEnd = bytes.indexOf('\r\n\r\n')
      if (headEnd === -1) {
        if (bytes.length > headBytesMax) throw new Error('the head of a request is too long')
        break
      }
      const request = parseHead(bytes.toString('latin1', 0, headEnd))
      const end = headEnd + 4 + request.contentLength
      if (end > bytes.length) {
        // Parsed again when the rest is there: rare, and simpler than keeping it.
        this.parts = [bytes]
        this.partsBytes = bytes.length
        this.neededBytes = end
        this.rest = empty
        return
      }
      if (request.contentLength > 0) request.body = bytes.subarray(headEnd + 4, end)
      this.received(request)
      bytes = end === bytes.length ? empty : bytes.subarray(end)
    }
    this.rest = bytes
  }
}

/** The value of any header, '' if there is none. */
export function headerOf(head: string, name: string): string {
  const match = new RegExp(`\r\n${name}:[ \t]*([^\r]*)`, 'i').exec(head)
  return match?.[1] ?? ''
}

let lastInstant = ''
let lastInstantMs = 0

/** A herd shares its due time. */
function instantMs(text: string): number {
  if (text !== lastInstant) {
    lastInstant = text
    lastInstantMs = Date.parse(text) || 0
  }
  return lastInstantMs
}

class ParsedHead implements ReceivedRequest {
  method = ''
  path = ''
  taskId = ''
  idempotencyKey = ''
  attempt = 0
  token = 0
  scheduledMs = 0
  isLast = false
  contentLength = 0
  body: Buffer = empty
  readonly head: string

  constructor(head: string) {
    this.head = head
  }
}

/** One pass over the lines; only names of a length that matters are looked at. */
function parseHead(head: string): ParsedHead {
  const request = new ParsedHead(head)
  const space = head.indexOf(' ')
  const pathEnd = head.indexOf(' ', space + 1)
  request.method = head.slice(0, space)
  request.path = head.slice(space + 1, pathEnd)
  for (let at = head.indexOf('\r\n', pathEnd); at !== -1; ) {
    const from = at + 2
    at = head.indexOf('\r\n', from)
    const colon = head.indexOf(':', from)
    const length = colon - from
    if (length < 10 || length > 18) continue
    const value = (): string => head.slice(colon + 1, at === -1 ? head.length : at).trim()
    readHeader(request, head.slice(from, colon).toLowerCase(), value)
  }
  return request
}

function readHeader(request: ParsedHead, name: string, value: () => string): void {
  if (name === 'webhook-id') {
    request.taskId = value()
    if (request.idempotencyKey === '') request.idempotencyKey = request.taskId
  } else if (name === 'idempotency-key') request.idempotencyKey = value()
  else if (name === 'task-attempt') request.attempt = Number(value())
  else if (name === 'task-fencing-token') request.token = Number(value())
  else if (name === 'scheduled-time') request.scheduledMs = instantMs(value())
  else if (name === 'content-length') request.contentLength = Number(value()) || 0
  else if (name === 'connection') request.isLast = value().toLowerCase() === 'close'
}
