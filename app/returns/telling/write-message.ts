import type { AttachedFile } from '../../messages/attached-file.ts'
import { offerLetter } from '../../messages/deduction-offer.ts'
import type { Letter } from '../../messages/letter.ts'
import { type MessageContent, renderLetter } from '../../messages/render-letter.tsx'
import { closedLetter } from './closed-letter.ts'
import { decisionLetter } from './decision-letter.ts'
import { offerOf } from './offer-of.ts'
import { questionLetter } from './question-letter.ts'
import { receivedLetter } from './received-letter.ts'
import { refundLetter } from './refund-letter.ts'
import { slipFile } from './slip-file.ts'
import type { ToTell } from './to-tell.ts'
import type { Context } from './told-context.ts'

export interface Written extends MessageContent {
  kind: ToTell['kind']
  key: string
  file?: AttachedFile
}

export async function writeMessage(one: ToTell, context: Context): Promise<Written> {
  const file = one.kind === 'decision' ? slipFile(context) : undefined
  const content = await renderLetter(letterOf(one, context))
  return { kind: one.kind, key: one.key, ...content, ...(file && { file }) }
}

function letterOf(one: ToTell, context: Context): Letter {
  switch (one.kind) {
    case 'decision':
      return decisionLetter(one.keys, context)
    case 'question':
      return questionLetter(one.question, context)
    case 'received':
      return receivedLetter(one, context)
    case 'deduction_offered':
      return offerLetter(offerOf(one.key, context))
    case 'refund_sent':
      return refundLetter(one, context)
    case 'closed':
      return closedLetter(context)
  }
}
