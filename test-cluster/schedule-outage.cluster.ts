// Schedules over a long outage, a leader's death and changes while they fire, on real processes:
// every second of each has exactly one record, whatever its policy makes of it.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Occurrence, SchedulerClient } from '#sdk'
import { clientFor, eventually, startFixture, within } from './cluster-fixture.ts'

const secondMs = 1_000
const every = [{ everyMs: secondMs }] as const

/** All of them, the oldest first; fails if one is there twice. */
async function occurrencesOf(client: SchedulerClient, scheduleId: string): Promise<Occurrence[]> {
  const found: Occurrence[] = []
  const options = { pageSize: 1_000, deadlineMs: 30_000 }
  for await (const one of client.schedules.occurrences(scheduleId, options)) found.push(one)
  const times = new Set(found.map(({ nominalTime }) => nominalTime.getTime()))
  assert.equal(times.size, found.length, `${scheduleId}: an occurrence is listed twice`)
  return found.reverse()
}

/** Every second from the first to the last is there. */
function assertWhole(
  scheduleId: string,
  found: readonly Occurrence[],
  from: number,
  until: number,
) {
  const times = found.map(({ nominalTime }) => nominalTime.getTime())
  const wanted = Array.from({ length: (until - from) / secondMs }, (_, i) => from + i * secondMs)
  assert.deepEqual(times, wanted, `the seconds of ${scheduleId}`)
}

const wholeSecond = (ms: number): number => Math.ceil(ms / secondMs) * secondMs

// If it broke, what should have run while all nodes were away would run not at all, twice, or
// against the policy; and nobody could see why.
test('an outage of all nodes: each policy does what it says, all is on record', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards: 4 } })
  const startTime = wholeSecond(Date.now() + 1_500)
  const endTime = startTime + 24 * secondMs
  const modes = { none: 'SKIP', newest: 'ONCE', all: 'ALL', few: 'ALL' } as const
  for (const [scheduleId, mode] of Object.entries(modes)) {
    await client.createSchedule({
      scheduleId,
      intervals: every,
      startTime,
      endTime: endTime - 1,
      overlap: 'ALLOW_ALL',
      catchup: { mode, graceMs: 1_000, maxRuns: scheduleId === 'few' ? 3 : 100 },
      task: { webhook: receiver.url, payload: scheduleId },
    })
  }
  await within(
    30_000,
    'the first runs',
    receiver.waitFor((arrival) => arrival.scheduledMs >= startTime + 2 * secondMs),
  )
  await cluster.killAll()
  const goneMs = Date.now()
  // An outage is time that passes without anybody; nothing else is waited for here.
  await new Promise((resolve) => setTimeout(resolve, 10 * secondMs))
  const backMs = Date.now()
  await within(60_000, 'all nodes are ready again', cluster.start())
  const reader = clientFor(t, cluster, { deadlineMs: 30_000 })
  const ended = (found: readonly Occurrence[]): boolean =>
    found.length >= 24 && found.every(({ endTime: at }) => at !== undefined)
  const missed = (one: Occurrence): boolean => {
    const ms = one.nominalTime.getTime()
    return ms > goneMs + secondMs && ms < backMs - 2 * secondMs
  }
  for (const [scheduleId, mode] of Object.entries(modes)) {
    const found = await eventually(`all seconds of ${scheduleId} are over`, async () => {
      const now = await occurrencesOf(reader, scheduleId)
      return ended(now) ? now : `${now.length} are there`
    })
    assertWhole(scheduleId, found, startTime, endTime)
    const away = found.filter(missed)
    assert.ok(away.length >= 5, `${away.length} seconds were missed for sure`)
    const ran = away.filter(({ state }) => state === 'COMPLETED')
    const skipped = away.filter(({ state }) => state === 'SKIPPED')
    assert.equal(ran.length + skipped.length, away.length, scheduleId)
    const reasons = new Set(skipped.map(({ skipReason }) => skipReason))
    if (scheduleId === 'all') assert.equal(skipped.length, 0, 'all were caught up with')
    else if (scheduleId === 'few') {
      assert.ok(ran.length <= 3)
      assert.deepEqual([...reasons], ['CATCHUP_LIMIT'])
    } else {
      assert.equal(ran.length, 0, `${mode}: what was missed long before does not run`)
      assert.deepEqual([...reasons], ['CATCHUP_POLICY'])
    }
    const { stats, state } = await reader.getSchedule(scheduleId)
    assert.equal(state, 'COMPLETED')
    assert.ok(stats.missedCount >= away.length, `${stats.missedCount} missed`)
    const arrived = new Set(
      [...receiver.arrivals].flatMap(({ taskId }) =>
        taskId.startsWith(`${scheduleId}@`) ? [taskId] : [],
      ),
    )
    const completed = found.filter((one) => one.state === 'COMPLETED').map(({ taskId }) => taskId)
    assert.deepEqual([...arrived].sort(), completed.sort(), 'what ran is what arrived')
  }
  const explained = await reader.schedules.explain('none', {
    at: Math.ceil((goneMs + 2 * secondMs) / secondMs) * secondMs,
  })
  assert.match(explained.explanations[0]?.message ?? '', /it was missed, and the catch-up policy/)
})

