import { orderTopic } from '../order-topic.ts'

export const fulfillmentsUpdate = orderTopic('fulfillments/update', 'order_id')
