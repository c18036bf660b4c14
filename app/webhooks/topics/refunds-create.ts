import { orderTopic } from '../order-topic.ts'

export const refundsCreate = orderTopic('refunds/create', 'order_id')
