import { returnTopic } from '../return-topic.ts'

export const returnsRequest = returnTopic('returns/request')
