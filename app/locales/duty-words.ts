/** What is to be done about one item, and by whom, in the buyer's words. */
import type { Day, DutyKind, RemedyDecision } from '../engine/index.ts'
import { dayWords } from './format.ts'
import type { Sentence } from './sentence.ts'
import { sentence } from './sentence.ts'
import type { Locale, Translate } from './translate.ts'

type Duty = RemedyDecision['duties'][number]
type Who = Duty['who']

/** The words without a day, and those with one; a duty that has only words with a day is not said without. */
interface Said {
  undated?: string
  dated?: string
  /** What stands in for all others where the words differ by who does it. */
  by?: Record<Who, string>
}

/** The refund apart: it needs an amount. */
const WORDS: Record<Exclude<DutyKind, 'refund' | 'refund_once_sent'>, Said> = {
  send_back: { dated: 'sendBy' },
  pay_return: { by: { shop: 'shopPays', buyer: 'buyerPays' } },
  collect: { undated: 'collect' },
  inspect: { undated: 'inspect' },
  agree_exchange: { undated: 'agreeExchange' },
  answer_deduction: { undated: 'answerDeduction' },
  send_replacement: { undated: 'sendReplacement', dated: 'sendReplacementBy' },
  pay_difference: { by: { shop: 'shopPaysDifference', buyer: 'buyerPaysDifference' } },
  repair_or_replace: { undated: 'repair' },
  repair: { undated: 'repairOnly', dated: 'repairBy' },
  replace: { undated: 'replace' },
  deliver_missing: { undated: 'deliverMissing' },
  reduce_price: { undated: 'reducePrice' },
  include_documents: { undated: 'includeDocuments' },
  confirm_no_replacement: { undated: 'confirmNoReplacement' },
  honour_voucher: { undated: 'honourVoucher' },
  pay_redelivery: { undated: 'payRedelivery' },
}

/** @param amount in words, what is paid back; absent: nothing is, and the refund is not spoken of */
export function dutyWords(
  { what, who, by }: Duty,
  amount: string | undefined,
  { t, locale, today }: { t: Translate; locale: Locale; today?: Day },
): Sentence[] {
  const date = by === undefined ? undefined : dayWords(by, locale, today)
  if (what === 'refund' || what === 'refund_once_sent') {
    return amount === undefined ? [] : [sentence(t(refundKey(what, date), { amount, date }))]
  }
  const said = WORDS[what]
  const key = said.by?.[who] ?? (date === undefined ? said.undated : (said.dated ?? said.undated))
  return key === undefined ? [] : [sentence(t(`buyer:detail.${key}`, { date }))]
}

const refundKey = (
  what: 'refund' | 'refund_once_sent',
  date: string | undefined,
): `buyer:detail.${string}` => {
  const isHeld = what === 'refund_once_sent'
  if (date === undefined) return isHeld ? 'buyer:detail.refundOnceSentUndated' : 'buyer:detail.refundUndated'
  return isHeld ? 'buyer:detail.refundOnceSent' : 'buyer:detail.refund'
}
