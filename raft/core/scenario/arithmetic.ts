// Plays the files in testdata/arithmetic/: memberships and quorums without any replica.
// Owns: its few verbs.  Does not: know what is right; the text does, and the property tests beside
// this folder compare the same functions with counting.
//
//   begin voters=1,2,3 [learners=4]          the membership to start from
//   change voter=4 remove=1 [jointExplicit]  as in scenarios; without a node it leaves
//   index voters=1,2 [outgoing=3] 1:5 2:7    the largest index that enough of them have reached
//   vote voters=1,2 [outgoing=3] 1:yes 2:no  what the answers so far decide

import { nodeId } from '#base/brand'
import { describeMembership } from '../describe.ts'
import { assertMembership, planChange } from '../membership.ts'
import { quorumIndex, type Voters, voteResult } from '../quorum.ts'
import type { Membership } from '../types.ts'
import { noMembers } from './group.ts'
import { changeOf, type Command, idsOf, parseLine, playSections } from './player.ts'

export function playArithmetic(text: string): string {
  let current: Membership = noMembers
  return playSections(text, (line) => {
    const { verb, command } = parseLine(line)
    switch (verb) {
      case 'begin': {
        const voters = idsOf(command.options.get('voters'))
        const learners = idsOf(command.options.get('learners'))
        current = { ...noMembers, voters, learners }
        return [describeMembership(current)]
      }
      case 'change': {
        const plan = planChange(current, changeOf(command))
        if (!plan.ok) return [`refused ${plan.reason}`]
        assertMembership(plan.next)
        current = plan.next
        return [describeMembership(current)]
      }
      case 'index': {
        const reached = answersOf(command)
        const index = quorumIndex(votersOf(command), (node) => Number(reached.get(node) ?? 0))
        return [index === Number.MAX_SAFE_INTEGER ? 'anything' : String(index)]
      }
      case 'vote': {
        const answers = answersOf(command)
        const said = (node: number): boolean | undefined =>
          answers.has(node) ? answers.get(node) === 'yes' : undefined
        return [voteResult(votersOf(command), said)]
      }
      default:
        throw new Error(`arithmetic has no verb for: ${line}`)
    }
  })
}

function votersOf({ options }: Command): Voters {
  const voters = idsOf(options.get('voters'))
  return { voters, votersOutgoing: idsOf(options.get('outgoing')) }
}

/** `1:5`: node 1 says 5. */
function answersOf({ words }: Command): ReadonlyMap<number, string> {
  return new Map(
    words.map((word) => {
      const [node, answer = ''] = word.split(':')
      return [nodeId(Number(node)), answer]
    }),
  )
}
