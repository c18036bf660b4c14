/** The "check" moment: line by line what happens, what is paid back, and what to do. Nothing is written. */
import type { BuyerSession } from '../../buyer-session.server.ts'
import { now } from '../../clock.server.ts'
import { instantOf } from '../../engine/index.ts'
import { decisionWords } from '../../locales/decision-words.ts'
import { localeFor, translator } from '../../locales/translate.ts'
import type { Mismatch } from '../case/case-event.ts'
import { unitsOf } from '../case/order-units.ts'
import { claimedByOthers } from '../deciding/claimed-units.ts'
import { mismatchesOf, saidOf } from '../deciding/decide-case.ts'
import { decideUnits } from '../deciding/decide-units.ts'
import { decidedLines } from '../deciding/decided-lines.ts'
import { circumstancesOf } from '../deciding/read-circumstances.ts'
import { type SettledStatement, settleLines } from '../deciding/settle-lines.ts'
import { choicesFor, givenBack } from '../settling/given-back.ts'
import { confirmLabel, type Speech } from './buyer-item.ts'
import type { BuyerPreview } from './buyer-wire.ts'
import { type BuyersOrder, recallBuyersOrder } from './buyers-order.ts'
import { previewLine, sendingOf } from './preview-line.ts'
import { statedLines } from './stated-lines.ts'
import type { StatementInput } from './statement-body.ts'
import { totalWords } from './total-words.ts'
import { accountWords, answerByWords, readWishes, type WishFault } from './wishes.ts'

export type PreviewResult =
  | { kind: 'not_found' }
  | { kind: 'mismatch'; mismatches: Mismatch[] }
  | { kind: 'wishes'; faults: WishFault[] }
  | { kind: 'preview'; preview: BuyerPreview }

export async function previewStatement(
  buyer: BuyerSession,
  orderId: string,
  body: StatementInput,
): Promise<PreviewResult> {
  const found = await recallBuyersOrder(buyer, orderId)
  if (found === null) return { kind: 'not_found' }
  const at = await now()
  const circumstances = circumstancesOf(found.circumstances, found.reading)
  const units = unitsOf(found.reading.order, await claimedByOthers(buyer.shop, orderId))
  const asked = statedLines(body, units, localeFor(body.locale))
  const misfits = mismatchesOf(asked, units)
  const { accountNamed, faults } = readWishes(body)
  const decided = await decideUnits(buyer.shop, circumstances, units, saidOf(asked, misfits), at, {
    accountNamed,
  })
  const { lines, mismatches } = decidedLines(asked, misfits, units, decided)
  if (mismatches.length > 0) return { kind: 'mismatch', mismatches }
  if (faults.length > 0) return { kind: 'wishes', faults }
  const locale = localeFor(body.locale)
  const today = circumstances.localDay(instantOf(at))
  const words = decisionWords(locale, decided.policy.document, today)
  const { order } = found.reading
  const given = await givenBack(buyer.shop, orderId)
  const settled = settleLines(lines, decided, choicesFor(given, undefined, order, order.currency))
  return {
    kind: 'preview',
    preview: inWords(settled, found, { t: translator(locale), locale, words, today }),
  }
}

function inWords(settled: SettledStatement, { circumstances }: BuyersOrder, speech: Speech): BuyerPreview {
  const { items } = settled
  const total = totalWords(settled, speech, false)
  const returnAddress = circumstances.settings.returnAddress.lines
  return {
    lines: items.map((item) => previewLine(item, settled, speech)),
    ...(total === undefined ? {} : { total }),
    instructions: sendingOf(settled, { returnAddress }, speech),
    ...accountWords(settled, speech),
    answerBy: answerByWords(speech),
    confirmLabel: confirmLabel(
      speech.t,
      items.map(({ line }) => line),
    ),
  }
}
