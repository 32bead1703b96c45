// Finds addresses of package registries and download hosts: where a package comes from is the
// business of the machine that installs it, not of the repository.
// Owns: what such an address looks like.  Does not: name any.

import type { Finding, TextFile } from './tree.ts'

interface AddressRule {
  readonly pattern: RegExp
  readonly files: RegExp
  readonly message: string
}

const topLevel = '(?:com|org|net|io|dev|sh|cloud|app)'
const firstLabel =
  '(?:registry|registries|npm|downloads?|dl|mirrors?|packages|pkgs?|cdn|proxy|artifacts?)'

const rules: readonly AddressRule[] = [
  {
    pattern: /"resolved"\s*:/,
    files: /package-lock\.json$/,
    message:
      'the lock file holds a download address; lock again with omit-lockfile-registry-resolved',
  },
  {
    pattern: /^\s*(?:@[\w-]+:)?registry\s*=/,
    files: /\.npmrc$/,
    message: 'a registry belongs into the npm config of the user, not of the project',
  },
  {
    // In code `registry.…` is a variable; there only whole addresses count.
    pattern: new RegExp(`\\b${firstLabel}(?:-[\\w-]+)?\\.(?:[a-z0-9-]+\\.)+${topLevel}\\b`, 'i'),
    files:
      /\.(?:json|ya?ml|md|sh|toml|service|txt)$|(?:^|\/)(?:run|Dockerfile|Containerfile|\.npmrc)$/,
    message: 'the name of a registry or download host',
  },
  {
    pattern: new RegExp(`https?://${firstLabel}(?:-[\\w-]+)?\\.[a-z0-9.-]+\\.?${topLevel}\\b`, 'i'),
    files: /./,
    message: 'the address of a registry or download host',
  },
  {
    pattern: /(?:FROM|image:)\s+["']?[a-z0-9-]+\.[a-z]{2,}\//,
    files: /(?:Dockerfile|Containerfile|\.ya?ml)$/,
    message: 'the name of an image registry',
  },
]

export function findDownloadAddresses(file: TextFile): Finding[] {
  const applicable = rules.filter((rule) => rule.files.test(file.path))
  return file.text.split('\n').flatMap((text, i) =>
    applicable
      .filter((rule) => rule.pattern.test(text))
      .slice(0, 1)
      .map((rule) => ({ path: file.path, line: i + 1, message: rule.message })),
  )
}
