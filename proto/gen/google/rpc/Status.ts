// Original file: proto/google/rpc/status.proto

import type { Any as _google_protobuf_Any, Any__Output as _google_protobuf_Any__Output } from '../../google/protobuf/Any.ts';

/**
 * An error: a code, a message for developers, typed details.
 */
export interface Status {
  /**
   * A value of google.rpc.Code.
   */
  'code'?: (number);
  /**
   * For developers, in English.
   */
  'message'?: (string);
  /**
   * Messages of error_details.proto.
   */
  'details'?: (_google_protobuf_Any)[];
}

/**
 * An error: a code, a message for developers, typed details.
 */
export interface Status__Output {
  /**
   * A value of google.rpc.Code.
   */
  'code': (number);
  /**
   * For developers, in English.
   */
  'message': (string);
  /**
   * Messages of error_details.proto.
   */
  'details': (_google_protobuf_Any__Output)[];
}
