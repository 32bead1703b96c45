// Steps of a check: run one after the other, one line each with its time, until one fails.
// Owns: the lines on the screen and the processes of a step.  Does not: know what is checked.

import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root: string = join(import.meta.dirname, '..')

export type StepResult =
  | { readonly ok: true; readonly note?: string | undefined }
  | { readonly ok: false; readonly output: string }

export interface Step {
  readonly name: string
  /** The command that repeats this step alone. */
  readonly again: string
  run(): Promise<StepResult>
}

/** Returns whether all went well. A failure prints what its tool said and ends the series. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) {
    const startedAt = performance.now()
    const result = await step.run()
    const note = result.ok ? (result.note ?? '') : ''
    console.log(line(result.ok ? 'pass' : 'FAIL', step.name, performance.now() - startedAt, note))
    if (result.ok) continue
    console.log(`\n${result.output.trimEnd()}\n\n${step.name} failed; alone: ${step.again}`)
    return false
  }
  return true
}

export function line(mark: string, name: string, ms: number, note: string): string {
  const text = `${mark.padEnd(4)} ${name.padEnd(52)} ${seconds(ms).padStart(8)}`
  return note === '' ? text : `${text}  ${note}`
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

export interface CommandResult {
  /** Exit code; null if a signal ended it or it could not be started. */
  readonly code: number | null
  /** stdout and stderr as they came. */
  readonly output: string
}

/** Runs a program in the root of the project, without a shell. */
export function runCommand(file: string, args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', (cause) => resolve({ code: null, output: cause.message }))
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }))
  })
}

/** A step that is one tool: green if it exits with 0. */
export function commandStep(
  name: string,
  tool: string,
  args: readonly string[],
  note: (output: string) => string | undefined = () => undefined,
): Step {
  return {
    name,
    again: ['node_modules/.bin/' + tool, ...args].join(' '),
    run: async () => {
      const ran = await runCommand(join(root, 'node_modules', '.bin', tool), args)
      return ran.code === 0
        ? { ok: true, note: note(ran.output) }
        : { ok: false, output: ran.output }
    },
  }
}
