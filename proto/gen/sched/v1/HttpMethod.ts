// Original file: proto/sched/v1/target.proto

/**
 * The method of a webhook request.
 */
export const HttpMethod = {
  /**
   * POST.
   */
  HTTP_METHOD_UNSPECIFIED: 'HTTP_METHOD_UNSPECIFIED',
  /**
   * POST, with the payload as body.
   */
  HTTP_METHOD_POST: 'HTTP_METHOD_POST',
  /**
   * PUT, with the payload as body.
   */
  HTTP_METHOD_PUT: 'HTTP_METHOD_PUT',
  /**
   * PATCH, with the payload as body.
   */
  HTTP_METHOD_PATCH: 'HTTP_METHOD_PATCH',
  /**
   * GET; the payload has to be empty.
   */
  HTTP_METHOD_GET: 'HTTP_METHOD_GET',
  /**
   * DELETE; the payload has to be empty.
   */
  HTTP_METHOD_DELETE: 'HTTP_METHOD_DELETE',
  /**
   * HEAD; the payload has to be empty.
   */
  HTTP_METHOD_HEAD: 'HTTP_METHOD_HEAD',
} as const;

/**
 * The method of a webhook request.
 */
export type HttpMethod =
  /**
   * POST.
   */
  | 'HTTP_METHOD_UNSPECIFIED'
  | 0
  /**
   * POST, with the payload as body.
   */
  | 'HTTP_METHOD_POST'
  | 1
  /**
   * PUT, with the payload as body.
   */
  | 'HTTP_METHOD_PUT'
  | 2
  /**
   * PATCH, with the payload as body.
   */
  | 'HTTP_METHOD_PATCH'
  | 3
  /**
   * GET; the payload has to be empty.
   */
  | 'HTTP_METHOD_GET'
  | 4
  /**
   * DELETE; the payload has to be empty.
   */
  | 'HTTP_METHOD_DELETE'
  | 5
  /**
   * HEAD; the payload has to be empty.
   */
  | 'HTTP_METHOD_HEAD'
  | 6

/**
 * The method of a webhook request.
 */
export type HttpMethod__Output = typeof HttpMethod[keyof typeof HttpMethod]
