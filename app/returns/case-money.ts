/** What a case pays the buyer: item by item, with what is owed once per order counted once. Pure. */
import type { Money, MoneyLine } from '../engine/index.ts'
import { moneyWords } from '../locales/format.ts'
import type { CaseState } from './case.ts'
import type { MoneyView } from './case-view.ts'
import { asApproved, remedyOf, totalOf } from './decision-reading.ts'
import type { StoredDecision } from './stored-decision.ts'

type What = MoneyLine['what']

interface Owed {
  what: What
  amount: Money
  /** Title of the item; absent for what is owed once per order. */
  item?: string
}

/**
 * The accepted lines, as the buyer's own preview counts them.
 * @param alreadyOwed what an earlier case of the same order pays once for all
 * @returns undefined where nothing is paid
 */
export function caseMoney(
  { lines }: Pick<CaseState, 'lines'>,
  { decision }: Pick<StoredDecision, 'decision'>,
  alreadyOwed: ReadonlySet<What>,
): MoneyView | undefined {
  const owed: Owed[] = []
  const told = new Set<What>()
  for (const { unit, remedy, title, acceptance } of lines) {
    if (acceptance !== 'accepted') continue
    const decided = remedyOf(decision, unit, remedy)
    for (const { what, amount } of decided === undefined ? [] : asApproved(decided).money)
      owed.push({ what, amount, item: title })
    const granted = decision.sharedMoney.filter((of) => of.remedy === remedy && of.units.includes(unit))
    for (const { what, amount } of [...granted, ...(decided?.ifApproved?.shared ?? [])]) {
      if (alreadyOwed.has(what) || told.has(what)) continue
      told.add(what)
      owed.push({ what, amount })
    }
  }
  const total = totalOf(owed)
  if (total === undefined) return undefined
  // What is owed once follows the items, whichever of them brought it.
  const rows = owed.toSorted((a, b) => Number(a.item === undefined) - Number(b.item === undefined))
  return {
    rows: rows.map(({ amount, ...row }) => ({ ...row, amount: moneyWords(amount, 'en') })),
    total: moneyWords(total, 'en'),
  }
}
