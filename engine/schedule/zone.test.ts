// Offsets and clock changes of time zones.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findChanges } from './oracle.ts'
import { tzdataVersion, utc, ZoneError, zoneOf } from './zone.ts'

test('every clock change is seen exactly, from both sides, as far as it can be felt (Z2)', () => {
  // If this breaks, a schedule fires in both passes of an overlap, or not after a gap, in the rare
  // week in which the change lies at the border of what is loaded at once.
  let changesSeen = 0
  for (const name of ['Antarctica/Troll', 'Asia/Gaza', 'Europe/London', 'Australia/Lord_Howe']) {
    const zone = zoneOf(name)
    for (const changeMs of findChanges(name, Date.UTC(2006, 0, 1), Date.UTC(2150, 0, 1))) {
      const change = changeMs / 1000
      const after = zone.at(change)
      const before = zone.at(change - 1)
      assert.equal(after.beganAt, change)
      assert.equal(before.endsAt, change)
      assert.equal(after.before, before.offset)
      assert.equal(before.after, after.offset)
      const length = Math.abs(after.offset - before.offset)
      assert.ok(length >= 1800 && length <= 7200, `${name} ${changeMs}`)
      assert.equal(zone.at(change + length - 1).beganAt, change)
      assert.equal(zone.at(change - length).endsAt, change)
      changesSeen += 1
    }
  }
  assert.ok(changesSeen > 1_000)
})

test('segments cover time without holes, whatever was asked before (Z1)', () => {
  // If this breaks, next() depends on the path, or never comes back.
  for (const name of ['Africa/Casablanca', 'Pacific/Apia', 'Pacific/Chatham']) {
    const zone = zoneOf(name)
    const walked = []
    const until = Date.UTC(2040, 0, 1) / 1000
    for (let time = 0; time < until; time = zone.at(time).until) {
      const segment = zone.at(time)
      assert.ok(segment.from <= time && time < segment.until)
      assert.ok(segment.beganAt <= segment.from && segment.until <= segment.endsAt)
      walked.push(segment)
    }
    // Backwards, far more chunks ago than are kept.
    for (const segment of walked.toReversed()) assert.deepEqual(zone.at(segment.until - 1), segment)
  }
})

test('UTC has one segment, under all its names', () => {
  // If this breaks, schedules without a zone pay for one.
  assert.equal(zoneOf('UTC'), utc)
  assert.equal(zoneOf('utc').at(0).offset, 0)
  assert.equal(zoneOf('Etc/UTC').at(1_800_000_000).offset, 0)
  assert.equal(zoneOf('america/new_york'), zoneOf('America/New_York'))
})

test('what is no zone is refused with advice', () => {
  // If this breaks, a typo becomes UTC, or an internal error.
  for (const name of ['Europe/Berln', 'CEST', '+05:30', '-8', '5', 'UTC+2', ' ', 'Mars/Olympus']) {
    assert.throws(
      () => zoneOf(name),
      (error) => error instanceof ZoneError && /IANA name/.test(error.message),
      name,
    )
  }
  assert.match(tzdataVersion, /^20\d\d[a-z]$/)
})
