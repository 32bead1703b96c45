// The methods of ConfigService by their names.
// Owns: the table, and the services on whichever resources are given.  Does not: implement methods.

import { resourceHandlers } from '../resources/resource-handlers.ts'
import type { ResourceContext } from '../resources/resource-calls.ts'
import type { ResourceDoor } from '../resources/resource-door.ts'
import { ResourceView } from '../resources/resource-view.ts'
import { TaskDefaults } from '../resources/task-defaults.ts'
import { ConfigApply } from './config-apply.ts'
import { ConfigService } from './config-service.ts'
import { scheduleHandlers } from './schedule-handlers.ts'
import type { Handler } from './status.ts'
import type { ServiceContext } from './task-calls.ts'

export function configHandlers(
  context: ServiceContext,
  resources: ResourceContext,
): Readonly<Record<string, Handler>> {
  const handlersOn = (door: ResourceDoor): Readonly<Record<string, Handler>> => {
    const these = { ...resources, door, view: new ResourceView(door) }
    const of = { ...context, defaults: new TaskDefaults(these) }
    return { ...resourceHandlers(these, of), ...scheduleHandlers(of, these) }
  }
  const config = new ConfigService(new ConfigApply({ ...resources, handlersOn }))
  return {
    'ConfigService/ExportResources': (request, call) => config.exportResources(request, call),
    'ConfigService/ApplyResources': (request, call) => config.applyResources(request, call),
  }
}
