// Plants one bug into the process that loads this file first: `node --import .../hook.ts`.
// Owns: changing the text of one file as it is loaded.  Does not: know the bugs (bank.ts), touch a
// file on disk. Without MUTANT in the environment it does nothing.

import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findMutant, plant } from './bank.ts'

const id = process.env['MUTANT']

if (id !== undefined) {
  const mutant = findMutant(id)
  const root = join(import.meta.dirname, '..', '..')
  const target = pathToFileURL(join(root, ...mutant.file.split('/'))).href
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      if (url !== target) return loaded
      return { ...loaded, source: plant(mutant, readFileSync(fileURLToPath(url), 'utf8')) }
    },
  })
}
