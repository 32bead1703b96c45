// The entry of `schedctl`, and of `schedd`, which is `schedctl serve`. Acts when it is loaded.
// Owns: what has to be in place before the commands are loaded.  Does not: know any command.

import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Measured: `schedctl --version` 200 ms without, 70 ms with it. In the user's own folder, not in
// the shared temporary one: what is in it is run. Without a home there is none.
const { XDG_CACHE_HOME: cacheHome, HOME: home } = process.env
if (cacheHome) enableCompileCache(join(cacheHome, 'schedctl'))
else if (home) enableCompileCache(join(home, '.cache', 'schedctl'))

// A reader that has seen enough (`schedctl task list | head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

const { runProgram } = await import('./program.ts')
await runProgram()
