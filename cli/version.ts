// The version of this build, as package.json says; in sources and in dist/ it is one folder up.

import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

export const version: string = manifest.version
