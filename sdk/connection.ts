// One gRPC client of one node.
// Owns: the connection, how many batches are in flight on it, and whether it seems to be down.
// Does not: choose nodes (cluster.ts) or repeat calls (calls.ts).
//   C5. Every call has a deadline.

import { type ChannelCredentials, type ChannelOptions, Client, Metadata } from '@grpc/grpc-js'
import { monotonicMs, wallMs } from './clock.ts'
import { type Asked, cancelled, errorOfCall } from './errors.ts'
import type { Method } from './methods.ts'
import { Slots } from './slots.ts'

const channelOptions: ChannelOptions = {
  // Repeating is our business: gRPC knows neither request ids nor leaders.
  'grpc.enable_retries': 0,
  'grpc.use_local_subchannel_pool': 1,
  'grpc.keepalive_time_ms': 20_000,
  'grpc.keepalive_timeout_ms': 5_000,
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 2_000,
  'grpc.max_receive_message_length': 16 * 1024 * 1024,
  'grpc.max_send_message_length': 16 * 1024 * 1024,
  // Node's default of 64 KiB makes a batch wait for a round trip per 64 KiB.
  'grpc-node.flow_control_window': 8 * 1024 * 1024,
}

/** How long a node that did not answer is avoided while others do. */
const avoidMs = 1_000

export interface UnaryOptions extends Pick<Asked, 'requestId'> {
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
}

export interface ConnectionOptions {
  readonly credentials: ChannelCredentials
  readonly batchesInFlightMax: number
}

const noMetadata = new Metadata()

export class Connection {
  readonly address: string
  private readonly client: Client
  private avoidUntilMs = -Infinity
  readonly batchSlots: Slots

  constructor(address: string, options: ConnectionOptions) {
    const { credentials } = options
    this.address = address
    this.batchSlots = new Slots(options.batchesInFlightMax)
    this.client = new Client(address, credentials, channelOptions)
  }

  /** Resolves with the answer, or rejects with a SchedulerError. */
  unary(method: Method, request: object, options: UnaryOptions): Promise<object> {
    const { signal } = options
    const asked: Asked = { requestId: options.requestId, endpoint: this.address }
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(cancelled(signal, { endpoint: this.address, requestId: undefined }))
        return
      }
      const call = this.client.makeUnaryRequest(
        method.path,
        method.serialize,
        method.deserialize,
        request,
        noMetadata,
        { deadline: wallMs() + Math.max(1, options.timeoutMs) },
        (error, answer) => {
          signal?.removeEventListener('abort', abort)
          if (error === null && answer !== undefined) resolve(answer)
          else if (signal?.aborted === true) reject(cancelled(signal, asked))
          else reject(errorOfCall(error ?? { code: 13, details: 'no answer' }, asked))
        },
      )
      const abort = (): void => call.cancel()
      signal?.addEventListener('abort', abort, { once: true })
    })
  }

  /**
   * The answers of a stream as they come. Ends when the server ends it; throws a SchedulerError
   * when it breaks, or says nothing for `silentMs`.
   */
  async *stream(
    method: Method,
    request: object,
    options: { readonly silentMs: number; readonly signal: AbortSignal },
  ): AsyncGenerator<object, void, undefined> {
    const { signal, silentMs } = options
    const asked: Asked = { requestId: undefined, endpoint: this.address }
    if (signal.aborted) throw cancelled(signal, asked)
    const call = this.client.makeServerStreamRequest(
      method.path,
      method.serialize,
      method.deserialize,
      request,
      noMetadata,
    )
    const abort = (): void => call.cancel()
    let wasSilent = false
    const silence = setTimeout(() => {
      wasSilent = true
      call.cancel()
    }, silentMs)
    signal.addEventListener('abort', abort, { once: true })
    try {
      for await (const answer of call as AsyncIterable<object>) {
        silence.refresh()
        yield answer
        // The reader took its time: that is not the server's silence.
        silence.refresh()
      }
    } catch (error) {
      if (signal.aborted) throw cancelled(signal, asked)
      if (wasSilent) throw errorOfCall({ code: 14, details: 'the stream went silent' }, asked)
      throw errorOfCall(error as { code: number; details: string }, asked)
    } finally {
      clearTimeout(silence)
      signal.removeEventListener('abort', abort)
      call.cancel()
    }
  }

  /** It did not answer: prefer others for a while. */
  avoid(): void {
    this.avoidUntilMs = monotonicMs() + avoidMs
  }

  /** It answered, whatever it said. */
  trust(): void {
    this.avoidUntilMs = -Infinity
  }

  get isAvoided(): boolean {
    // Nearly always it is not, and the clock need not be read.
    return this.avoidUntilMs !== -Infinity && this.avoidUntilMs > monotonicMs()
  }

  close(): void {
    this.client.close()
  }
}
