import { z } from 'zod'

/** How a buyer wants to be answered; `number` as E.164 writes it, e.g. "+40721000000". */
export const answerBy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('email') }),
  z.object({ kind: z.literal('whatsapp'), number: z.e164() }),
])

export type AnswerBy = z.infer<typeof answerBy>
