// Ids that the client makes, so that a repeated call names the same task.
// Owns: their form: 26 characters of Crockford's base32, 48 bits of milliseconds, 80 random bits.
//   C1. Ids sort by the millisecond in which they were made.

import { randomFillSync } from 'node:crypto'
import { wallMs } from './clock.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const timeChars = 10
const randomBytesPerId = 10

// Filled at once: a call into the generator costs more than the bytes.
const pool = Buffer.alloc(randomBytesPerId * 256)
let poolAt = pool.length

let prefixMs = -1
let prefix = ''

/** A new id for a task or a schedule: unguessable, unique, ordered by time. */
export function newTaskId(nowMs: number = wallMs()): string {
  if (nowMs !== prefixMs) {
    prefixMs = nowMs
    prefix = timePrefix(nowMs)
  }
  if (poolAt === pool.length) {
    randomFillSync(pool)
    poolAt = 0
  }
  const at = poolAt
  poolAt += randomBytesPerId
  return prefix + fiveBytes(at) + fiveBytes(at + 5)
}

function timePrefix(ms: number): string {
  let rest = ms
  let text = ''
  for (let i = 0; i < timeChars; i += 1) {
    text = alphabet.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/** 40 bits as 8 characters. */
function fiveBytes(at: number): string {
  const high = pool.readUInt16BE(at) * 16 + (pool.readUInt8(at + 2) >>> 4)
  const low = ((pool.readUInt8(at + 2) & 15) << 16) + pool.readUInt16BE(at + 3)
  return twentyBits(high) + twentyBits(low)
}

function twentyBits(value: number): string {
  return (
    alphabet.charAt((value >>> 15) & 31) +
    alphabet.charAt((value >>> 10) & 31) +
    alphabet.charAt((value >>> 5) & 31) +
    alphabet.charAt(value & 31)
  )
}
