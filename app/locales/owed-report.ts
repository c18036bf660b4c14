import type { MoneyLine, Owed, Repayment } from '../engine/index.ts'
import { dutyWords } from './duty-words.ts'
import { moneyWords } from './format.ts'
import type { Telling } from './report-lines.ts'
import { cited, listed, plain } from './report-lines.ts'

/** Who does what, the money line by line, and how it is repaid. */
export const owedLines = (
  owed: Pick<Owed, 'duties' | 'money'> & { repayment?: Repayment },
  telling: Telling,
): string[] => {
  const { t, title } = telling
  const sum = owed.money.reduce((total, { amount }) => total + amount.minor, 0)
  const [first] = owed.money
  const amount = first && sum > 0 ? moneyWords({ ...first.amount, minor: sum }, telling.locale) : undefined
  const duties = owed.duties.flatMap((duty) =>
    dutyWords(duty, amount, telling).map((words) => cited(plain(words), duty.citation, telling)),
  )
  const { repayment } = owed
  return [
    ...listed(title('duties'), [...new Set(duties)]),
    ...listed(
      title('money'),
      owed.money.map((line) => amountWords(line, telling)),
    ),
    ...(repayment
      ? [
          `${title('repaid')} ${cited(t(`buyer:instructions.${repaidBy(repayment)}`), repayment.citation, telling)}`,
        ]
      : []),
  ]
}

/** What follows if a person says yes, with what is owed once per order, which nothing else tells until then. */
export const approvedLines = (owed: Owed, telling: Telling): string[] => [
  ...owedLines(owed, telling),
  ...listed(
    telling.title('perOrder'),
    owed.shared.map((line) => amountWords(line, telling)),
  ),
]

/** By law only an account that was named, and credit that was agreed to; the shop's own terms may say either beforehand. */
const REPAID = {
  law: { same_means: 'means', named_account: 'account', store_credit: 'storeCredit' },
  contract: { same_means: 'means', named_account: 'accountAskedOther', store_credit: 'storeCreditOffered' },
} as const

const repaidBy = ({ means, citation }: Repayment) => REPAID[citation.layer][means]

export const amountWords = ({ what, amount, citation }: MoneyLine, { t, locale, words }: Telling): string =>
  t('report:amount', {
    what: t(`buyer:money.${what}`),
    amount: moneyWords(amount, locale),
    citation: words.citation(citation),
  })
