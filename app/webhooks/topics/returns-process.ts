import { returnTopic } from '../return-topic.ts'

export const returnsProcess = returnTopic('returns/process')
