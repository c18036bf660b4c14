import { reportCustomerData } from '../../returns/report-customer-data.ts'
import { defineHandler } from '../define-handler.ts'
import { reportCustomerData as job } from '../definitions/report-customer-data.ts'

export const reportCustomerDataHandler = defineHandler(job, ({ shop, requestId, ...customer }) =>
  reportCustomerData(shop, requestId, customer),
)
