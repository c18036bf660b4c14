import * as z from 'zod'
import { clause, fails, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { money } from '../../money.ts'
import { SHARED_BY, shareOwed } from './services-pro-rata.ts'

/**
 * CRD 14(3) where all of it was supplied: the right stands, but what is owed for the service is the whole price.
 * It only says so: it spares nothing, and what is taken off is `services-pro-rata`. Who had acknowledged that the
 * right is then lost has none any more (16(a)), so there it is silent.
 */
export const allSupplied = clause({
  id: 'all-supplied',
  effect: 'spares',
  remedies: ['withdrawal'],
  params: z.strictObject({}),
  needs: () => [...SHARED_BY, 'serviceLossAcknowledged'],
  decide: () => (facts) => {
    const { paid, serviceLossAcknowledged } = facts
    if (serviceLossAcknowledged || paid.minor === 0) return silent
    return shareOwed(facts) === paid.minor ? fails('all-supplied', {}) : silent
  },
})

type Row = Example<typeof allSupplied>

const row = (name: string, change: Partial<Row['facts']>, isAll: boolean): Row => ({
  case: name,
  params: {},
  facts: {
    paid: money(10_000, 'EUR'),
    statedAt: '2026-11-12T12:00:00Z',
    serviceStartedAt: '2026-11-05T09:00:00Z',
    servicePerformedAt: '2026-11-12T12:00:00Z',
    sessions: undefined,
    serviceRequested: true,
    serviceLossAcknowledged: false,
    informedOn: '2026-11-02',
    concludedOn: '2026-11-02',
    ...change,
  },
  expect: isAll ? { kind: 'fails', code: 'all-supplied' } : { kind: 'silent' },
})

export const examples = (): Row[] => [
  row('performed in full at the very instant of the statement', {}, true),
  row('a second after it', { servicePerformedAt: '2026-11-12T12:00:01Z' }, false),
  row('all three sessions', { servicePerformedAt: 'not_performed', sessions: { total: 3, used: 3 } }, true),
  row('two of three', { servicePerformedAt: 'not_performed', sessions: { total: 3, used: 2 } }, false),
  row('not asked to begin: nothing is owed', { serviceRequested: false }, false),
  row('told a day after the contract: nothing is owed', { informedOn: '2026-11-03' }, false),
  row('acknowledged that the right is then lost: there is none', { serviceLossAcknowledged: true }, false),
  row('free of charge: nothing to owe', { paid: money(0, 'EUR') }, false),
  row('not begun', { servicePerformedAt: 'not_performed', serviceStartedAt: 'not_started' }, false),
]
