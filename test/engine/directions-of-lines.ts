import { addDays, money } from '../../app/engine/index.ts'
import type { Direction, Known } from './direction.ts'
import { inDefect, inGroup, inLine } from './direction.ts'

const service = inGroup('service')
const voucher = inGroup('voucher')
const digital = inGroup('digital')
const exception = inGroup('exception')
const condition = inGroup('condition')
const exchange = inGroup('exchange')
const comingBack = inGroup('comingBack')

const EARLY = '2026-06-10'
const LATE = '2026-09-10'
const LAST = '2031-01-01'
const at = <D extends string>(day: D) => `${day}T12:00:00Z` as const
const received = (possessionOn: typeof EARLY | typeof LATE): Known['line'] => ({
  delivery: { status: 'delivered', shippedAt: at(EARLY), possessionOn, source: 'carrier' },
})
const amount = money(500, 'RON')
const UNUSED = { total: 4, used: 0 }

const OF_THE_GOODS: readonly Direction[] = [
  ...(['possession', 'received'] as const).map((fact) => ({
    ...soonAfterTheContract(inLine(fact, received(EARLY), received(LATE))),
    lessMoney: 'who was told before the goods came was told in time, and answers for their value (14(2))',
  })),
  soonAfterTheContract(inLine('shippedAt', inTransit(EARLY), inTransit(LAST))),
  inLine('productionStartedAt', { productionStartedAt: at(EARLY) }, { productionStartedAt: at(LAST) }),
  inLine('specification', { specification: 'given' }, { specification: 'none' }),
  inLine('standardPick', { specificationIsStandardPick: false }, { specificationIsStandardPick: 'doubtful' }),
  inLine('standardPick', { specificationIsStandardPick: 'doubtful' }, { specificationIsStandardPick: true }),
  inLine('sealed', { sealed: true }, { sealed: false }),
  // Of a seal that somebody else broke nothing is gained by an unbroken one in an opened package.
  inLine('sealIntact', { sealIntact: false, unsealedBy: 'buyer' }, { sealIntact: true, unsealedBy: 'buyer' }),
  inLine(
    'packageOpened',
    { packageOpened: true, sealIntact: true },
    { packageOpened: false, sealIntact: true },
  ),
  inLine('unsealedBy', { unsealedBy: 'buyer' }, { unsealedBy: 'carrier' }),
  inLine('unsealedBy', { unsealedBy: 'buyer' }, { unsealedBy: 'shop' }),
  inLine('cleanable', { cleanable: false }, { cleanable: true }),
  inLine('hygieneNoticeGiven', { hygieneNoticeGiven: true }, { hygieneNoticeGiven: false }),
  inLine('guaranteeMonths', { product: { guaranteeMonths: 12 } }, { product: { guaranteeMonths: 36 } }),
  inLine('secondHand', { product: { secondHand: true } }, { product: { secondHand: false } }),
]

function inTransit(on: typeof EARLY | typeof LAST): Known['line'] {
  return { delivery: { status: 'in_transit', shippedAt: at(on) } }
}

/** Nothing is shipped before it is sold. */
function soonAfterTheContract({ fact, unkinder, kinder }: Direction): Direction {
  const order = { concludedAt: at('2026-06-05') }
  return { fact, unkinder: { ...unkinder, order }, kinder: { ...kinder, order } }
}

const OF_OTHER_KINDS: readonly Direction[] = [
  service(
    'serviceStartedAt',
    { startedAt: at(EARLY), sessions: UNUSED },
    { startedAt: 'not_started', sessions: UNUSED },
  ),
  // Sessions used up would be another way to have performed it, which then came after the buyer was told.
  service(
    'servicePerformedAt',
    { performedAt: at(EARLY), sessions: UNUSED },
    { performedAt: at(LAST), sessions: UNUSED },
  ),
  service('sessions', { sessions: { total: 4, used: 4 } }, { sessions: { total: 4, used: 1 } }),
  service('serviceRequested', { expressRequest: true }, { expressRequest: false }),
  service('serviceLossAcknowledged', { acknowledgedLoss: true }, { acknowledgedLoss: false }),
  voucher('voucherIssuedOn', { issuedOn: EARLY }, { issuedOn: LATE }),
  voucher('voucherActivatedAt', { activatedAt: 'not_activated' }, { activatedAt: at(EARLY) }),
  voucher('offerSale', { offerSale: true }, { offerSale: false }),
  digital('digitalBegunAt', { begunAt: at(EARLY) }, { begunAt: 'not_begun' }),
  digital('digitalConsented', { consented: true }, { consented: false }),
  digital('digitalLossAcknowledged', { acknowledgedLoss: true }, { acknowledgedLoss: false }),
  digital('digitalConfirmed', { confirmed: true }, { confirmed: false }),
]

