// Runs test files, each in a process group of its own, and says what happened in each.
// Owns: the processes of tests, their time limits, the lines on the screen.  Does not: choose
// files.
//   T1. A file that takes longer than its limit is ended, with every process it started.
//   T2. A file in which no test ran is a failure: a test that was not run proved nothing.
//   T3. The text kept of one file is bounded.

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { line, root } from './steps.ts'
import type { ReportLine } from './test-reporter.ts'

export interface Phase {
  readonly name: string
  readonly files: readonly string[]
  /** Files that run at the same time. */
  readonly concurrency: number
  readonly testMsMax: number
  readonly fileMsMax: number
  /** Only tests whose name matches; with it, T2 holds for the phase instead of the file. */
  readonly namePattern?: string | undefined
}

export interface FileResult {
  readonly file: string
  readonly facts: readonly ReportLine[]
  /** What is wrong with the file as a whole, if anything is. */
  readonly problem: string | undefined
  /** What the file printed, its end only if it was long. */
  readonly output: string
  readonly ms: number
}

const outputBytesMax = 256 * 1024
const running = new Set<ChildProcess>()

/** Runs a phase and prints one line per file, as each ends. */
export async function runPhase(phase: Phase): Promise<FileResult[]> {
  const results: FileResult[] = []
  const queue = [...phase.files]
  async function worker(): Promise<void> {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const result = await runFile(file, phase)
      results.push(result)
      printResult(result)
    }
  }
  await Promise.all(Array.from({ length: phase.concurrency }, worker))
  return results
}

export const isGreen = (result: FileResult): boolean =>
  result.problem === undefined && count(result, 'fail') === 0

export function count(result: FileResult, kind: ReportLine['kind']): number {
  return result.facts.filter((fact) => fact.kind === kind).length
}

/** The lines of a red file that say how to make it red again. */
export function seedLines(result: FileResult): string[] {
  const text = [result.output, ...result.facts.map((f) => (f.kind === 'fail' ? f.error : ''))]
  const lines = text.join('\n').split('\n')
  return [...new Set(lines.map((l) => l.trim()).filter((l) => /\bseed\b/i.test(l)))]
}

/** Ends what still runs, with all its descendants. */
export function stopAll(): void {
  for (const child of running) killGroup(child)
}

async function runFile(file: string, phase: Phase): Promise<FileResult> {
  const folder = mkdtempSync(join(tmpdir(), 'schedd-test-'))
  const reportFile = join(folder, 'report.jsonl')
  const startedAt = performance.now()
  try {
    const ended = await runProcess(nodeArguments(file, phase, reportFile), phase.fileMsMax)
    const facts = readReport(reportFile)
    return {
      file,
      facts,
      problem: problemOf(ended, facts, phase),
      output: ended.output,
      ms: performance.now() - startedAt,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function nodeArguments(file: string, phase: Phase, reportFile: string): string[] {
  return [
    `--test-reporter=${join(import.meta.dirname, 'test-reporter.ts')}`,
    `--test-reporter-destination=${reportFile}`,
    `--test-timeout=${phase.testMsMax}`,
    ...(phase.namePattern === undefined ? [] : [`--test-name-pattern=${phase.namePattern}`]),
    file,
  ]
}

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Set if it was ended for taking longer than this. */
  readonly overMs: number | undefined
  readonly output: string
}

function runProcess(args: readonly string[], fileMsMax: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // Detached: the file and what it starts form one process group, so that all of it can be ended
    // (T1).
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    running.add(child)
    let output = ''
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-outputBytesMax)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    let overMs: number | undefined
    const limit = setTimeout(() => {
      overMs = fileMsMax
      killGroup(child)
    }, fileMsMax)
    child.once('error', reject)
    child.once('exit', () => killGroup(child)) // What a test left behind ends with it.
    child.once('close', (code, signal) => {
      clearTimeout(limit)
      running.delete(child)
      resolve({ code, signal, overMs, output })
    })
  })
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is gone already: nothing is left to end.
  }
}

function readReport(reportFile: string): ReportLine[] {
  let text: string
  try {
    text = readFileSync(reportFile, 'utf8')
  } catch {
    return [] // The file ended before its first test.
  }
  const complete = text.slice(0, text.lastIndexOf('\n') + 1)
  return complete
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as ReportLine)
}

function problemOf(ended: Ended, facts: readonly ReportLine[], phase: Phase): string | undefined {
  if (ended.overMs !== undefined) {
    return `took longer than ${ended.overMs / 1000} s: a test hangs, or leaves a handle open`
  }
  if (ended.signal !== null) return `was ended by ${ended.signal}`
  const ranAny = facts.some((fact) => fact.kind === 'pass' || fact.kind === 'fail')
  if (!ranAny && ended.code !== 0) return `ended with exit code ${ended.code} before its first test`
  if (!ranAny && phase.namePattern === undefined) return 'ran no test'
  const failed = facts.some((fact) => fact.kind === 'fail')
  if (ended.code !== 0 && !failed)
    return `ended with exit code ${ended.code}, though no test failed`
  return undefined
}

function printResult(result: FileResult): void {
  const green = isGreen(result)
  const skipped = count(result, 'skip')
  const note = `${count(result, 'pass')} passed${skipped === 0 ? '' : `, ${skipped} skipped`}`
  console.log(line(green ? 'pass' : 'FAIL', result.file, result.ms, note))
  for (const fact of result.facts) if (fact.kind === 'note') console.log(`     ${fact.text}`)
  if (green) return
  if (result.problem !== undefined) console.log(`     ${result.file} ${result.problem}`)
  for (const fact of result.facts) {
    if (fact.kind !== 'fail') continue
    console.log(`\n     ✗ ${fact.name}  (${relative(root, fact.at)})\n${indent(fact.error)}`)
  }
  if (result.output.trim() !== '') console.log(`\n     printed:\n${indent(result.output)}`)
}

function indent(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, '       ')
}
