// Pages of lists: how many at a time, and where to go on.
// Owns: the checks of page_size and page_token.  Does not: say what a token means.

import { apiLimits } from '#proto'
import type { Violations } from './validate.ts'

export interface Paging {
  readonly pageSize: number
  readonly pageToken: string
}

export function checkPaging(
  v: Violations,
  request: { readonly pageSize?: number; readonly pageToken?: string },
): Paging {
  const pageSize = request.pageSize || apiLimits.pageSizeDefault
  if (pageSize < 1 || pageSize > apiLimits.pageSizeMax) {
    v.add('page_size', `must be 1 to ${apiLimits.pageSizeMax}`)
  }
  return { pageSize, pageToken: request.pageToken ?? '' }
}
