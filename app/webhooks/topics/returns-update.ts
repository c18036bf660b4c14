import { returnTopic } from '../return-topic.ts'

export const returnsUpdate = returnTopic('returns/update')