// If it broke, an application that changes its schedules at start would lose runs, or get them
// twice; or one that is hard to evaluate would hold up the others.
test('changes while it fires, and a dead leader: none missed, none doubled', async (t) => {
  const { cluster, client, receiver } = await startFixture(t, { cluster: { shards: 2 } })
  await addHostile(client, receiver.url)
  const startTime = wholeSecond(Date.now() + 1_500)
  const endTime = startTime + 14 * secondMs
  const ids = ['a', 'b', 'c', 'd']
  for (const scheduleId of ids) {
    await client.createSchedule({
      scheduleId,
      intervals: every,
      startTime,
      endTime: endTime - 1,
      overlap: 'ALLOW_ALL',
      catchup: { mode: 'ALL' },
      task: { webhook: receiver.url, payload: 'before' },
    })
  }
  let changes = 0
  let isOver = false
  const changeOnce = async (): Promise<void> => {
    const scheduleId = ids[changes % ids.length] as string
    // The description, the template, or the times themselves: to the same seconds.
    const change = [
      { description: `change ${changes}` },
      { task: { webhook: receiver.url, payload: `change ${changes}` } },
      { cron: changes % 2 === 0 ? ['* * * * * *'] : [] },
    ][changes % 3]
    await client.schedules.update(scheduleId, change ?? {}, { deadlineMs: 30_000 })
    changes += 1
  }
  const changing = (async () => {
    while (!isOver && Date.now() < endTime - secondMs) await changeOnce()
  })().catch((error: unknown) => {
    // The last one may come when nothing is left to run.
    assert.match(String(error), /no time in the future/)
  })
  await within(
    30_000,
    'runs before the kill',
    receiver.waitFor((arrival) => arrival.scheduledMs >= startTime + 4 * secondMs),
  )
  const { shard } = await client.getSchedule('a')
  const { leaders } = await leadersOf(client)
  const victim = leaders.get(shard) ?? 1
  await cluster.process(victim).kill()
  await within(30_000, 'the dead leader is back', cluster.restart(victim))
  const reader = clientFor(t, cluster, { deadlineMs: 30_000 })
  for (const scheduleId of ids) {
    const found = await eventually(`all seconds of ${scheduleId} are over`, async () => {
      const now = await occurrencesOf(reader, scheduleId)
      const open = now.filter(({ endTime: at }) => at === undefined)
      return now.length >= 14 && open.length === 0 ? now : `${now.length}, ${open.length} open`
    })
    isOver = true
    assertWhole(scheduleId, found, startTime, endTime)
    assert.deepEqual([...new Set(found.map(({ state }) => state))], ['COMPLETED'])
  }
  await changing
  t.diagnostic(`${changes} changes while they fired`)
  assert.ok(changes > 10, `${changes} changes`)
})

async function leadersOf(client: SchedulerClient): Promise<{ leaders: Map<number, number> }> {
  const { shards } = await client.clusterStatus()
  return { leaders: new Map(shards.map((one) => [one.shardId, one.leaderNodeId ?? 0])) }
}

/** Crowds of rules, and exclusions of nearly all of their times. */
async function addHostile(client: SchedulerClient, webhook: string): Promise<void> {
  const crowd = Array.from({ length: 16 }, (_, i) => `${i} */7 1-28 * *`)
  await client
    .createSchedule({
      scheduleId: 'hostile',
      cron: [...crowd.slice(1), '* * * * * *'],
      excludeCron: Array.from({ length: 15 }, (_, i) => `${i * 4}-${i * 4 + 3} * * * * *`),
      timeZone: 'Africa/Casablanca',
      task: { webhook: webhook, payload: 'never' },
    })
    .catch((error: unknown) => {
      // It is refused by name where its times can not be found, which is as good.
      assert.match(String(error), /bounded search|no time in the future/)
    })
}
