// How long files, functions and lines may be, how files are named and how they begin.
// Owns: the limits and the ratchet.  Does not: hold the exceptions (tidy.test.ts does).

import type { Finding, SourceFile } from './tree.ts'

export const fileLinesHabit = 300
export const fileLinesMax = 500
export const functionLinesMax = 70
export const lineLengthMax = 100

/** What is longer than the rule for now. `lines` is a ratchet: it may shrink, never grow. */
export interface Exception {
  readonly path: string
  /** Empty for the file as a whole. */
  readonly functionName: string
  readonly lines: number
  readonly why: string
}

export interface Measure {
  readonly path: string
  readonly functionName: string
  readonly line: number
  readonly lines: number
  readonly max: number
}

/** Files and functions over their limit, exceptions not yet taken out. */
export function findTooLong(file: SourceFile): Measure[] {
  const path = file.path
  const fileLines = lineCount(file)
  const functions = file.functions
    .filter((span) => span.lineCount > functionLinesMax)
    .map((span) => ({
      path,
      functionName: span.name === '' ? `(line ${span.line})` : span.name,
      line: span.line,
      lines: span.lineCount,
      max: functionLinesMax,
    }))
  if (fileLines <= fileLinesMax) return functions
  return [{ path, functionName: '', line: 1, lines: fileLines, max: fileLinesMax }, ...functions]
}

/** Applies the ratchet. An exception that is not needed any more is a finding, too. */
export function checkLengths(
  measures: readonly Measure[],
  exceptions: readonly Exception[],
): Finding[] {
  const isFor = (e: Exception, m: Measure): boolean =>
    e.path === m.path && e.functionName === m.functionName
  const tooLong = measures.flatMap((measure) => {
    const exception = exceptions.find((e) => isFor(e, measure))
    const max = exception?.lines ?? measure.max
    if (measure.lines <= max) return []
    const what = measure.functionName === '' ? 'the file' : measure.functionName
    const message = `${what} has ${measure.lines} lines, ${max} are allowed: split it`
    return [{ path: measure.path, line: measure.line, message }]
  })
  const loose = exceptions.flatMap((exception) => {
    const measure = measures.find((m) => isFor(exception, m))
    if (measure?.lines === exception.lines) return []
    if (measure !== undefined && measure.lines > exception.lines) return []
    const message = `the exception for '${exception.functionName}' is too wide: tighten it`
    return [{ path: exception.path, line: 1, message }]
  })
  return [...tooLong, ...loose]
}

export function lineCount(file: SourceFile): number {
  return file.text.endsWith('\n') ? file.lines.length - 1 : file.lines.length
}

export function checkLineLengths(file: SourceFile): Finding[] {
  return file.lines.flatMap((text, i) => {
    const length = text.length
    if (length <= lineLengthMax) return []
    const message = `the line has ${length} characters, ${lineLengthMax} are allowed`
    return [{ path: file.path, line: i + 1, message }]
  })
}

const emptyNames = /(^|[/-])(utils?|common|helpers?|misc|shared)(?=[./-]|$)/i
const fileName = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|cluster|bench|d))?\.m?ts$|\.mjs$/

export function checkName(file: SourceFile): Finding[] {
  const findings: Finding[] = []
  const empty = emptyNames.exec(file.path)?.[2]
  if (empty !== undefined) {
    const message = `'${empty}' says nothing: name what the file owns`
    findings.push({ path: file.path, line: 1, message })
  }
  if (!fileName.test(file.path.slice(file.path.lastIndexOf('/') + 1))) {
    findings.push({ path: file.path, line: 1, message: 'file names are kebab-case' })
  }
  return findings
}

export function checkOpening(file: SourceFile): Finding[] {
  const body = file.text.replace(/^#!.*\n/, '')
  if (file.isTest || /^\s*\/[/*]/.test(body)) return []
  const message = 'a file begins with a comment: what it owns, what it does not, its invariants'
  return [{ path: file.path, line: 1, message }]
}