const OF_EXCEPTIONS: readonly Direction[] = [
  exception('marketPriced', { marketPriced: true }, { marketPriced: false }),
  exception('perishable', { perishable: true }, { perishable: false }),
  exception('inseparablyMixed', { inseparablyMixed: true }, { inseparablyMixed: false }),
  exception(
    'deferredAlcohol',
    { deferredAlcohol: { deliverableFrom: addDays(LATE, 90), valueFluctuates: true } },
    { deferredAlcohol: { deliverableFrom: addDays(LATE, 90), valueFluctuates: false } },
  ),
  exception(
    'urgentRepair',
    { urgentRepair: { requested: true, beyondRequest: false } },
    { urgentRepair: { requested: true, beyondRequest: true } },
  ),
  exception('sealedMedia', { sealedMedia: true }, { sealedMedia: false }),
  exception('press', { press: 'single' }, { press: 'subscription' }),
  exception(
    'dateBound',
    { dateBound: { service: 'leisure', on: LATE } },
    { dateBound: { service: 'other', on: LATE } },
  ),
]

const OF_WHAT_CAME_BACK: readonly Direction[] = [
  condition('wear', { wear: 'excessive' }, { wear: 'small_traces' }),
  condition('wear', { wear: 'small_traces' }, { wear: 'none' }),
  condition('missingAccessories', { missingAccessories: ['case'] }, { missingAccessories: [] }),
  condition('packaging', { packaging: 'missing' }, { packaging: 'opened' }),
  condition('packaging', { packaging: 'opened' }, { packaging: 'original' }),
  condition('documents', { documents: 'missing' }, { documents: 'complete' }),
  condition('used', { used: true }, { used: false }),
  condition('damaged', { damaged: true }, { damaged: false }),
  condition('diminishedValue', { diminishedValue: amount }, { diminishedValue: money(0, 'RON') }),
  exchange('deductionAgreed', { deductionAgreed: false }, { deductionAgreed: true }),
  inLine(
    'deductionSchedule',
    { product: { deductions: {} } },
    { product: { deductions: { smallTraces: amount, accessories: { case: amount, cable: amount } } } },
  ),
  comingBack('sentBackOn', { sentAt: at(LAST) }, { sentAt: at(EARLY) }),
  comingBack('sendingProven', { sendingProven: false }, { sendingProven: true }),
  comingBack('returnCarrier', { carrier: 'other' }, { carrier: 'original' }),
  comingBack('shopCollects', { shopCollects: false }, { shopCollects: true }),
  inLine(
    'compensation',
    { shopClaims: { compensation: { amount, evidenced: true } } },
    { shopClaims: { compensation: { amount, evidenced: false } } },
  ),
  inLine(
    'setOff',
    { shopClaims: { setOff: { amount, proven: true } } },
    { shopClaims: { setOff: { amount, proven: false } } },
  ),
]

const OF_DEFECTS: readonly Direction[] = [
  inDefect('defectAppearedOn', { appearedOn: LAST }, { appearedOn: EARLY }),
  inDefect('defectExistedAtDelivery', { existedAtDelivery: false }, { existedAtDelivery: true }),
  inDefect('defectCausedByBuyer', { causedByBuyer: true }, { causedByBuyer: false }),
  inDefect('defectMinor', { minor: true }, { minor: false }),
  inDefect('cureFailed', { cureFailed: false }, { cureFailed: true }),
]

export const OF_LINES: readonly Direction[] = [
  ...OF_THE_GOODS,
  ...OF_OTHER_KINDS,
  ...OF_EXCEPTIONS,
  ...OF_WHAT_CAME_BACK,
  ...OF_DEFECTS,
]
