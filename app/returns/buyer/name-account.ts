/** A buyer says where their money is to go, once it cannot go back the way it came: after the statement, and only once. */
import { db } from '../../db.server.ts'
import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'
import { awaitsTransfer } from '../case/awaits-transfer.ts'
import { type CaseState, outstandingQuantity } from '../case/case.ts'
import { isIban, plainIban } from '../case/iban.ts'
import { isOver } from '../case/is-over.ts'
import { restKeys } from '../case/rest-owed.ts'
import { openAccount } from '../case/stated-wishes.ts'
import type { ActOf } from './act-body.ts'

/** `holder`, `iban`: what cannot be as it was typed. */
export type AccountRefusal = 'holder' | 'iban' | 'closed' | 'named_already' | 'account_not_needed'

/** @throws Unavailable (retryable) when the database had no turn for it in time */
export async function nameAccount(
  shop: string,
  caseId: string,
  { act, actId, by }: { act: ActOf<'name_account'>; actId: string; by: By },
): Promise<ActResult<AccountRefusal>> {
  if (act.holder === '') return { ok: false, why: 'holder' }
  if (!isIban(plainIban(act.iban))) return { ok: false, why: 'iban' }
  const isStated = await isNamedInStatement(shop, caseId)
  return actOnCase<AccountRefusal>(
    shop,
    caseId,
    by,
    (state) => whyNoAccount(state, isStated) ?? [{ type: 'account_named', actId }],
  )
}

/** It never changes. */
async function isNamedInStatement(shop: string, id: string): Promise<boolean> {
  const where = { shop_id: { shop, id } }
  const row = await db.returnCase.findUnique({ where, select: { statement: true } })
  return row !== null && openAccount(row.statement) !== undefined
}

/** Another account than the first, which somebody may be paying to just now, takes a person. Pure. */
function whyNoAccount(state: CaseState, isStated: boolean): AccountRefusal | undefined {
  if (isOver(state)) return 'closed'
  if (isStated || state.accountActId !== undefined) return 'named_already'
  const isToPay =
    state.lines.some((line) => outstandingQuantity(state, line) > 0) ||
    state.settlements.some(awaitsTransfer) ||
    restKeys(state).length > 0
  return isToPay ? undefined : 'account_not_needed'
}
