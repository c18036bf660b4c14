import { reportCustomerData } from '../../returns/privacy/report-customer-data.ts'
import { webhooksAbout } from '../../webhooks/about-person.ts'
import { defineHandler } from '../define-handler.ts'
import { reportCustomerData as job } from '../definitions/report-customer-data.ts'

export const reportCustomerDataHandler = defineHandler(job, async ({ shop, requestId, ...customer }) => {
  const webhooks = await webhooksAbout(shop, customer)
  await reportCustomerData(shop, requestId, customer, { webhooks })
})
