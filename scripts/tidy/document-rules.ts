// Documents that name files of the project have to name files that exist.
// Owns: finding the names.  Does not: judge prose.

import type { Finding, TextFile } from './tree.ts'

const ownFolders =
  'base|raft|storage|engine|proto|sdk|cli|test-cluster|bench|web|deploy|docs|scripts'
const endings = 'ts|mjs|md|proto|txt|json|sh|service|html|css|js'
const namedPath = new RegExp(`(?<![\\w./-])((?:${ownFolders})/[\\w./-]*\\.(?:${endings}))\\b`, 'g')

/** `exists` answers for a path from the root. */
export function checkNamedFiles(file: TextFile, exists: (path: string) => boolean): Finding[] {
  return file.text.split('\n').flatMap((text, i) =>
    [...text.matchAll(namedPath)]
      .map((found) => found[1] as string)
      .filter((path) => !exists(path))
      .map((path) => ({
        path: file.path,
        line: i + 1,
        message: `names ${path}, which is not there`,
      })),
  )
}
