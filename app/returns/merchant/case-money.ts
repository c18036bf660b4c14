/** What a case pays the buyer, as the merchant reads it. Pure. */
import type { Choices } from '../../engine/index.ts'
import { moneyWords } from '../../locales/format.ts'
import type { CaseState } from '../case/case.ts'
import { settleCase } from '../deciding/settle-lines.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'
import type { CaseView, MoneyView } from './case-view.ts'

/** @param waiting the keys of the lines that a person is asked about: granted, they are settled with the others */
export function moneyNowAndThen(
  state: Pick<CaseState, 'lines' | 'mismatches'>,
  waiting: readonly number[],
  decided: Pick<StoredDecision, 'decision' | 'facts'>,
  choices: Choices,
): Pick<CaseView, 'money' | 'ifApproved'> {
  const money = caseMoney(state, decided, choices)
  const lines = state.lines.map((line) =>
    waiting.includes(line.key) ? { ...line, acceptance: 'accepted' as const } : line,
  )
  const then = caseMoney({ ...state, lines }, decided, choices)?.total
  return {
    ...(money === undefined ? {} : { money }),
    ...(then === undefined || then === money?.total ? {} : { ifApproved: then }),
  }
}

/**
 * The accepted lines, settled as the buyer's own preview is.
 * @returns undefined where nothing is paid
 */
export function caseMoney(
  state: Pick<CaseState, 'lines' | 'mismatches'>,
  decided: Pick<StoredDecision, 'decision' | 'facts'>,
  choices: Choices,
): MoneyView | undefined {
  const { lines, refund } = settleCase(state, decided, choices)
  if (lines.length === 0) return undefined
  const titles = new Map(state.lines.map(({ unit, title }) => [unit, title]))
  return {
    rows: lines.map(({ what, unit, amount }) => {
      const item = unit === undefined ? undefined : titles.get(unit)
      return { what, ...(item === undefined ? {} : { item }), amount: moneyWords(amount, 'en') }
    }),
    total: moneyWords(refund, 'en'),
  }
}
