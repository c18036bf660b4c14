import * as z from 'zod'
import { clause, settles, silent } from '../../clause.ts'
import type { DutyKind } from '../../decision.ts'
import type { Example } from '../../example.ts'
import type { FactValues } from '../../fact-register.ts'
import { period } from '../../period.ts'
import { reason } from '../../reason.ts'
import { CURED_BY, isGoodsClaim, stepOf } from '../cure.ts'
import { TOLD_BY, toldOn } from '../refund-timing.ts'
import { romanianCalendar } from '../ro/calendar.ts'

const FREE = reason('cure-is-free', {})

/**
 * Directive (EU) 2019/771 art 13 and 14: repair or replacement as the buyer chooses, free of charge, sending
 * included, within a reasonable time; some states say how many days that is (RO: fifteen).
 */
export const repairTerm = clause({
  id: 'repair-term',
  effect: 'settles',
  remedies: ['conformity_claim'],
  params: z.strictObject({ days: z.int().positive().exactOptional() }),
  needs: () => [...CURED_BY, ...TOLD_BY, 'shopCalendar'],
  decide:
    ({ days }) =>
    (facts) => {
      if (!isGoodsClaim(facts) || stepOf(facts) !== 'cure') return silent
      const what = cureOf(facts)
      const returnPaidBy = what === 'deliver_missing' ? {} : ({ returnPaidBy: 'shop' } as const)
      const by = facts.defect === 'none_reported' ? undefined : dayOf(days, facts)
      return settles({ ...returnPaidBy, duties: [{ who: 'shop', what, ...(by && { by }) }] }, FREE)
    },
})

const dayOf = (
  days: number | undefined,
  facts: Pick<FactValues, (typeof TOLD_BY)[number] | 'shopCalendar'>,
) => days && period({ from: toldOn(facts), event: 'statement', days, calendar: facts.shopCalendar }).lastDay

const cureOf = ({ defect, wanted }: Pick<FactValues, 'defect' | 'wanted'>): DutyKind => {
  if (defect === 'too_few') return 'deliver_missing'
  if (defect === 'wrong_item') return 'replace'
  if (wanted === 'repair') return 'repair'
  return wanted === 'replacement' ? 'replace' : 'repair_or_replace'
}

type Row = Example<typeof repairTerm>

const row = (
  name: string,
  change: Partial<Row['facts']>,
  expect: Row['expect'],
  params: Row['params'] = {},
): Row => ({
  case: name,
  params,
  facts: {
    kind: 'goods',
    defect: 'defective',
    wanted: undefined,
    cureFailed: false,
    defectMinor: false,
    statedOn: '2026-11-20',
    statementReceivedOn: 'not_recorded',
    shopCalendar: romanianCalendar,
    ...change,
  },
  expect,
})

const owed = (duty: DutyKind): Row['expect'] => ({
  kind: 'settles',
  duties: [`shop ${duty}`],
  returnPaidBy: 'shop',
})

export const examples = (): Row[] => [
  row('a defect: repair or replacement', {}, owed('repair_or_replace')),
  row('the buyer chose repair', { wanted: 'repair' }, owed('repair')),
  row('the buyer chose replacement', { wanted: 'replacement' }, owed('replace')),
  row('the buyer wants the money, but repair was not tried', { wanted: 'refund' }, owed('repair_or_replace')),
  row(
    'repair failed and the buyer wants another',
    { wanted: 'replacement', cureFailed: true },
    owed('replace'),
  ),
  row(
    'repair failed and the buyer wants the money',
    { wanted: 'refund', cureFailed: true },
    { kind: 'silent' },
  ),
  row('the wrong item', { defect: 'wrong_item' }, owed('replace')),
  row(
    'too few: nothing has to come back',
    { defect: 'too_few' },
    {
      kind: 'settles',
      duties: ['shop deliver_missing'],
    },
  ),
  row('nothing reported', { defect: 'none_reported' }, owed('repair_or_replace')),
  row(
    'fifteen days where the state says so, over a Saturday',
    {},
    { ...owed('repair_or_replace'), by: '2026-12-07' },
    {
      days: 15,
    },
  ),
  row('nothing reported: no day', { defect: 'none_reported' }, owed('repair_or_replace'), { days: 15 }),
  row('too many', { defect: 'too_many' }, { kind: 'silent' }),
  row('a service', { kind: 'service' }, { kind: 'silent' }),
]
