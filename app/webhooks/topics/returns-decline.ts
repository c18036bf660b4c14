import { returnTopic } from '../return-topic.ts'

export const returnsDecline = returnTopic('returns/decline')
