import { orderTopic } from '../order-topic.ts'

export const fulfillmentsCreate = orderTopic('fulfillments/create', 'order_id')
