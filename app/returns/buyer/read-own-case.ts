/** One case in full, as its buyer reads it, with what they can do on it. */
import type { BuyerAct } from '@prisma/client'
import type { BuyerSession } from '../../buyer-session.server.ts'
import { now } from '../../clock.server.ts'
import { db } from '../../db.server.ts'
import { dayWords } from '../../locales/format.ts'
import { translator } from '../../locales/translate.ts'
import { wordsOfAct } from '../case/sealed-act.ts'
import { slipUrl } from '../case/slip-link.ts'
import { givenBack } from '../settling/given-back.ts'
import { buyerCase, listenerFor, toldCase, WITH_WHAT_IS_TOLD } from './buyer-cases.ts'
import type { BuyerCaseInFull } from './buyer-wire.ts'
import { canWords } from './can-words.ts'
import { helpHere } from './help-words.ts'
import { type OwnCase, ownCase } from './own-case.ts'
import { toBeSent } from './told-acceptance.ts'
import type { Listener } from './told-case.ts'
import { caseStageOf } from './told-stage-of-case.ts'
import { withWhyNot } from './with-why-not.ts'

/** @returns null when the buyer has no such case */
export async function readOwnCase(
  buyer: BuyerSession,
  caseId: string,
  spoken: string | undefined,
): Promise<BuyerCaseInFull | null> {
  const own = await ownCase(buyer, caseId)
  return own === null ? null : tellOwnCase(own, spoken)
}

export async function tellOwnCase(
  { shop, caseId, orderId, circumstances, reading }: OwnCase,
  spoken: string | undefined,
): Promise<BuyerCaseInFull> {
  const at = await now()
  const listener = listenerFor(circumstances, reading, spoken, at)
  const row = await db.returnCase.findUniqueOrThrow({
    where: { shop_id: { shop, id: caseId } },
    include: {
      ...WITH_WHAT_IS_TOLD,
      acts: { where: { kind: { in: ['write', 'answer'] } }, orderBy: { at: 'asc' } },
    },
  })
  const told = await toldCase(shop, row, await givenBack(shop, orderId), listener)
  const { items, ...said } = buyerCase(caseId, told, listener)
  return {
    ...{ ...said, orderId, orderName: reading.order.name, stage: caseStageOf(told.state) },
    items: withWhyNot(items, told, listener),
    seen: told.state.lastSeq,
    help: helpHere(circumstances.settings.contactEmail, translator(listener.locale)),
    can: canWords(told, listener),
    ...(toBeSent(told, listener).length > 0 && { slipUrl: slipUrl(shop, caseId, at) }),
    written: row.acts.flatMap((act) => writtenOf(act, listener)),
  }
}

function writtenOf(act: BuyerAct, { dayOf, locale }: Listener): BuyerCaseInFull['written'] {
  const words = wordsOfAct(act)
  return words === undefined ? [] : [{ on: dayWords(dayOf(act.at), locale), words }]
}
