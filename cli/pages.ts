// All pages of a list, one after the other.
// Owns: the loop over page tokens.  Does not: know what is listed.

import type { Json } from './output.ts'

/** `next` asks for one page; an empty token comes with the last one. */
export async function* pagesOf(
  next: (pageToken: string) => Promise<{
    readonly items: readonly Json[]
    readonly nextPageToken: string
  }>,
): AsyncGenerator<Json[]> {
  let pageToken = ''
  do {
    const page = await next(pageToken)
    yield [...page.items]
    pageToken = page.nextPageToken
  } while (pageToken !== '')
}
