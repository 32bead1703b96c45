// If a test in here breaks, columns do not line up, or a label breaks the output of a script.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters, styleText } from 'node:util'
import { formatPairs, formatTable } from './table.ts'

const free = { headers: true, columns: undefined }

test('columns line up, and the last one is not padded', () => {
  // awk and eyes both count on it.
  const { lines } = formatTable(
    ['A', 'LONG'],
    [
      ['aaaa', 'b'],
      ['c', 'dd'],
    ],
    free,
  )
  assert.deepEqual(lines, ['A     LONG', 'aaaa  b', 'c     dd'])
})

test('colours do not move columns', () => {
  // Escape sequences have no width.
  const red = styleText('red', 'no', { validateStream: false })
  const { lines } = formatTable(
    ['A', 'B'],
    [
      [red, 'x'],
      ['yes', 'y'],
    ],
    free,
  )
  assert.deepEqual(lines.map(stripVTControlCharacters), ['A    B', 'no   x', 'yes  y'])
})

test('a line break in a cell stays in its line', () => {
  // An error message with a line break would look like another task.
  const { lines } = formatTable(['A'], [['one\ntwo\tthree']], { ...free, headers: false })
  assert.deepEqual(lines, ['one two three'])
  assert.deepEqual(formatPairs([['key', 'a\nb']]), ['key:  a b'])
})

test('an escape sequence in data does not reach the terminal', () => {
  // Labels and errors come from others; they must not rewrite what an operator reads.
  const { lines } = formatTable(['A'], [['\u001b[2Jgone\u0007']], free)
  assert.deepEqual(lines, ['A', '[2Jgone'])
  assert.deepEqual(formatPairs([['key', '\u001b]0;title\u0007x']]), ['key:  ]0;titlex'])
})

test('a line fits the terminal, and nothing is cut elsewhere', () => {
  // A script must get whole ids.
  const rows = [['a'.repeat(60), 'b'.repeat(60), 'c']]
  const { lines } = formatTable(['A', 'B', 'C'], rows, { headers: true, columns: 80 })
  for (const line of lines) assert.ok(line.length <= 80, line)
  assert.ok(lines[1]?.includes('…'))
  assert.equal(formatTable(['A', 'B', 'C'], rows, free).lines[1]?.length, 60 + 2 + 60 + 2 + 1)
})

test('pages line up with the pages before', () => {
  // Widths are kept from page to page.
  const first = formatTable(['A', 'B'], [['aaaaaa', 'x']], free)
  const next = formatTable(['A', 'B'], [['a', 'y']], {
    ...free,
    headers: false,
    widths: first.widths,
  })
  assert.deepEqual(next.lines, ['a       y'])
})

test('what is empty is left out of the details', () => {
  // A page of "none" hides what there is.
  assert.deepEqual(
    formatPairs([
      ['a', '1'],
      ['b', ''],
      ['long', '2'],
    ]),
    ['a:     1', 'long:  2'],
  )
})
