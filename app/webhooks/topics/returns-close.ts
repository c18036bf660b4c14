import { returnTopic } from '../return-topic.ts'

export const returnsClose = returnTopic('returns/close')
