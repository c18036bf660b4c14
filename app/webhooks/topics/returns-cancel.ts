import { returnTopic } from '../return-topic.ts'

export const returnsCancel = returnTopic('returns/cancel')
