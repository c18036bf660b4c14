/** Each kind that comes seldom, by a worker: told beforehand, passed at its instant, not a second sooner and not twice. */
import { expect, test, vi } from 'vitest'
import { money } from '../../app/engine/index.ts'
import type * as Gathered from '../../app/returns/deciding/line-facts.ts'
import { offerDeduction } from '../../app/returns/merchant/offer-deduction.ts'
import { shopA } from '../harness/test-environment.ts'
import { ana, control, deliveredOrder, headphones, onStage, view } from '../returns/stage.ts'
import { type PassingDay, passes, type Watched } from './passing-day.ts'
import { approved, arrive, type Stated, underPresetB, useWorker } from './stage.ts'

const VOUCHER = 'over-ear-headphones-pro'

/** Nothing that is read from Shopify says yet that a thing is a voucher: here a product is one. */
vi.mock('../../app/returns/deciding/line-facts.ts', async (importOriginal) => {
  const real = await importOriginal<typeof Gathered>()
  return {
    ...real,
    lineFacts: (...asked: Parameters<typeof real.lineFacts>) => ({
      ...real.lineFacts(...asked),
      ...(/ Pro$/.test(asked[1].line.title) && {
        ...{ kind: 'voucher', voucher: { offerSale: true, activatedAt: 'not_activated' } },
      }),
    }),
  }
})

onStage()
vi.setConfig({ testTimeout: 180_000 })
useWorker()

const MERCHANT = 'hello@pinhole-audio.example'

async function arrived(): Promise<Stated> {
  const stated = await approved()
  await arrive(stated, '2026-11-20T10:00:00Z')
  return stated
}

/** Until the last instant of 30 November in Bucharest. */
async function offered(): Promise<Stated> {
  const stated = await arrived()
  const answerBy = new Date('2026-11-30T22:00:00Z')
  const offer = { key: 0, amount: money(10_000, 'RON'), reason: 'Scratched.', answerBy }
  expect(await offerDeduction(shopA, stated.id, offer, { actor: 'merchant:1' })).toEqual({ ok: true })
  return stated
}

async function delivered(product: string): Promise<Watched> {
  const order = await deliveredOrder([{ ...headphones, product }])
  await control().setClock('2026-11-10T10:00:00Z')
  await view(order)
  return { order }
}

const BEFORE_ANSWER = {
  ...{ at: '2026-11-28T07:00:00.000Z', to: ana },
  subject: /^Please answer our offer by Monday 30 November 2026/,
}
const ANSWER_PASSED = '2026-11-30T22:00:00.000Z'

const expected: [string, PassingDay][] = [
  [
    'an offer without an answer goes to a person',
    {
      ...{ kind: 'deduction_unanswered', lastDay: '2026-11-30', begin: offered, before: BEFORE_ANSWER },
      settings: { deduction_unanswered: { act: 'person', remindDaysBefore: 2 } },
      passed: { at: ANSWER_PASSED, act: 'person' },
    },
  ],
  [
    'or the buyer is asked once more',
    {
      ...{ kind: 'deduction_unanswered', lastDay: '2026-11-30', begin: offered, before: BEFORE_ANSWER },
      settings: { deduction_unanswered: { act: 'remind', remindDaysBefore: 2 } },
      passed: {
        ...{ at: ANSWER_PASSED, act: 'remind', to: ana },
        subject: /^We are still waiting for your answer/,
      },
    },
  ],
  [
    'what arrived and nobody looked at is said to the shop',
    {
      ...{ kind: 'inspection_overdue', lastDay: '2026-11-25', begin: arrived },
      settings: { inspection_overdue: { act: 'remind', remindDaysBefore: 1, days: 3 } },
      before: {
        ...{ at: '2026-11-24T07:00:00.000Z', to: MERCHANT },
        subject: /^Goods to be looked at by Wednesday 25 November 2026/,
      },
      passed: {
        ...{ at: '2026-11-25T22:00:00.000Z', act: 'remind', to: MERCHANT },
        subject: /^Goods not looked at yet/,
      },
    },
  ],
  [
    'a refund that is due is said to the shop, the last time on its last morning',
    {
      ...{ kind: 'refund_due', lastDay: '2026-12-02', begin: arrived },
      settings: { refund_due: { act: 'remind', remindDaysBefore: 3 } },
      before: {
        ...{ at: '2026-11-29T07:00:00.000Z', to: MERCHANT },
        subject: /^Refund due by Wednesday 2 December 2026/,
      },
      passed: {
        ...{ at: '2026-12-02T07:00:00.000Z', act: 'remind', to: MERCHANT },
        subject: /^Last day to pay back/,
      },
    },
  ],
  [
    'a voucher is to be activated by a day: the buyer is told before, in the language of the order, and the shop after',
    {
      ...{ kind: 'voucher_activation_ends', lastDay: '2026-12-17', begin: () => delivered(VOUCHER) },
      settings: { voucher_activation_ends: { act: 'remind', remindDaysBefore: 0 } },
      before: {
        ...{ at: '2026-12-17T07:00:00.000Z', to: ana },
        subject: /^Vă rugăm să activați voucherul până joi 17 decembrie 2026/,
      },
      passed: {
        ...{ at: '2026-12-17T22:00:00.000Z', act: 'remind', to: MERCHANT },
        subject: /^The time to activate the voucher is over/,
      },
    },
  ],
  [
    'a guarantee ends: the buyer is told before, in the language of the order, and the shop after',
    {
      ...{ kind: 'guarantee_ends', lastDay: '2027-11-09', begin: () => delivered(headphones.product) },
      settings: { guarantee_ends: { act: 'remind', remindDaysBefore: 7 } },
      before: {
        ...{ at: '2027-11-02T07:00:00.000Z', to: ana },
        subject: /^O garanție a comenzii #\d+ se încheie marți 9 noiembrie 2027/,
      },
      passed: {
        ...{ at: '2027-11-09T22:00:00.000Z', act: 'remind', to: MERCHANT },
        subject: /^A guarantee has ended/,
      },
    },
  ],
]

test.each(expected)('%s', (_, one) =>
  one.kind === 'voucher_activation_ends' ? underPresetB(() => passes(one)) : passes(one),
)
