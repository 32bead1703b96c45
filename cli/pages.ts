// All pages of a list, one after the other, up to a limit.
// Owns: the loop over page tokens, and what is said when there are more.  Does not: know what is
// listed.

import type { Json } from './output.ts'
import type { Session } from './session.ts'

/** As the API bounds them. */
const pageSizeMax = 1_000

export interface Page {
  readonly items: readonly Json[]
  readonly nextPageToken: string
}

/** Where a page begins; without a size the API's own holds. */
export interface PageAsked {
  readonly pageToken: string
  readonly pageSize: number
}

/** Asks for all pages. */
export async function* pagesOf(
  next: (page: Pick<PageAsked, 'pageToken'>) => Promise<Page>,
): AsyncGenerator<Json[]> {
  let pageToken = ''
  do {
    const page = await next({ pageToken })
    yield [...page.items]
    pageToken = page.nextPageToken
  } while (pageToken !== '')
}

/** Asks for pages until `limit` items were given, 0: for all; says so if there are more. */
export async function* limitedPages(
  { out }: Pick<Session, 'out'>,
  limit: number,
  next: (page: PageAsked) => Promise<Page>,
): AsyncGenerator<Json[]> {
  let left = limit > 0 ? limit : Number.POSITIVE_INFINITY
  let pageToken = ''
  do {
    const page = await next({ pageToken, pageSize: Math.min(left, pageSizeMax) })
    left -= page.items.length
    pageToken = page.nextPageToken
    yield [...page.items]
  } while (pageToken !== '' && left > 0)
  if (pageToken === '') return
  out.note(`there are more: --limit ${limit} was reached; --limit 0 shows all`)
}
