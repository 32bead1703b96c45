// Label selectors: `key=value`, `key!=value`, `key in (a,b)`, `key notin (a,b)`, `key`, `!key`,
// joined by commas, all of which have to hold.
// Owns: the syntax and the match.  Does not: look anything up.

import { apiLimits, namePatterns } from '#proto'
import type { Violations } from '../services/validate.ts'

export type Requirement =
  | { readonly type: 'in'; readonly key: string; readonly values: readonly string[] }
  | { readonly type: 'notIn'; readonly key: string; readonly values: readonly string[] }
  | { readonly type: 'exists'; readonly key: string }
  | { readonly type: 'absent'; readonly key: string }

export type Selector = readonly Requirement[]

const patterns = {
  set: /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/,
  different: /^([^=!\s]+)\s*!=\s*(.*)$/,
  equal: /^([^=!\s]+)\s*==?\s*(.*)$/,
} as const

/** Adds a violation that shows the part that is wrong; the result must not be used then. */
export function parseSelector(v: Violations, field: string, text: string): Selector {
  if (text.length > apiLimits.labelSelectorCharsMax) {
    v.add(field, `must have at most ${apiLimits.labelSelectorCharsMax} characters`)
    return []
  }
  const selector: Requirement[] = []
  for (const part of partsOf(text)) {
    const requirement = parsePart(part)
    if (requirement !== undefined && namePatterns.labelKey.test(requirement.key)) {
      selector.push(requirement)
      continue
    }
    v.add(
      field,
      `"${part}" is not a requirement: write key=value, key!=value, key in (a,b), ` +
        'key notin (a,b), key or !key, joined by commas',
    )
  }
  return selector
}

/** Commas inside of parentheses separate values, others requirements. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  let part = ''
  let depth = 0
  for (const character of text) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ',' && depth === 0) {
      parts.push(part.trim())
      part = ''
    } else part += character
  }
  parts.push(part.trim())
  return text.trim() === '' ? [] : parts
}

function parsePart(part: string): Requirement | undefined {
  const set = patterns.set.exec(part)
  if (set !== null) {
    const values = (set[3] ?? '').split(',').map((value) => value.trim())
    return { type: set[2] === 'in' ? 'in' : 'notIn', key: set[1] ?? '', values }
  }
  const different = patterns.different.exec(part)
  if (different !== null) {
    return { type: 'notIn', key: different[1] ?? '', values: [different[2]?.trim() ?? ''] }
  }
  const equal = patterns.equal.exec(part)
  if (equal !== null) return { type: 'in', key: equal[1] ?? '', values: [equal[2]?.trim() ?? ''] }
  if (part.startsWith('!')) return { type: 'absent', key: part.slice(1).trim() }
  return { type: 'exists', key: part }
}

/** As in Kubernetes: `!=` and `notin` hold as well where the key is missing. */
export function labelsMatch(selector: Selector, labels: Readonly<Record<string, string>>): boolean {
  return selector.every((requirement) => {
    const value = Object.hasOwn(labels, requirement.key) ? labels[requirement.key] : undefined
    switch (requirement.type) {
      case 'in':
        return value !== undefined && requirement.values.includes(value)
      case 'notIn':
        return value === undefined || !requirement.values.includes(value)
      case 'exists':
        return value !== undefined
      case 'absent':
        return value === undefined
    }
  })
}
