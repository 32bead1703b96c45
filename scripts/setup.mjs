// Makes `node_modules` what package-lock.json says, and proves that there is a Node which can run
// the sources. `setup.mjs script.ts argument ...` then runs that script on it.
// Owns: node_modules and its stamp.  Does not: change package.json or the lock file.
// Plain JavaScript without dependencies: it must run on Node 18 before anything is installed.
// It is the first word of the npm scripts and not a `pre` script, since npm skips those with
// ignore-scripts, which .npmrc sets against install scripts of packages.

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const nodeMajorMin = 24
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lockFile = join(root, 'package-lock.json')
const modules = join(root, 'node_modules')
const pinnedNode = join(modules, '.bin', 'node')
const stampFile = join(modules, '.schedd-lock-hash')

// The pinned Node is a package with one binary, for one platform. Elsewhere the caller brings its
// own.
const hasPinnedNode = process.platform === 'linux' && process.arch === 'x64'

class SetupFailure extends Error {}

// What npm says when it fails, and what the reader can do about it. First match wins.
const npmFailures = [
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET/,
    why: 'the package registry could not be reached (offline, proxy or firewall?)',
    remedy: 'connect or set the proxy in your npm config, then run the command again',
  },
  {
    pattern: /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF|CERT_HAS_EXPIRED/,
    why: 'the TLS certificate of the package registry (or of a proxy before it) is not trusted',
    remedy: 'point "cafile" in your npm config at the right certificates',
  },
  {
    pattern: /ENOSPC/,
    why: 'the disk is full',
    remedy: 'free about 700 MB and run the command again',
  },
  {
    pattern: /EACCES|EPERM|EROFS/,
    why: 'a file or folder may not be written',
    remedy: `make sure that ${modules} and the npm cache belong to you`,
  },
  {
    pattern: /EUSAGE|can only install packages when your package\.json and package-lock/,
    why: 'package.json and package-lock.json do not agree',
    remedy: 'run "npm install --package-lock-only" and commit the lock file',
  },
  {
    pattern: /EINTEGRITY/,
    why: 'a downloaded package is not the one the lock file names',
    remedy: 'run "npm cache verify"; if it stays, do not trust the source you download from',
  },
  {
    pattern: /E401|E403|E404|ETARGET/,
    why: 'the configured package registry refuses or lacks a package',
    remedy: 'check "npm config list": a mirror may need a login or be incomplete',
  },
]

function main() {
  const hash = lockHash()
  if (readStamp() !== hash) {
    if (!installedMatchesLock()) install()
    writeStamp(hash)
  }
  const problem = pinnedNodeProblem()
  if (problem !== undefined) fallBackToOwnNode(problem)
  const [script, ...args] = process.argv.slice(2)
  if (script !== undefined)
    runScript(problem === undefined ? pinnedNode : process.execPath, [script, ...args])
}

/** The stamp also names the platform: a shared folder must not keep another machine's binaries. */
function lockHash() {
  if (!existsSync(lockFile)) {
    throw new SetupFailure(
      `package-lock.json is missing in ${root}; restore it: git checkout package-lock.json`,
    )
  }
  const digest = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  return `${digest} ${process.platform}-${process.arch}`
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : undefined
}

function writeStamp(hash) {
  writeFileSync(stampFile, `${hash}\n`)
}

/**
 * True if npm itself installed exactly the locked versions before, so that there is nothing to do.
 */
function installedMatchesLock() {
  const installedFile = join(modules, '.package-lock.json')
  if (!existsSync(installedFile)) return false
  try {
    const locked = JSON.parse(readFileSync(lockFile, 'utf8')).packages
    const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
    for (const [path, entry] of Object.entries(installed)) {
      if (locked[path] === undefined) return false
      if (locked[path].integrity !== entry.integrity) return false
      if (!existsSync(join(root, path))) return false
    }
    return Object.entries(locked).every(
      ([path, entry]) => path === '' || entry.optional === true || installed[path] !== undefined,
    )
  } catch {
    return false // Unreadable is as good as missing: install again.
  }
}

function install() {
  console.error('setup: installing the locked packages (npm ci) ...')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline']
  // Elsewhere npm refuses the pinned Node (EBADPLATFORM); its Linux binary is then taken out again
  // below.
  if (!hasPinnedNode) args.push('--force')
  const ran = spawnSync('npm', args, {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutOwnBinaries() },
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  if (ran.error !== undefined) {
    throw new SetupFailure(
      `npm could not be started (${ran.error.message}); install Node 18 or later with npm`,
    )
  }
  if (ran.status !== 0) throw explainNpm(ran)
}

/** npm ci deletes node_modules: it must not itself run on the Node in there. */
function pathWithoutOwnBinaries() {
  const own = join(modules, '.bin')
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((entry) => entry !== own)
    .join(delimiter)
}

function explainNpm(ran) {
  process.stderr.write(ran.stderr)
  const outcome =
    ran.status === null ? `was ended by ${ran.signal}` : `failed with exit code ${ran.status}`
  const known = npmFailures.find((failure) => failure.pattern.test(ran.stderr))
  if (known === undefined) {
    return new SetupFailure(
      `npm ci ${outcome}; its own message is above. Mend that and run the command again`,
    )
  }
  return new SetupFailure(`npm ci ${outcome}: ${known.why}. What to do: ${known.remedy}`)
}

/** Why the pinned Node cannot be used here; undefined if it can. */
function pinnedNodeProblem() {
  if (!hasPinnedNode) return `no Node is pinned for ${process.platform}-${process.arch}`
  if (!existsSync(pinnedNode)) return 'npm ci left no node_modules/.bin/node'
  const ran = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' })
  if (ran.error !== undefined || ran.status !== 0) {
    const why = ran.error?.message ?? ran.stderr.trim()
    return `node_modules/.bin/node does not run here (it needs glibc 2.28 or later): ${why}`
  }
  const version = ran.stdout.trim()
  if (majorOf(version) >= nodeMajorMin) return undefined
  return `node_modules/.bin/node is ${version}, not ${nodeMajorMin} or later; remove node_modules`
}

/** Without the pinned one, the Node that runs this has to do, and later scripts must find it. */
function fallBackToOwnNode(problem) {
  if (majorOf(process.version) < nodeMajorMin) {
    throw new SetupFailure(
      `${problem}; and yours is ${process.version}. ` +
        `What to do: put Node ${nodeMajorMin} or later first in your PATH (see .nvmrc), try again`,
    )
  }
  rmSync(pinnedNode, { force: true })
  console.error(`setup: ${problem}; using yours, ${process.version}`)
}

/** Ends as the script ends. */
function runScript(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {}) // The terminal sends it to the child, too.
  child.on('error', (cause) => {
    console.error(`setup: ${node} could not be started: ${cause.message}.`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal]
  })
}

function majorOf(version) {
  return Number.parseInt(version.replace(/^v/, ''), 10)
}

try {
  main()
} catch (failure) {
  if (!(failure instanceof SetupFailure)) throw failure
  console.error(`setup: ${failure.message}.`)
  process.exitCode = 1
}
