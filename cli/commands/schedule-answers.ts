// What commands about schedules make of the server's answers: a schedule as JSON, when it runs next
// in words, and what is wrong with it by the option that it came from.
// Owns: the translation.  Does not: know the options (schedule-options.ts).

import { UsageError } from '../failure.ts'
import type { Json } from '../output.ts'
import { optionOfField } from '../schedule-options.ts'
import type { Session } from '../session.ts'

interface Refusal {
  readonly code: string
  readonly endpoint: string | undefined
  readonly violations: readonly { readonly field: string; readonly description: string }[]
}

/** `schedule.spec.cron[0]: …` becomes `--cron: …`; all else stays as it was. */
export async function namingOptions<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    const { code, endpoint, violations } = error as Partial<Refusal>
    if (code !== 'INVALID_ARGUMENT' || violations === undefined) throw error
    const told = violations.map(({ field, description }) => {
      return `${optionOfField(field) ?? field}: ${description}`
    })
    const [first, ...others] = told
    if (first === undefined) throw error
    const from = endpoint === undefined ? code : `${code}, from ${endpoint}`
    const why = [from, ...others].join('; ')
    throw new UsageError(first, why, 'correct the option; --help shows what each takes')
  }
}

export function nextWords(session: Session, schedule: Json): string {
  const next = session.out.show.time(schedule['nextRunTime'])
  const state = schedule['state']
  if (state === 'SCHEDULE_STATE_PAUSED') return ', paused'
  if (state === 'SCHEDULE_STATE_COMPLETED') return ', which has ended'
  return next === '' ? ', without a next time so far' : `, runs ${next}`
}

export async function jsonOf(schedule: object | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Schedule', schedule ?? {}) as Json
}
