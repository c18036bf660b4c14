import * as z from 'zod'
import { clause, settles, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import type { FactValues } from '../../fact-register.ts'
import { money } from '../../money.ts'
import { reason } from '../../reason.ts'
import { hadHappened, wasInformedBy } from '../exception.ts'

const SHARE = reason('service-share', {})
const NOTHING = reason('service-owes-nothing', {})

export const SHARED_BY = [
  'paid',
  'statedAt',
  'serviceStartedAt',
  'servicePerformedAt',
  'sessions',
  'serviceRequested',
  'informedOn',
  'concludedOn',
] as const

type Needed = Pick<FactValues, (typeof SHARED_BY)[number]>

/**
 * CRD 14(3) and 14(4)(a): what of the service was supplied before the withdrawal is owed pro rata, but only
 * to a shop that told the buyer of the right before the contract and was expressly asked to begin; else
 * nothing is owed (C-97/22). Counted by sessions; the fraction of a cent is the buyer's.
 */
export const servicesProRata = clause({
  id: 'services-pro-rata',
  effect: 'settles',
  remedies: ['withdrawal'],
  params: z.strictObject({}),
  needs: () => SHARED_BY,
  decide: () => (facts) => {
    const share = shareOwed(facts)
    if (share === undefined) return silent
    const amount = money(share === 'nothing' || share === 0 ? 0 : -share, facts.paid.currency)
    return settles({ amounts: [{ what: 'service_supplied', amount }] }, share === 'nothing' ? NOTHING : SHARE)
  },
})

/** What is owed of the price; `nothing`: whatever was supplied. Undefined: it has not begun. */
export const shareOwed = (facts: Needed): number | 'nothing' | undefined => {
  const supplied = suppliedOf(facts)
  if (supplied === undefined) return undefined
  const { paid, serviceRequested, informedOn, concludedOn } = facts
  const isOwed = serviceRequested && wasInformedBy(informedOn, concludedOn)
  return isOwed ? shareOf(paid.minor, supplied) : 'nothing'
}

type Supplied = { used: number; total: number }

/** How much was supplied; begun, but nobody recorded how much: nothing is proven. Undefined: it has not begun. */
const suppliedOf = (facts: Needed): Supplied | undefined => {
  const { serviceStartedAt: started, servicePerformedAt: performed, sessions } = facts
  if (performed !== 'not_performed' && hadHappened(performed, facts.statedAt)) return { used: 1, total: 1 }
  if (sessions && sessions.total > 0 && sessions.used > 0)
    return { used: Math.min(sessions.used, sessions.total), total: sessions.total }
  if (started === 'not_started' || started === 'not_recorded') return undefined
  return hadHappened(started, facts.statedAt) ? { used: 0, total: 1 } : undefined
}

/** Rounded down, in whole steps that never leave the safe integers. */
const shareOf = (minor: number, { used, total }: Supplied): number =>
  Math.floor(minor / total) * used + Math.floor(((minor % total) * used) / total)

type Row = Example<typeof servicesProRata>

const eur = (minor: number) => money(minor, 'EUR')

const row = (name: string, minor: number, change: Partial<Row['facts']>): Row => ({
  case: name,
  params: {},
  facts: {
    paid: eur(10_000),
    statedAt: '2026-11-12T12:00:00Z',
    serviceStartedAt: '2026-11-05T09:00:00Z',
    servicePerformedAt: 'not_performed',
    sessions: { total: 3, used: 1 },
    serviceRequested: true,
    informedOn: '2026-11-02',
    concludedOn: '2026-11-02',
    ...change,
  },
  expect: { kind: 'settles', amounts: [{ what: 'service_supplied', minor }] },
})

export const examples = (): Row[] => [
  row('one of three sessions: a third, the odd cent is the buyer’s', -3_333, {}),
  row('two of three', -6_666, { sessions: { total: 3, used: 2 } }),
  row('all three', -10_000, { sessions: { total: 3, used: 3 } }),
  row('more recorded than there were', -10_000, { sessions: { total: 3, used: 4 } }),
  row('performed in full without losing the right', -10_000, {
    servicePerformedAt: '2026-11-12T12:00:00Z',
    sessions: undefined,
  }),
  row('performed a second after the statement, no sessions recorded: nothing is proven', 0, {
    servicePerformedAt: '2026-11-12T12:00:01Z',
    sessions: undefined,
  }),
  row('performed at the very instant of the statement, sessions recorded short', -10_000, {
    servicePerformedAt: '2026-11-12T12:00:00Z',
  }),
  row('begun at the very instant of the statement, nothing counted', 0, {
    serviceStartedAt: '2026-11-12T12:00:00Z',
    sessions: undefined,
  }),
  row('begun without having been asked to', 0, { serviceRequested: false }),
  row('the buyer was never told of the right (C-97/22)', 0, { informedOn: 'never' }),
  row('told a day after the contract', 0, { informedOn: '2026-11-03' }),
  {
    ...row('not begun', 0, { sessions: { total: 3, used: 0 }, serviceStartedAt: 'not_started' }),
    expect: { kind: 'silent' },
  },
  {
    ...row('to begin a second after the statement', 0, {
      sessions: undefined,
      serviceStartedAt: '2026-11-12T12:00:01Z',
    }),
    expect: { kind: 'silent' },
  },
  {
    ...row('nothing recorded', 0, { sessions: undefined, serviceStartedAt: 'not_recorded' }),
    expect: { kind: 'silent' },
  },
  {
    ...row('a record of no sessions at all', 0, {
      sessions: { total: 0, used: 0 },
      serviceStartedAt: 'not_recorded',
    }),
    expect: { kind: 'silent' },
  },
]
