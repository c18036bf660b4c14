/** What a buyer's page adds to a statement for those who carry it out: how to be repaid, how to be answered. Kept sealed with it. */
import { z } from 'zod'
import { isIban, plainIban } from './iban.ts'
import { openAct } from './sealed-act.ts'
import { openGiven } from './sealed-statement.ts'

/** Where the money goes when it cannot go back the way it came. `iban` without spaces, in capitals. */
export interface NamedAccount {
  holder: string
  iban: string
}

/** `number`: E.164, e.g. "+40722123456". */
export type AnswerBy = { kind: 'email' } | { kind: 'whatsapp'; number: string }

type Sealed = { id: string; content: string; channel: string }

const E164 = /^\+[1-9]\d{6,14}$/

/** "+40 722 12-34 56", "0040722123456" → "+40722123456"; undefined for what is no number with its country. */
export function phoneNumber(typed: string): string | undefined {
  const plain = typed.replaceAll(/[\s().\-/\u00a0\u2010-\u2015]/g, '').replace(/^00/, '+')
  return E164.test(plain) ? plain : undefined
}

const named = z.object({
  holder: z.string().trim().min(1),
  iban: z.string().transform(plainIban).refine(isIban),
})
const withAccount = z.object({ repayment: named.extend({ by: z.literal('account') }) })
const withNumber = z.object({
  answerBy: z.object({ kind: z.literal('whatsapp'), number: z.string().transform(phoneNumber) }),
})

/** Only what our own page sends is read: under these names another door's statement may hold anything. */
const given = ({ channel, ...sealed }: Sealed): unknown =>
  channel === 'account' ? openGiven(sealed) : undefined

/** The account that the buyer named, if it can be one. */
export function openAccount(statement: Sealed): NamedAccount | undefined {
  const account = withAccount.safeParse(given(statement)).data?.repayment
  return account && { holder: account.holder, iban: account.iban }
}

/** As it was named on the case's page, later; undefined once its author asked to be forgotten. */
export const accountOfAct = (act: { id: string; content: string }): NamedAccount | undefined =>
  named.safeParse(openAct(act)).data

/** How the buyer wants to be answered; by e-mail, unless they gave a number that can be one. */
export function openAnswerBy(statement: Sealed): AnswerBy {
  const number = withNumber.safeParse(given(statement)).data?.answerBy.number
  return number === undefined ? { kind: 'email' } : { kind: 'whatsapp', number }
}
