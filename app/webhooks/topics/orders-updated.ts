import { orderTopic } from '../order-topic.ts'

export const ordersUpdated = orderTopic('orders/updated', 'id')
