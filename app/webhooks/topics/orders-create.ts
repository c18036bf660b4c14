import { orderTopic } from '../order-topic.ts'

export const ordersCreate = orderTopic('orders/create', 'id')
