// A way to a violation as a scenario of raft/core/testdata, to be kept there once it is mended.
// Owns: the lines.  Does not: find the way (explorer.ts), play it (raft/core/scenario/player.ts).

import type { Found } from './explorer.ts'
import { decodeInput } from './inputs.ts'
import type { MessageTable } from './message-table.ts'
import type { Core } from './open-core.ts'
import type { Scope } from './scope.ts'

export interface Words {
  readonly scope: Scope
  readonly messages: MessageTable
  readonly lines: Core['lines']
}

export function scenarioOf(found: Found, words: Words): string {
  const { scope } = words
  const onOff = (flag: boolean): string => (flag ? 'on' : 'off')
  const lines = [
    `# ${found.message}`,
    '',
    `config preVote=${onOff(scope.preVote)} checkQuorum=${onOff(scope.checkQuorum)}`,
    `nodes ${scope.voters.join(' ')}`,
    ...(scope.blank.length === 0 ? [] : [`blank ${scope.blank.join(' ')}`]),
    'log',
    '',
    ...found.steps.flatMap((step) => linesOf(step, words)),
    'log',
    'status',
  ]
  return `${lines.join('\n')}\n`
}

function linesOf(
  { node, input }: { readonly node: number; readonly input: number },
  { scope, messages, lines }: Words,
): readonly string[] {
  const { kind, argument, cut } = decodeInput(input)
  const crash = [`crash ${node}`, `restart ${node}`]
  switch (kind) {
    case 'deliver':
      return then(node, cut, scope, `message ${lines.messageLine(messages.at(argument))}`)
    case 'campaign':
    case 'forget':
    case 'read':
      return then(node, cut, scope, `${kind} ${node}`)
    case 'tick':
      return then(node, cut, scope, `tick ${node} 1`)
    case 'propose':
      return then(node, cut, scope, `propose ${node} ${String.fromCharCode(97 + argument)}`)
    case 'change':
      return then(node, cut, scope, `change ${node} ${changeWords(scope, argument)}`)
    case 'persist':
      return [`persist ${node} 1`, `take ${node}`, `apply ${node}`]
    case 'crash':
      return crash
    case 'compact':
      return [`compact ${node} 99`]
    case 'snapshot':
      return [`snapshot ${node} ${argument}`]
    case 'flush':
    case 'recall':
      return [`# node ${node}: ${kind}`]
  }
}

/** The host's work after an input, or as much of it as comes before the crash. */
function then(node: number, cut: number, scope: Scope, line: string): readonly string[] {
  const crash = [`crash ${node}`, `restart ${node}`]
  if (scope.writing === 'async') return [line, `take ${node}`, `apply ${node}`]
  if (cut === 0) return [line, `work ${node}`]
  const writes = Array.from(
    { length: cut - 1 },
    () => `persist ${node}\napply ${node}\ntake ${node}`,
  )
  return [line, `take ${node}`, ...writes, ...crash]
}

function changeWords(scope: Scope, at: number): string {
  const { voter, remove, transition } = scope.changes[at] ?? { transition: 'auto' }
  const words = [
    ...(voter === undefined ? [] : [`voter=${voter.join(',')}`]),
    ...(remove === undefined ? [] : [`remove=${remove.join(',')}`]),
    ...(transition === 'auto' ? [] : [transition]),
  ]
  return words.join(' ')
}
