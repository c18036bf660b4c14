import { openAddress } from '../../webhooks/sealed-address.ts'
import { tellCustomerData } from '../../webhooks/tell-customer-data.ts'
import { defineHandler } from '../define-handler.ts'
import { reportCustomerData as job } from '../definitions/report-customer-data.ts'

export const reportCustomerDataHandler = defineHandler(job, ({ shop, requestId, sealedEmail, ...customer }) =>
  tellCustomerData(shop, requestId, {
    ...customer,
    email: openAddress(shop, customer.customerId, sealedEmail),
  }),
)
