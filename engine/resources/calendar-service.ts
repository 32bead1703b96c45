// Calendars as resources: named sets of days that schedules leave out or keep to.
// Owns: their checks.  Does not: evaluate them (schedule/).

import { apiCodec, apiLimits, type MessageOutputs, namePatterns } from '#proto'
import type { ResourceChange } from './resource-table.ts'
import type { Resource } from './resource-view.ts'
import { checkPaging } from '../services/paging.ts'
import type { CallContext } from '../services/status.ts'
import { checkNamespace, checkRequestId } from '../services/task-input.ts'
import { toTimestamp, Violations } from '../services/validate.ts'
import { mergeMasked } from './field-mask.ts'
import { checkText } from './policy-input.ts'
import {
  change,
  checkEtag,
  etagOf,
  notFound,
  pageOf,
  type ResourceContext,
  refresh,
} from './resource-calls.ts'

type Calendar = MessageOutputs['Calendar']
type Named = Pick<MessageOutputs['GetCalendarRequest'], 'namespace' | 'calendarId'>

interface Name {
  readonly namespace: string
  readonly id: string
  readonly key: string
}

const codec = apiCodec('Calendar')
export const calendarFields = ['description', 'days', 'annual_days', 'weekdays'] as const
const annualDaysMax = 366
const dayNameCharsMax = 128

export class CalendarService {
  private readonly context: ResourceContext

  constructor(context: ResourceContext) {
    this.context = context
  }

  async create(
    request: MessageOutputs['CreateCalendarRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    if (request.calendar === null) v.add('calendar', 'is required')
    v.check()
    const given = request.calendar as Calendar
    const name = nameOf(v, 'calendar.', given)
    checkCalendar(v, given)
    v.check()
    await refresh(this.context, call)
    if (this.context.view.namespace(name.namespace) === undefined) {
      throw notFound('namespace', name.namespace)
    }
    if (request.validateOnly) return { calendar: toWire({ record: undefined, message: given }) }
    const value = encoded(name, given)
    await change(this.context, { call, requestId, method: 'CreateCalendar' }, () => [
      { kind: 'calendar', key: name.key, expected: 'absent', value },
    ])
    return { calendar: this.read(name) }
  }

  async get(request: MessageOutputs['GetCalendarRequest'], call: CallContext): Promise<object> {
    const name = checkedName(request)
    await refresh(this.context, call)
    return { calendar: this.read(name) }
  }

  async list(request: MessageOutputs['ListCalendarsRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const paging = checkPaging(v, request)
    v.check()
    await refresh(this.context, call)
    const all = this.context.view.calendars(namespace).map(toWire)
    const page = pageOf(all, paging, ({ calendarId }) => calendarId)
    return { calendars: page.items, nextPageToken: page.nextPageToken }
  }

  async update(
    request: MessageOutputs['UpdateCalendarRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    if (request.calendar === null) v.add('calendar', 'is required')
    v.check()
    const changes = request.calendar as Calendar
    const name = nameOf(v, 'calendar.', changes)
    v.check()
    const mask = request.updateMask?.paths ?? []
    const plan = (): ResourceChange[] => {
      const found = this.context.view.calendar(name.namespace, name.id)
      if (found === undefined) throw notFound('calendar', name.key)
      const version = found.record?.version ?? 0
      checkEtag(changes.etag, version, `calendar ${name.key}`)
      const current = found.message
      const merged = mergeMasked(v, {
        current,
        changes,
        mask,
        changeable: calendarFields,
      })
      checkCalendar(v, merged)
      v.check()
      return [{ kind: 'calendar', key: name.key, expected: version, value: encoded(name, merged) }]
    }
    if (request.validateOnly) {
      await refresh(this.context, call)
      plan()
    } else await change(this.context, { call, requestId, method: 'UpdateCalendar' }, plan)
    return { calendar: this.read(name) }
  }

  /** A schedule that uses it goes on without: an unknown calendar has no days (told by explain). */
  async delete(
    request: MessageOutputs['DeleteCalendarRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    v.check()
    const name = checkedName(request)
    await refresh(this.context, call)
    const isMissing = this.context.view.calendar(name.namespace, name.id) === undefined
    if (isMissing && request.allowMissing) return {}
    await change(this.context, { call, requestId, method: 'DeleteCalendar' }, () => {
      const found = this.context.view.calendar(name.namespace, name.id)
      checkEtag(request.etag, found?.record?.version ?? 0, `calendar ${name.key}`)
      return [{ kind: 'calendar', key: name.key, expected: 'any', value: undefined }]
    })
    return {}
  }

  private read(name: Name): Calendar {
    const found = this.context.view.calendar(name.namespace, name.id)
    if (found === undefined) throw notFound('calendar', name.key)
    return toWire(found)
  }
}

function checkCalendar(v: Violations, calendar: Calendar): void {
  const { days, annualDays, weekdays } = calendar
  checkText(
    { v, field: 'calendar.description' },
    calendar.description,
    apiLimits.descriptionCharsMax,
  )
  if (days.length > apiLimits.calendarDayCountMax) {
    v.add('calendar.days', `has more than ${apiLimits.calendarDayCountMax} days`)
  }
  for (const [position, { date, name }] of days.entries()) {
    const field = `calendar.days[${position}]`
    if (!isDate(date)) v.add(`${field}.date`, `"${date}" is not a day: write YYYY-MM-DD`)
    checkText({ v, field: `${field}.name` }, name, dayNameCharsMax)
  }
  if (annualDays.length > annualDaysMax) {
    v.add('calendar.annual_days', `has more than ${annualDaysMax} days`)
  }
  for (const [position, day] of annualDays.entries()) {
    // A leap year, so that the 29th of February is a day.
    if (isDate(`2024-${day}`)) continue
    v.add(`calendar.annual_days[${position}]`, `"${day}" is not a day of the year: write MM-DD`)
  }
  for (const [position, day] of weekdays.entries()) {
    if (Number.isInteger(day) && day >= 1 && day <= 7) continue
    v.add(`calendar.weekdays[${position}]`, 'must be 1 (Monday) to 7 (Sunday)')
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}

function nameOf(v: Violations, path: string, named: Named): Name {
  const namespace = checkNamespace(v, `${path}namespace`, named.namespace)
  const id = named.calendarId
  if (!namePatterns.resourceId.test(id)) {
    v.add(`${path}calendar_id`, 'must be 1 to 100 of [A-Za-z0-9_.-]')
  }
  return { namespace, id, key: `${namespace}/${id}` }
}

function checkedName(request: Named): Name {
  const v = new Violations()
  const name = nameOf(v, '', request)
  v.check()
  return name
}

function encoded(name: Name, calendar: Calendar): Uint8Array {
  const { namespace, id: calendarId } = name
  const kept = { ...calendar, etag: '', createTime: null, updateTime: null, scheduleCount: 0 }
  return codec.encode({ ...kept, namespace, calendarId })
}

function toWire({ record, message }: Resource<Calendar>): Calendar {
  return {
    ...message,
    etag: etagOf(record?.version ?? 0),
    createTime: toTimestamp(record?.createdMs ?? 0) as Calendar['createTime'],
    updateTime: toTimestamp(record?.updatedMs ?? 0) as Calendar['updateTime'],
  }
}
