import { cancelOrderSoon } from '../../shop/cancel-order.ts'
import { Refusal } from '../../shop/refusal.ts'
import { gid } from '../../state/gid.ts'
import type { Job } from '../../state/traffic.ts'
import type { ApiContext, View } from '../context.ts'
import { notModelled } from '../not-modelled.ts'
import { answered } from './answered.ts'
import { orderFor } from './return-lookup.ts'

interface CancelArguments {
  orderId: string
  reason: string
  restock: boolean
  refund?: boolean | null
  refundMethod?: { originalPaymentMethodsRefund?: boolean | null; storeCreditRefund?: unknown } | null
  staffNote?: string | null
}
const LONGEST_STAFF_NOTE = 255

export const orderMutations: View = {
  orderCancel: (args: CancelArguments, context: ApiContext) =>
    answered(
      () => {
        const job = cancelled(context, args)
        return { job: jobView(job), jobResult: null, orderCancelUserErrors: [], userErrors: [] }
      },
      (error) => ({
        job: null,
        jobResult: null,
        orderCancelUserErrors: [error],
        userErrors: [{ field: error.field, message: error.message }],
      }),
    ),
}

function cancelled(context: ApiContext, args: CancelArguments): Job {
  if (args.refundMethod?.storeCreditRefund) throw notModelled('store credit')
  if ((args.staffNote ?? '').length > LONGEST_STAFF_NOTE)
    throw new Refusal(['staffNote'], `is too long (maximum is ${LONGEST_STAFF_NOTE} characters)`, 'INVALID')
  return cancelOrderSoon(context.world, orderFor(context, args.orderId), {
    reason: args.reason,
    refund: args.refundMethod?.originalPaymentMethodsRefund ?? args.refund ?? false,
    restock: args.restock,
    staffNote: args.staffNote ?? null,
    by: 'app',
  })
}

export const jobView = (job: Job): View => ({
  __typename: 'Job',
  id: gid('Job', job.id),
  done: job.done,
  query: null,
})
