/** How a buyer wants to be repaid and answered: what the page offers, and what of it cannot be as it was typed. Pure. */
import { localeFor, translator } from '../../locales/translate.ts'
import { isIban, plainIban } from '../case/iban.ts'
import { phoneNumber } from '../case/stated-wishes.ts'
import type { SettledStatement } from '../deciding/settle-lines.ts'
import type { Speech } from './buyer-item.ts'
import type { BuyerError, BuyerPreview } from './buyer-wire.ts'
import type { StatementInput } from './statement-body.ts'

export type WishFault = 'holder' | 'iban' | 'number'

const PATHS: Record<WishFault, string> = {
  holder: 'repayment.holder',
  iban: 'repayment.iban',
  number: 'answerBy.number',
}

/** @returns what is to be put right before it is sent; a statement is recorded all the same, without it */
export function readWishes({ repayment, answerBy }: Pick<StatementInput, 'repayment' | 'answerBy'>): {
  accountNamed: boolean
  faults: WishFault[]
} {
  const faults: WishFault[] = []
  const isAccount = repayment?.by === 'account'
  if (isAccount && repayment.holder.trim() === '') faults.push('holder')
  if (isAccount && !isIban(plainIban(repayment.iban))) faults.push('iban')
  const accountNamed = isAccount && faults.length === 0
  if (answerBy?.kind === 'whatsapp' && phoneNumber(answerBy.number) === undefined) faults.push('number')
  return { accountNamed, faults }
}

export function wishFields(
  faults: readonly WishFault[],
  spoken: string | undefined,
): NonNullable<BuyerError['fields']> {
  const t = translator(localeFor(spoken))
  return faults.map((fault) => ({ path: PATHS[fault], message: t(`buyer:field.${fault}`) }))
}

/** Where money cannot go back the way it came: cash that was paid to the courier. */
export const accountWords = (
  { settlement }: Pick<SettledStatement, 'settlement'>,
  { t }: Speech,
): Pick<BuyerPreview, 'account'> =>
  settlement.repayments.some(({ by }) => by === 'named_account') ? { account: accountForm(t) } : {}

export const accountForm = (t: Speech['t']): NonNullable<BuyerPreview['account']> => ({
  ...{ label: t('buyer:account.label'), ask: t('buyer:account.ask'), name: t('buyer:account.name') },
  ...{ holder: t('buyer:account.holder'), iban: t('buyer:account.iban') },
  consent: t('buyer:account.consent'),
})

export const answerByWords = ({ t }: Speech): BuyerPreview['answerBy'] => ({
  ...{ label: t('buyer:answerBy.label'), email: t('buyer:answerBy.email') },
  ...{ whatsapp: t('buyer:answerBy.whatsapp'), number: t('buyer:answerBy.number') },
})
