// What goes wrong, in three lines and an exit code: what, why, what to do.
// Owns: the words and the codes of docs/schedctl.md.  Does not: print (main.ts).

import { exitCodes, exitCodeOf } from './exit-codes.ts'

/** Wrong arguments or settings; nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly why: string
  readonly remedy: string

  constructor(what: string, why: string, remedy: string) {
    super(what)
    this.why = why
    this.remedy = remedy
  }
}

export interface Failure {
  readonly what: string
  readonly why: string
  readonly remedy: string
  readonly exitCode: number
}

/** The parts of the SDK's SchedulerError; its class would have to be loaded to compare with it. */
interface ErrorOfSdk {
  readonly name: 'SchedulerError'
  readonly code: string
  readonly message: string
  readonly requestId: string | undefined
  readonly endpoint: string | undefined
  readonly metadata: Readonly<Record<string, string>>
  readonly violations: readonly { readonly field: string; readonly description: string }[]
}

export function failureOf(error: unknown, endpoints: readonly string[]): Failure {
  if (error instanceof UsageError) {
    return {
      what: error.message,
      why: error.why,
      remedy: error.remedy,
      exitCode: exitCodes.usage,
    }
  }
  if (isErrorOfSdk(error)) return failureOfCall(error, endpoints)
  return {
    what: error instanceof Error ? error.message : String(error),
    why: 'schedctl did not expect this',
    remedy: 'run it again with -v and report what it prints',
    exitCode: exitCodes.failed,
  }
}

const isErrorOfSdk = (error: unknown): error is ErrorOfSdk =>
  error instanceof Error && error.name === 'SchedulerError'

function failureOfCall(error: ErrorOfSdk, endpoints: readonly string[]): Failure {
  const [first] = error.violations
  const facts = [
    error.code,
    ...(error.endpoint === undefined ? [] : [`from ${error.endpoint}`]),
    ...(error.metadata['leader'] === undefined ? [] : [`leader ${error.metadata['leader']}`]),
    ...(error.requestId === undefined ? [] : [`request id ${error.requestId}`]),
  ]
  const others = error.violations.slice(1).map((v) => `${v.field}: ${v.description}`)
  const what = first === undefined ? error.message : `${first.field}: ${first.description}`
  return {
    what: oneLine(what),
    why: oneLine(
      others.length === 0 ? facts.join(', ') : `${facts.join(', ')}; ${others.join('; ')}`,
    ),
    remedy: remedyOf(error, endpoints),
    exitCode: exitCodeOf(error.code, error.requestId !== undefined),
  }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

function remedyOf(error: ErrorOfSdk, endpoints: readonly string[]): string {
  const again = `run it again with --request-id ${error.requestId}: it will not be done twice`
  switch (error.code) {
    case 'INVALID_ARGUMENT':
      return 'correct the argument; --help shows what each takes'
    case 'TASK_NOT_FOUND':
      return 'check the id and the namespace (-n); "schedctl task list" shows what there is'
    case 'SCHEDULE_NOT_FOUND':
      return 'check the id and the namespace (-n); "schedctl schedule list" shows what there is'
    case 'RESOURCE_NOT_FOUND':
      return 'check the id and the namespace (-n); "list" shows what there is'
    case 'EVENTS_GONE':
      return 'watch again without --resume; what was missed shows in "task list"'
    case 'RESOURCE_BUSY':
      return 'wait until what it holds has ended, or see --help for how to end it'
    case 'TASK_EXISTS':
      return 'look at the one that is there with "task get", or choose another --id or time'
    case 'SCHEDULE_EXISTS':
    case 'RESOURCE_EXISTS':
      return 'choose another --id, or look at the one that is there with "get"'
    case 'REQUEST_REUSED':
      return 'repeat what was asked at first, or leave --request-id out'
    case 'TASK_ENDED':
      return 'nothing is left to change; create a new one'
    case 'VERSION_MISMATCH':
      return 'read it again with "get", and repeat with its etag, or without --etag'
    case 'OUTCOME_UNKNOWN':
      return again
    case 'CANCELLED':
      return error.requestId === undefined ? 'nothing was changed; run it again' : again
    case 'UNAVAILABLE':
      return `check that a node runs at ${endpoints.join(', ')}, or name others with --endpoint`
    case 'NO_LEADER':
    case 'NOT_LEADER':
    case 'PROPOSAL_DROPPED':
    case 'STOPPING':
      return 'wait a moment and run it again; "schedctl cluster status" shows who is missing'
    case 'OVERLOADED':
      return 'wait a moment and run it again, with fewer at a time'
    case 'DEADLINE_EXCEEDED':
      return 'run it again with a longer --timeout; "schedctl cluster status" shows what is slow'
    case 'UNAUTHENTICATED':
    case 'PERMISSION_DENIED':
      return 'use a context with the rights for this; "schedctl config view" shows the current one'
    case 'UNIMPLEMENTED':
      return 'the server is older than schedctl, or can not do this yet; see "schedctl version"'
    default:
      return 'look at the logs of the node; run it again with -v for more'
  }
}
