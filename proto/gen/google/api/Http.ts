// Original file: proto/google/api/http.proto

import type { HttpRule as _google_api_HttpRule, HttpRule__Output as _google_api_HttpRule__Output } from '../../google/api/HttpRule.ts';

/**
 * The HTTP bindings of a whole API.
 */
export interface Http {
  /**
   * In the order of evaluation; the last one wins.
   */
  'rules'?: (_google_api_HttpRule)[];
  /**
   * Decode `{+var}` without the reserved characters.
   */
  'fullyDecodeReservedExpansion'?: (boolean);
}

/**
 * The HTTP bindings of a whole API.
 */
export interface Http__Output {
  /**
   * In the order of evaluation; the last one wins.
   */
  'rules': (_google_api_HttpRule__Output)[];
  /**
   * Decode `{+var}` without the reserved characters.
   */
  'fullyDecodeReservedExpansion': (boolean);
}
