import type { Kind, LineFacts } from '../../app/engine/index.ts'
import type { Basis } from './any-basis.ts'
import { anyAmount } from './any-basis.ts'
import { dayAfter, dayInTerms, instantOn } from './any-day.ts'
import type { Draw } from './draw.ts'
import { flip, maybe, pick, some } from './draw.ts'
import { ACCESSORIES } from './vocabulary.ts'

type Group<K extends keyof LineFacts> = NonNullable<LineFacts[K]>

const anyService = (draw: Draw, { concludedOn }: Basis): Group<'service'> => ({
  ...maybe(draw, 'startedAt', () =>
    flip(draw) ? ('not_started' as const) : instantOn(draw, dayInTerms(draw, concludedOn)),
  ),
  ...maybe(draw, 'sessions', () => {
    const total = 1 + draw(10)
    return { total, used: draw(total + 1) }
  }),
  ...maybe(draw, 'performedAt', () => instantOn(draw, dayInTerms(draw, concludedOn))),
  ...maybe(draw, 'expressRequest', () => flip(draw)),
  ...maybe(draw, 'acknowledgedLoss', () => flip(draw)),
})

const anyVoucher = (draw: Draw, { concludedOn }: Basis): Group<'voucher'> => ({
  ...maybe(draw, 'issuedOn', () => dayAfter(draw, concludedOn, 10)),
  ...maybe(draw, 'activatedAt', () =>
    flip(draw) ? ('not_activated' as const) : instantOn(draw, dayInTerms(draw, concludedOn)),
  ),
  ...maybe(draw, 'offerSale', () => flip(draw)),
})

const anyDigital = (draw: Draw, { concludedOn }: Basis): Group<'digital'> => ({
  ...maybe(draw, 'begunAt', () =>
    flip(draw) ? ('not_begun' as const) : instantOn(draw, dayInTerms(draw, concludedOn)),
  ),
  ...maybe(draw, 'consented', () => flip(draw)),
  ...maybe(draw, 'acknowledgedLoss', () => flip(draw)),
  ...maybe(draw, 'confirmed', () => flip(draw)),
})

const anyException = (draw: Draw, { concludedOn }: Basis): Group<'exception'> => ({
  ...maybe(draw, 'marketPriced', () => flip(draw), 5),
  ...maybe(draw, 'perishable', () => flip(draw), 5),
  ...maybe(draw, 'inseparablyMixed', () => flip(draw), 5),
  ...maybe(
    draw,
    'deferredAlcohol',
    () => ({ deliverableFrom: dayInTerms(draw, concludedOn), valueFluctuates: flip(draw) }),
    5,
  ),
  ...maybe(draw, 'urgentRepair', () => ({ requested: flip(draw), beyondRequest: flip(draw) }), 5),
  ...maybe(draw, 'sealedMedia', () => flip(draw), 5),
  ...maybe(draw, 'press', () => pick(draw, ['single', 'subscription'] as const), 5),
  ...maybe(draw, 'dateBound', () => ({
    service: pick(draw, [
      'leisure',
      'lodging',
      'goods_transport',
      'car_rental',
      'catering',
      'other',
    ] as const),
    ...maybe(draw, 'on', () => dayInTerms(draw, concludedOn)),
  })),
})

const anyCondition = (draw: Draw, { currency }: Basis): Group<'condition'> => ({
  ...maybe(draw, 'wear', () => pick(draw, ['none', 'small_traces', 'excessive'] as const)),
  ...maybe(draw, 'missingAccessories', () => some(draw, [...ACCESSORIES, 'manual'])),
  ...maybe(draw, 'packaging', () => pick(draw, ['original', 'opened', 'missing'] as const)),
  ...maybe(draw, 'documents', () => pick(draw, ['complete', 'missing'] as const)),
  ...maybe(draw, 'used', () => flip(draw)),
  ...maybe(draw, 'damaged', () => flip(draw)),
  ...maybe(draw, 'diminishedValue', () => anyAmount(draw, currency, 20_000)),
})

const anyExchange = (draw: Draw, { currency }: Basis): Group<'exchange'> => ({
  ...maybe(draw, 'replacementPrice', () => anyAmount(draw, currency)),
  ...maybe(draw, 'deductionAgreed', () => flip(draw)),
})

const DEFECTS = ['defective', 'damaged_in_transit', 'wrong_item', 'too_few', 'too_many'] as const

const anyDefect = (draw: Draw, { concludedOn, statedOn }: Basis): Group<'defect'> => ({
  kind: pick(draw, DEFECTS),
  ...maybe(draw, 'appearedOn', () => dayInTerms(draw, concludedOn)),
  ...maybe(draw, 'existedAtDelivery', () => flip(draw)),
  ...maybe(draw, 'causedByBuyer', () => flip(draw), 4),
  ...maybe(draw, 'minor', () => flip(draw)),
  ...maybe(draw, 'recognisedOn', () =>
    flip(draw) ? ('denied' as const) : dayInTerms(draw, pick(draw, [concludedOn, statedOn])),
  ),
  ...maybe(draw, 'wanted', () => pick(draw, ['refund', 'repair', 'replacement', 'price_reduction'] as const)),
  ...maybe(draw, 'cureFailed', () => flip(draw)),
  ...maybe(draw, 'repairedOn', () => dayInTerms(draw, concludedOn), 4),
})

const anyWayBack = (draw: Draw, { statedOn }: Basis): Group<'comingBack'> => ({
  ...maybe(draw, 'sentAt', () => instantOn(draw, dayInTerms(draw, statedOn))),
  ...maybe(draw, 'sendingProven', () => flip(draw)),
  ...maybe(draw, 'receivedAt', () => instantOn(draw, dayInTerms(draw, statedOn))),
  ...maybe(draw, 'carrier', () => pick(draw, ['original', 'shop_chosen', 'other'] as const)),
  ...maybe(draw, 'shopCollects', () => flip(draw), 4),
})

const anyClaims = (draw: Draw, { currency }: Basis): Group<'shopClaims'> => ({
  ...maybe(draw, 'compensation', () => ({
    amount: anyAmount(draw, currency, 20_000),
    evidenced: flip(draw),
  })),
  ...maybe(draw, 'setOff', () => ({ amount: anyAmount(draw, currency, 20_000), proven: flip(draw) })),
})

/** What is known of a unit beyond what it is: as a rule what its kind speaks of, now and then anything. */
export const anyGroups = (draw: Draw, kind: Kind, basis: Basis): Partial<LineFacts> => {
  const ofKind = (wanted: Kind): number => (kind === wanted ? 2 : 12)
  return {
    ...maybe(draw, 'service', () => anyService(draw, basis), ofKind('service')),
    ...maybe(draw, 'voucher', () => anyVoucher(draw, basis), ofKind('voucher')),
    ...maybe(draw, 'digital', () => anyDigital(draw, basis), ofKind('digital_content')),
    ...maybe(draw, 'exception', () => anyException(draw, basis), 5),
    ...maybe(draw, 'condition', () => anyCondition(draw, basis)),
    ...maybe(draw, 'exchange', () => anyExchange(draw, basis)),
    ...maybe(draw, 'defect', () => anyDefect(draw, basis)),
    ...maybe(draw, 'comingBack', () => anyWayBack(draw, basis), 3),
    ...maybe(draw, 'shopClaims', () => anyClaims(draw, basis), 4),
  }
}
