import type * as grpc from '@grpc/grpc-js';
import type { EnumTypeDefinition, MessageTypeDefinition } from '@grpc/proto-loader';

import type { CustomHttpPattern as _google_api_CustomHttpPattern, CustomHttpPattern__Output as _google_api_CustomHttpPattern__Output } from './google/api/CustomHttpPattern.ts';
import type { Http as _google_api_Http, Http__Output as _google_api_Http__Output } from './google/api/Http.ts';
import type { HttpRule as _google_api_HttpRule, HttpRule__Output as _google_api_HttpRule__Output } from './google/api/HttpRule.ts';
import type { DescriptorProto as _google_protobuf_DescriptorProto, DescriptorProto__Output as _google_protobuf_DescriptorProto__Output } from './google/protobuf/DescriptorProto.ts';
import type { EnumDescriptorProto as _google_protobuf_EnumDescriptorProto, EnumDescriptorProto__Output as _google_protobuf_EnumDescriptorProto__Output } from './google/protobuf/EnumDescriptorProto.ts';
import type { EnumOptions as _google_protobuf_EnumOptions, EnumOptions__Output as _google_protobuf_EnumOptions__Output } from './google/protobuf/EnumOptions.ts';
import type { EnumValueDescriptorProto as _google_protobuf_EnumValueDescriptorProto, EnumValueDescriptorProto__Output as _google_protobuf_EnumValueDescriptorProto__Output } from './google/protobuf/EnumValueDescriptorProto.ts';
import type { EnumValueOptions as _google_protobuf_EnumValueOptions, EnumValueOptions__Output as _google_protobuf_EnumValueOptions__Output } from './google/protobuf/EnumValueOptions.ts';
import type { ExtensionRangeOptions as _google_protobuf_ExtensionRangeOptions, ExtensionRangeOptions__Output as _google_protobuf_ExtensionRangeOptions__Output } from './google/protobuf/ExtensionRangeOptions.ts';
import type { FeatureSet as _google_protobuf_FeatureSet, FeatureSet__Output as _google_protobuf_FeatureSet__Output } from './google/protobuf/FeatureSet.ts';
import type { FeatureSetDefaults as _google_protobuf_FeatureSetDefaults, FeatureSetDefaults__Output as _google_protobuf_FeatureSetDefaults__Output } from './google/protobuf/FeatureSetDefaults.ts';
import type { FieldDescriptorProto as _google_protobuf_FieldDescriptorProto, FieldDescriptorProto__Output as _google_protobuf_FieldDescriptorProto__Output } from './google/protobuf/FieldDescriptorProto.ts';
import type { FieldMask as _google_protobuf_FieldMask, FieldMask__Output as _google_protobuf_FieldMask__Output } from './google/protobuf/FieldMask.ts';
import type { FieldOptions as _google_protobuf_FieldOptions, FieldOptions__Output as _google_protobuf_FieldOptions__Output } from './google/protobuf/FieldOptions.ts';
import type { FileDescriptorProto as _google_protobuf_FileDescriptorProto, FileDescriptorProto__Output as _google_protobuf_FileDescriptorProto__Output } from './google/protobuf/FileDescriptorProto.ts';
import type { FileDescriptorSet as _google_protobuf_FileDescriptorSet, FileDescriptorSet__Output as _google_protobuf_FileDescriptorSet__Output } from './google/protobuf/FileDescriptorSet.ts';
import type { FileOptions as _google_protobuf_FileOptions, FileOptions__Output as _google_protobuf_FileOptions__Output } from './google/protobuf/FileOptions.ts';
import type { GeneratedCodeInfo as _google_protobuf_GeneratedCodeInfo, GeneratedCodeInfo__Output as _google_protobuf_GeneratedCodeInfo__Output } from './google/protobuf/GeneratedCodeInfo.ts';
import type { MessageOptions as _google_protobuf_MessageOptions, MessageOptions__Output as _google_protobuf_MessageOptions__Output } from './google/protobuf/MessageOptions.ts';
import type { MethodDescriptorProto as _google_protobuf_MethodDescriptorProto, MethodDescriptorProto__Output as _google_protobuf_MethodDescriptorProto__Output } from './google/protobuf/MethodDescriptorProto.ts';
import type { MethodOptions as _google_protobuf_MethodOptions, MethodOptions__Output as _google_protobuf_MethodOptions__Output } from './google/protobuf/MethodOptions.ts';
import type { OneofDescriptorProto as _google_protobuf_OneofDescriptorProto, OneofDescriptorProto__Output as _google_protobuf_OneofDescriptorProto__Output } from './google/protobuf/OneofDescriptorProto.ts';
import type { OneofOptions as _google_protobuf_OneofOptions, OneofOptions__Output as _google_protobuf_OneofOptions__Output } from './google/protobuf/OneofOptions.ts';
import type { ServiceDescriptorProto as _google_protobuf_ServiceDescriptorProto, ServiceDescriptorProto__Output as _google_protobuf_ServiceDescriptorProto__Output } from './google/protobuf/ServiceDescriptorProto.ts';
import type { ServiceOptions as _google_protobuf_ServiceOptions, ServiceOptions__Output as _google_protobuf_ServiceOptions__Output } from './google/protobuf/ServiceOptions.ts';
import type { SourceCodeInfo as _google_protobuf_SourceCodeInfo, SourceCodeInfo__Output as _google_protobuf_SourceCodeInfo__Output } from './google/protobuf/SourceCodeInfo.ts';
import type { Timestamp as _google_protobuf_Timestamp, Timestamp__Output as _google_protobuf_Timestamp__Output } from './google/protobuf/Timestamp.ts';
import type { UninterpretedOption as _google_protobuf_UninterpretedOption, UninterpretedOption__Output as _google_protobuf_UninterpretedOption__Output } from './google/protobuf/UninterpretedOption.ts';
import type { Calendar as _sched_v1_Calendar, Calendar__Output as _sched_v1_Calendar__Output } from './sched/v1/Calendar.ts';
import type { CalendarDay as _sched_v1_CalendarDay, CalendarDay__Output as _sched_v1_CalendarDay__Output } from './sched/v1/CalendarDay.ts';
import type { CalendarServiceClient as _sched_v1_CalendarServiceClient, CalendarServiceDefinition as _sched_v1_CalendarServiceDefinition } from './sched/v1/CalendarService.ts';
import type { CreateCalendarRequest as _sched_v1_CreateCalendarRequest, CreateCalendarRequest__Output as _sched_v1_CreateCalendarRequest__Output } from './sched/v1/CreateCalendarRequest.ts';
import type { CreateCalendarResponse as _sched_v1_CreateCalendarResponse, CreateCalendarResponse__Output as _sched_v1_CreateCalendarResponse__Output } from './sched/v1/CreateCalendarResponse.ts';
import type { DeleteCalendarRequest as _sched_v1_DeleteCalendarRequest, DeleteCalendarRequest__Output as _sched_v1_DeleteCalendarRequest__Output } from './sched/v1/DeleteCalendarRequest.ts';
import type { DeleteCalendarResponse as _sched_v1_DeleteCalendarResponse, DeleteCalendarResponse__Output as _sched_v1_DeleteCalendarResponse__Output } from './sched/v1/DeleteCalendarResponse.ts';
import type { GetCalendarRequest as _sched_v1_GetCalendarRequest, GetCalendarRequest__Output as _sched_v1_GetCalendarRequest__Output } from './sched/v1/GetCalendarRequest.ts';
import type { GetCalendarResponse as _sched_v1_GetCalendarResponse, GetCalendarResponse__Output as _sched_v1_GetCalendarResponse__Output } from './sched/v1/GetCalendarResponse.ts';
import type { ListCalendarsRequest as _sched_v1_ListCalendarsRequest, ListCalendarsRequest__Output as _sched_v1_ListCalendarsRequest__Output } from './sched/v1/ListCalendarsRequest.ts';
import type { ListCalendarsResponse as _sched_v1_ListCalendarsResponse, ListCalendarsResponse__Output as _sched_v1_ListCalendarsResponse__Output } from './sched/v1/ListCalendarsResponse.ts';
import type { UpdateCalendarRequest as _sched_v1_UpdateCalendarRequest, UpdateCalendarRequest__Output as _sched_v1_UpdateCalendarRequest__Output } from './sched/v1/UpdateCalendarRequest.ts';
import type { UpdateCalendarResponse as _sched_v1_UpdateCalendarResponse, UpdateCalendarResponse__Output as _sched_v1_UpdateCalendarResponse__Output } from './sched/v1/UpdateCalendarResponse.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  google: {
    api: {
      CustomHttpPattern: MessageTypeDefinition<_google_api_CustomHttpPattern, _google_api_CustomHttpPattern__Output>
      FieldBehavior: EnumTypeDefinition
      Http: MessageTypeDefinition<_google_api_Http, _google_api_Http__Output>
      HttpRule: MessageTypeDefinition<_google_api_HttpRule, _google_api_HttpRule__Output>
    }
    protobuf: {
      DescriptorProto: MessageTypeDefinition<_google_protobuf_DescriptorProto, _google_protobuf_DescriptorProto__Output>
      Edition: EnumTypeDefinition
      EnumDescriptorProto: MessageTypeDefinition<_google_protobuf_EnumDescriptorProto, _google_protobuf_EnumDescriptorProto__Output>
      EnumOptions: MessageTypeDefinition<_google_protobuf_EnumOptions, _google_protobuf_EnumOptions__Output>
      EnumValueDescriptorProto: MessageTypeDefinition<_google_protobuf_EnumValueDescriptorProto, _google_protobuf_EnumValueDescriptorProto__Output>
      EnumValueOptions: MessageTypeDefinition<_google_protobuf_EnumValueOptions, _google_protobuf_EnumValueOptions__Output>
      ExtensionRangeOptions: MessageTypeDefinition<_google_protobuf_ExtensionRangeOptions, _google_protobuf_ExtensionRangeOptions__Output>
      FeatureSet: MessageTypeDefinition<_google_protobuf_FeatureSet, _google_protobuf_FeatureSet__Output>
      FeatureSetDefaults: MessageTypeDefinition<_google_protobuf_FeatureSetDefaults, _google_protobuf_FeatureSetDefaults__Output>
      FieldDescriptorProto: MessageTypeDefinition<_google_protobuf_FieldDescriptorProto, _google_protobuf_FieldDescriptorProto__Output>
      FieldMask: MessageTypeDefinition<_google_protobuf_FieldMask, _google_protobuf_FieldMask__Output>
      FieldOptions: MessageTypeDefinition<_google_protobuf_FieldOptions, _google_protobuf_FieldOptions__Output>
      FileDescriptorProto: MessageTypeDefinition<_google_protobuf_FileDescriptorProto, _google_protobuf_FileDescriptorProto__Output>
      FileDescriptorSet: MessageTypeDefinition<_google_protobuf_FileDescriptorSet, _google_protobuf_FileDescriptorSet__Output>
      FileOptions: MessageTypeDefinition<_google_protobuf_FileOptions, _google_protobuf_FileOptions__Output>
      GeneratedCodeInfo: MessageTypeDefinition<_google_protobuf_GeneratedCodeInfo, _google_protobuf_GeneratedCodeInfo__Output>
      MessageOptions: MessageTypeDefinition<_google_protobuf_MessageOptions, _google_protobuf_MessageOptions__Output>
      MethodDescriptorProto: MessageTypeDefinition<_google_protobuf_MethodDescriptorProto, _google_protobuf_MethodDescriptorProto__Output>
      MethodOptions: MessageTypeDefinition<_google_protobuf_MethodOptions, _google_protobuf_MethodOptions__Output>
      OneofDescriptorProto: MessageTypeDefinition<_google_protobuf_OneofDescriptorProto, _google_protobuf_OneofDescriptorProto__Output>
      OneofOptions: MessageTypeDefinition<_google_protobuf_OneofOptions, _google_protobuf_OneofOptions__Output>
      ServiceDescriptorProto: MessageTypeDefinition<_google_protobuf_ServiceDescriptorProto, _google_protobuf_ServiceDescriptorProto__Output>
      ServiceOptions: MessageTypeDefinition<_google_protobuf_ServiceOptions, _google_protobuf_ServiceOptions__Output>
      SourceCodeInfo: MessageTypeDefinition<_google_protobuf_SourceCodeInfo, _google_protobuf_SourceCodeInfo__Output>
      SymbolVisibility: EnumTypeDefinition
      Timestamp: MessageTypeDefinition<_google_protobuf_Timestamp, _google_protobuf_Timestamp__Output>
      UninterpretedOption: MessageTypeDefinition<_google_protobuf_UninterpretedOption, _google_protobuf_UninterpretedOption__Output>
    }
  }
  sched: {
    v1: {
      Calendar: MessageTypeDefinition<_sched_v1_Calendar, _sched_v1_Calendar__Output>
      CalendarDay: MessageTypeDefinition<_sched_v1_CalendarDay, _sched_v1_CalendarDay__Output>
      /**
       * Named sets of days that schedules leave out or keep to. Errors as in TaskService.
       */
      CalendarService: SubtypeConstructor<typeof grpc.Client, _sched_v1_CalendarServiceClient> & { service: _sched_v1_CalendarServiceDefinition }
      CreateCalendarRequest: MessageTypeDefinition<_sched_v1_CreateCalendarRequest, _sched_v1_CreateCalendarRequest__Output>
      CreateCalendarResponse: MessageTypeDefinition<_sched_v1_CreateCalendarResponse, _sched_v1_CreateCalendarResponse__Output>
      DeleteCalendarRequest: MessageTypeDefinition<_sched_v1_DeleteCalendarRequest, _sched_v1_DeleteCalendarRequest__Output>
      DeleteCalendarResponse: MessageTypeDefinition<_sched_v1_DeleteCalendarResponse, _sched_v1_DeleteCalendarResponse__Output>
      GetCalendarRequest: MessageTypeDefinition<_sched_v1_GetCalendarRequest, _sched_v1_GetCalendarRequest__Output>
      GetCalendarResponse: MessageTypeDefinition<_sched_v1_GetCalendarResponse, _sched_v1_GetCalendarResponse__Output>
      ListCalendarsRequest: MessageTypeDefinition<_sched_v1_ListCalendarsRequest, _sched_v1_ListCalendarsRequest__Output>
      ListCalendarsResponse: MessageTypeDefinition<_sched_v1_ListCalendarsResponse, _sched_v1_ListCalendarsResponse__Output>
      UpdateCalendarRequest: MessageTypeDefinition<_sched_v1_UpdateCalendarRequest, _sched_v1_UpdateCalendarRequest__Output>
      UpdateCalendarResponse: MessageTypeDefinition<_sched_v1_UpdateCalendarResponse, _sched_v1_UpdateCalendarResponse__Output>
    }
  }
}

