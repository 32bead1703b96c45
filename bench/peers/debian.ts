// Programs of peers, from Debian's packages.
// Owns: finding them, installing what is missing.  Does not: start them.

import { spawnSync } from 'node:child_process'

/** The package could not be had; the message says what to do. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
}

/**
 * Makes sure that `program` can be called, from the package of this name. Needs root where it is
 * not there yet. Throws {@link PackageError}.
 */
export function ensureProgram(program: string, packageName: string): void {
  if (isThere(program)) return
  console.log(`${program} is missing: installing ${packageName} ...`)
  const install = ['install', '--yes', '--no-install-recommends', packageName]
  const environment = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    // The package's own service is not ours to start.
    RUNLEVEL: '1',
  }
  const apt = (args: readonly string[]): number | null =>
    spawnSync('apt-get', args, { stdio: 'ignore', env: environment }).status
  if (apt(install) !== 0) {
    apt(['update'])
    apt(install)
  }
  if (isThere(program)) return
  throw new PackageError(
    `${program} is not there and could not be installed; as root: apt-get install ${packageName}`,
  )
}

function isThere(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0
}
