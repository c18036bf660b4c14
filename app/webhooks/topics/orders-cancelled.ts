import { orderTopic } from '../order-topic.ts'

export const ordersCancelled = orderTopic('orders/cancelled', 'id')
