// The tree of commands of schedctl.
// Owns: the tree of commands, global options, what wrong arguments come to.
// Does not: load gRPC, the SDK or the engine: commands do, when they act.

import { Command, CommanderError } from 'commander'
import { registerBackup } from './commands/backup.ts'
import { registerCalendar } from './commands/calendar.ts'
import { registerCluster } from './commands/cluster.ts'
import { registerConfigResources } from './commands/config-resources.ts'
import { registerContext } from './commands/context.ts'
import { registerDeadLetter } from './commands/dead-letter.ts'
import { registerDev } from './commands/dev.ts'
import { registerEvents } from './commands/events.ts'
import { registerNamespace } from './commands/namespace.ts'
import { registerNode } from './commands/node.ts'
import { registerWorker } from './commands/worker.ts'
import { registerOperation } from './commands/operation.ts'
import { registerQueue } from './commands/queue.ts'
import { registerSchedule } from './commands/schedule.ts'
import { registerServe } from './commands/serve.ts'
import { registerShard } from './commands/shard.ts'
import { registerTask } from './commands/task.ts'
import { registerVersion } from './commands/version.ts'
import { exitCodes } from './exit-codes.ts'
import { failureOf } from './failure.ts'
import { printFailure } from './session.ts'
import { outputFormats } from './settings.ts'
import { timeFormats } from './times.ts'
import { version } from './version.ts'

function createProgram(): Command {
  const program = new Command('schedctl')
    .description('schedd: a clustered task scheduler')
    .version(version, '--version', 'print the version')
    .option('-e, --endpoint <host:port,…>', 'nodes to ask (SCHEDCTL_ENDPOINTS)')
    .option('-n, --namespace <name>', 'namespace (SCHEDCTL_NAMESPACE)')
    .option('-o, --output <format>', `${outputFormats.join('|')} (SCHEDCTL_OUTPUT)`)
    .option('--timeout <duration>', 'for a call, repetitions included (SCHEDCTL_TIMEOUT)')
    .option('--context <name>', 'named settings to use (SCHEDCTL_CONTEXT)')
    .option('--time-format <format>', `${timeFormats.join('|')} (SCHEDCTL_TIME_FORMAT)`)
    .option('--columns <names>', 'columns of a table, separated by commas')
    .option('--no-headers', 'a table without its first line')
    .option('-v, --verbose', 'say on stderr what is done and how long it takes')
    .helpCommand('help [command]', 'explain a command')
    .showHelpAfterError('(add --help to see what it takes)')
    .exitOverride()
  registerTask(program)
  registerSchedule(program)
  registerQueue(program)
  registerDeadLetter(program)
  registerCalendar(program)
  registerNamespace(program)
  registerOperation(program)
  registerConfigResources(program)
  registerEvents(program)
  registerCluster(program)
  registerNode(program)
  registerWorker(program)
  registerShard(program)
  registerBackup(program)
  registerContext(program)
  registerVersion(program)
  registerServe(program)
  registerDev(program)
  return program
}

/** Parses and runs; the exit code is in process.exitCode. */
export async function runProgram(): Promise<void> {
  try {
    await createProgram().parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and --version come as errors with the exit code 0; what was wrong is printed already.
      process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
      return
    }
    const failure = failureOf(error, [])
    printFailure(failure)
    process.exitCode = failure.exitCode
  }
}
