import { syncCatalog } from '../../catalog/sync-catalog.ts'
import { defineHandler } from '../define-handler.ts'
import { syncCatalog as job } from '../definitions/sync-catalog.ts'

export const syncCatalogHandler = defineHandler(job, ({ shop }) => syncCatalog(shop))
