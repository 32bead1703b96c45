// `schedctl serve` (and `schedd`): runs a node until SIGTERM or SIGINT.
// Exit codes: 0 stopped, 1 failed, 78 the configuration can not be used.

import type { Command } from 'commander'

interface ServeOptions {
  readonly config: string
}

const configExit = 78
/** This much time, or a later signal, ends a stop that hangs. */
const stopMaxMs = 30_000
/** Signals closer together than this are one. */
const impatienceMs = 2_000

export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('run a node of a cluster')
    .requiredOption('-c, --config <file>', 'configuration, YAML or JSON')
    .action(async (options: ServeOptions) => {
      process.exitCode = await serve(options)
    })
}

async function serve(options: ServeOptions): Promise<number> {
  const { ConfigError, loadConfig, startNode } = await import('#engine')
  // A node outlives whoever reads its output.
  for (const stream of [process.stdout, process.stderr]) {
    stream.removeAllListeners('error').on('error', () => {})
  }
  try {
    let running: Awaited<ReturnType<typeof startNode>> | undefined
    let stoppingSinceMs = 0
    const onSignal = (): void => {
      // Still starting, perhaps waiting to be admitted: nothing is under way that has to be ended.
      if (running === undefined) process.exit(0)
      const nowMs = Date.now()
      // A terminal's Ctrl-C reaches the group, and a supervisor's SIGTERM follows at once: that is
      // one stop.
      if (stoppingSinceMs > 0 && nowMs - stoppingSinceMs > impatienceMs) process.exit(1)
      if (stoppingSinceMs > 0) return
      stoppingSinceMs = nowMs
      setTimeout(() => process.exit(1), stopMaxMs).unref()
      running.stop()
    }
    process.on('SIGTERM', onSignal)
    process.on('SIGINT', onSignal)
    if (process.env['SCHEDD_STOP_ON_STDIN_END'] === '1') {
      process.stdin.on('end', onSignal).on('error', onSignal).resume()
    }
    running = await startNode(loadConfig(options.config, process.env))
    const code = await running.ended
    // What is still open after a fatal error must not keep the process alive.
    process.exit(code)
  } catch (error) {
    const code = error instanceof ConfigError ? configExit : 1
    process.stderr.write(refusal(error))
    process.stdout.write(`${JSON.stringify({ event: 'refused', error: messageOf(error) })}\n`)
    // Not by itself: a standard input that is watched would keep the process alive.
    process.exit(code)
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** One line what, one line why and what to do. */
function refusal(error: unknown): string {
  const message = messageOf(error)
  const code = (error as { code?: string }).code ?? ''
  const taken = code === 'EADDRINUSE' || message.includes('EADDRINUSE')
  const advice = taken
    ? 'Another process listens there: stop it, or give this node other addresses.\n'
    : ''
  return `schedd does not start: ${message}\n${advice}`
}
