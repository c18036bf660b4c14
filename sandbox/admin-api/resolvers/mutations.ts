import type { View } from '../context.ts'
import { fileMutations } from './file-mutations.ts'
import { fulfillmentOrderMutations } from './fulfillment-order-mutations.ts'
import { metafieldMutations } from './metafield-mutations.ts'
import { orderMutations } from './order-mutations.ts'
import { processingMutations } from './processing-mutations.ts'
import { refundMutations } from './refund-mutations.ts'
import { returnMutations } from './return-mutations.ts'
import { reverseMutations } from './reverse-mutations.ts'

/** Every mutation that the sandbox models. */
export const mutations: View = {
  ...returnMutations,
  ...processingMutations,
  ...reverseMutations,
  ...refundMutations,
  ...orderMutations,
  ...fulfillmentOrderMutations,
  ...metafieldMutations,
  ...fileMutations,
}
