// One run of a command against a cluster: settings, client, output, and what ends it.
// Owns: the client's life, Ctrl-C, the exit code.  Does not: know commands.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import type {
  EventBatch,
  MethodName,
  RequestOf,
  ResponseOf,
  SchedulerClient,
  WatchOptions,
} from '#sdk'
import { exitCodes } from './exit-codes.ts'
import { type Failure, failureOf } from './failure.ts'
import { Output } from './output.ts'
import { type Settings, settingsOf } from './settings.ts'

export interface Session {
  readonly settings: Settings
  readonly out: Output
  /** Calls a method of the API within --timeout; the SDK is loaded with the first. */
  call<M extends MethodName>(
    method: M,
    request: RequestOf<M>,
    options?: { readonly requestId?: string | undefined },
  ): Promise<ResponseOf<M>>
  /** Ends with Ctrl-C. */
  watchEvents(options: WatchOptions): AsyncIterable<EventBatch>
  /** After so long, or at once with Ctrl-C: true then. */
  interrupted(afterMs: number): Promise<boolean>
}

export type Action = (session: Session) => Promise<void>

/** Sets the exit code; never throws. */
export async function runCommand(command: Command, action: Action): Promise<void> {
  const interrupt = new AbortController()
  const onInterrupt = (): void => {
    if (interrupt.signal.aborted) process.exit(exitCodes.interrupted)
    interrupt.abort()
  }
  process.on('SIGINT', onInterrupt)
  let settings: Settings | undefined
  let client: SchedulerClient | undefined
  try {
    settings = await settingsOf(command)
    const out = new Output(settings)
    await action({
      settings,
      out,
      call: async (method, request, { requestId } = {}) => {
        client ??= await openClient(settings as Settings)
        const startedAt = performance.now()
        const named = requestId === undefined ? {} : { requestId }
        const answer = await client.call(method, request, { signal: interrupt.signal, ...named })
        out.verbose(`${method}: ${(performance.now() - startedAt).toFixed(1)} ms`)
        return answer
      },
      interrupted: (afterMs) =>
        sleep(afterMs, false, { signal: interrupt.signal }).catch(() => true),
      async *watchEvents(options) {
        client ??= await openClient(settings as Settings)
        try {
          yield* client.watchEvents({ ...options, signal: interrupt.signal })
        } catch (error) {
          // That is how a watch is meant to end.
          if (!interrupt.signal.aborted) throw error
        }
      },
    })
  } catch (error) {
    const failure = failureOf(error, settings?.endpoints ?? [])
    printFailure(failure)
    const isVerbose = command.optsWithGlobals<{ verbose?: boolean }>().verbose === true
    if (isVerbose && error instanceof Error) process.stderr.write(`${error.stack}\n`)
    process.exitCode = failure.exitCode
  } finally {
    client?.close()
    process.removeListener('SIGINT', onInterrupt)
  }
}

async function openClient(settings: Settings): Promise<SchedulerClient> {
  const { SchedulerClient: Client } = await import('#sdk')
  const { endpoints, namespace, timeoutMs } = settings
  return new Client({ endpoints, namespace, deadlineMs: timeoutMs })
}

/** What, why, what to do: each in its line. */
export function printFailure({ what, why, remedy }: Failure): void {
  process.stderr.write(`error: ${what}\n  why: ${why}\n  try: ${remedy}\n`)
}
