/** What only the buyer knows, asked by a person. No time limit: what they asked for stands while they think. */
import { type Letter, said } from '../../messages/letter.ts'
import { caseLetter, orderOf } from './letter-parts.ts'
import type { Context } from './told-context.ts'

export const questionLetter = (question: string, context: Context): Letter => {
  const { t } = context
  return caseLetter(
    {
      subject: t('messages:question.subject', orderOf(context)),
      title: t('messages:question.title'),
      first: said(t('messages:question.text')),
      blocks: [
        { kind: 'quote', label: t('messages:question.label'), text: question },
        { kind: 'text', words: said(t('messages:question.answer')) },
      ],
    },
    context,
  )
}
