// Original file: proto/google/api/http.proto

import type { CustomHttpPattern as _google_api_CustomHttpPattern, CustomHttpPattern__Output as _google_api_CustomHttpPattern__Output } from '../../google/api/CustomHttpPattern.ts';
import type { HttpRule as _google_api_HttpRule, HttpRule__Output as _google_api_HttpRule__Output } from '../../google/api/HttpRule.ts';

/**
 * How one RPC method is bound to HTTP.
 */
export interface HttpRule {
  /**
   * The method, when the rule stands outside of it.
   */
  'selector'?: (string);
  /**
   * Maps to GET.
   */
  'get'?: (string);
  /**
   * Maps to PUT.
   */
  'put'?: (string);
  /**
   * Maps to POST.
   */
  'post'?: (string);
  /**
   * Maps to DELETE.
   */
  'delete'?: (string);
  /**
   * Maps to PATCH.
   */
  'patch'?: (string);
  /**
   * The request field that is the HTTP body; `*` for every field not in the path.
   */
  'body'?: (string);
  /**
   * Any other method.
   */
  'custom'?: (_google_api_CustomHttpPattern | null);
  /**
   * More bindings of the same method; not nested.
   */
  'additionalBindings'?: (_google_api_HttpRule)[];
  /**
   * The response field that is the HTTP body; empty for the whole response.
   */
  'responseBody'?: (string);
  /**
   * The HTTP method and the path template.
   */
  'pattern'?: "get"|"put"|"post"|"delete"|"patch"|"custom";
}

/**
 * How one RPC method is bound to HTTP.
 */
export interface HttpRule__Output {
  /**
   * The method, when the rule stands outside of it.
   */
  'selector': (string);
  /**
   * Maps to GET.
   */
  'get'?: (string);
  /**
   * Maps to PUT.
   */
  'put'?: (string);
  /**
   * Maps to POST.
   */
  'post'?: (string);
  /**
   * Maps to DELETE.
   */
  'delete'?: (string);
  /**
   * Maps to PATCH.
   */
  'patch'?: (string);
  /**
   * The request field that is the HTTP body; `*` for every field not in the path.
   */
  'body': (string);
  /**
   * Any other method.
   */
  'custom'?: (_google_api_CustomHttpPattern__Output | null);
  /**
   * More bindings of the same method; not nested.
   */
  'additionalBindings': (_google_api_HttpRule__Output)[];
  /**
   * The response field that is the HTTP body; empty for the whole response.
   */
  'responseBody': (string);
  /**
   * The HTTP method and the path template.
   */
  'pattern'?: "get"|"put"|"post"|"delete"|"patch"|"custom";
}
