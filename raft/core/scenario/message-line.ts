// A message as a scenario writes it: `1 2 AppendEntries term=2 prevIndex=1 prevTerm=1 entries=2:a`.
// Owns: that line, both ways.  Does not: deliver it (scenario-player.ts).
// With it a scenario can show a replica what no other one sends in it: the finds of an exploration.

import { defined } from '#base/assert'
import { logIndex, type NodeId, term as toTerm } from '#base/brand'
import type { PeerMessage } from '../messages.ts'
import type { Entry } from '../types.ts'

type Fields = Readonly<Record<string, number | boolean | readonly Entry[]>>

/** Beside from, to and term. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  RequestVote: ['preVote', 'lastIndex', 'lastTerm', 'transfer'],
  RequestVoteReply: ['preVote', 'granted', 'commitIndex', 'commitTerm'],
  AppendEntries: ['prevIndex', 'prevTerm', 'commit', 'entries'],
  AppendEntriesReply: ['accepted', 'index', 'hintIndex', 'hintTerm'],
  Heartbeat: ['commit', 'readContext'],
  HeartbeatReply: ['readContext'],
  TimeoutNow: [],
  ReadIndex: ['requestId'],
  ReadIndexReply: ['requestId', 'index'],
}

/** What is 0, off or empty is left out. */
export function messageLine(message: PeerMessage): string {
  const names = defined(fieldsOf[message.type], `${message.type} fits into a line`)
  const fields = message as unknown as Fields
  let line = `${message.from} ${message.to} ${message.type} term=${message.term}`
  for (const name of names) {
    const value = fields[name]
    if (typeof value === 'number' && value > 0) line += ` ${name}=${value}`
    if (value === true) line += ` ${name}=on`
    if (typeof value === 'object' && value.length > 0) line += ` ${name}=${entriesWord(value)}`
  }
  return line
}

/** `2:a` is a command of term 2, `2:` the empty entry of a leader, `2#01…` a membership entry. */
function entriesWord(entries: readonly Entry[]): string {
  const words = entries.map(({ term, kind, payload }) => {
    if (kind !== 'membership') return `${term}:${String.fromCharCode(...payload)}`
    const hex = [...payload].map((byte) => byte.toString(16).padStart(2, '0'))
    return `${term}#${hex.join('')}`
  })
  return words.join(',')
}

export interface MessageWords {
  readonly from: NodeId
  readonly to: NodeId
  readonly type: string
  readonly options: ReadonlyMap<string, string>
}

export function readMessage({ from, to, type, options }: MessageWords): PeerMessage {
  const names = defined(fieldsOf[type], `a message is called ${type}`)
  const term = toTerm(Number(options.get('term') ?? 0))
  const message: Record<string, unknown> = { type, from, to, term }
  for (const name of names) {
    const word = options.get(name)
    if (name === 'entries') message[name] = readEntries(word, Number(options.get('prevIndex') ?? 0))
    else if (flags.has(name)) message[name] = word === 'on'
    else message[name] = Number(word ?? 0)
  }
  return message as unknown as PeerMessage
}

const flags: ReadonlySet<string> = new Set(['preVote', 'granted', 'accepted', 'transfer'])

function readEntries(word: string | undefined, prevIndex: number): readonly Entry[] {
  if (word === undefined) return []
  return word.split(',').map((text, i): Entry => {
    const [term = '', rest = ''] = text.split(/[:#]/)
    const isMembership = text.includes('#')
    return {
      index: logIndex(prevIndex + i + 1),
      term: toTerm(Number(term)),
      kind: isMembership ? 'membership' : rest === '' ? 'empty' : 'command',
      payload: isMembership ? bytesOf(rest) : new TextEncoder().encode(rest),
    }
  })
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
