import { showPolicy } from '../../policies/show-policy.ts'
import { defineHandler } from '../define-handler.ts'
import { showPolicy as job } from '../definitions/show-policy.ts'

export const showPolicyHandler = defineHandler(job, ({ shop }) => showPolicy(shop))
