import { returnTopic } from '../return-topic.ts'

export const returnsReopen = returnTopic('returns/reopen')
