import { lookAtAccess } from '../../policies/look-at-access.ts'
import { defineHandler } from '../define-handler.ts'
import { lookAtAccess as job } from '../definitions/look-at-access.ts'

export const lookAtAccessHandler = defineHandler(job, ({ shop }) => lookAtAccess(shop))
