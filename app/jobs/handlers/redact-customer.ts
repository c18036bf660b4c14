import { redactCustomer } from '../../webhooks/redact-customer.ts'
import { openAddress } from '../../webhooks/sealed-address.ts'
import { defineHandler } from '../define-handler.ts'
import { redactCustomer as job } from '../definitions/redact-customer.ts'

export const redactCustomerHandler = defineHandler(job, ({ shop, sealedEmail, ...customer }) =>
  redactCustomer(shop, { ...customer, email: openAddress(shop, customer.customerId, sealedEmail) }),
)
