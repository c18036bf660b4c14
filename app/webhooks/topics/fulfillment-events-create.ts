import { orderTopic } from '../order-topic.ts'

export const fulfillmentEventsCreate = orderTopic('fulfillment_events/create', 'order_id')
