import { returnTopic } from '../return-topic.ts'

export const returnsApprove = returnTopic('returns/approve')
