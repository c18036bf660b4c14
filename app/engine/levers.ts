import type { Lever } from './lever.ts'
import { ofDefect, ofGroup, ofLine, ofOrder, ofStatement, statedOn } from './lever.ts'
import { receivedLater, shownEarlier, statedEarlier } from './levers-of-time.ts'

/** What the buyer can be asked, or can say of themselves. */
const OF_THE_BUYER: readonly Lever[] = [
  ofLine('sealIntact', 'sealIntact', [true]),
  ofLine('packageOpened', 'packageOpened', [false]),
  ofLine('unsealedBy', 'unsealedBy', ['carrier', 'shop'], 'buyer'),
  ofLine('standardPick', 'specificationIsStandardPick', [true], false),
  ofStatement('forceMajeure', 'forceMajeure', ['claimed', 'accepted']),
  ofGroup('deductionAgreed', 'exchange', 'deductionAgreed', [true]),
  ofDefect('defectExistedAtDelivery', 'existedAtDelivery', () => [true]),
  ofDefect('cureFailed', 'cureFailed', () => [true], false),
  ofDefect('wanted', 'wanted', () => ['repair', 'replacement', 'price_reduction', 'refund']),
  ofGroup('sendingProven', 'comingBack', 'sendingProven', [true], false),
]

/** What only the shop can know, and would be better for the buyer if it were otherwise. */
const OF_THE_SHOP: readonly Lever[] = [
  ofOrder('informedOn', 'informedOn', ['never'], 'never'),
  ofLine('sealed', 'sealed', [false]),
  ofLine('cleanable', 'cleanable', [true]),
  ofLine('hygieneNoticeGiven', 'hygieneNoticeGiven', [false]),
  ofLine('specification', 'specification', ['none'], 'none'),
  ofOrder('conclusion', 'conclusion', ['distance'], 'distance'),
  ofGroup('serviceStartedAt', 'service', 'startedAt', ['not_started']),
  ofGroup('serviceRequested', 'service', 'expressRequest', [false], false),
  ofGroup('serviceLossAcknowledged', 'service', 'acknowledgedLoss', [false], false),
  ofGroup('digitalBegunAt', 'digital', 'begunAt', ['not_begun']),
  ofGroup('digitalConsented', 'digital', 'consented', [false], false),
  ofGroup('digitalLossAcknowledged', 'digital', 'acknowledgedLoss', [false], false),
  ofGroup('digitalConfirmed', 'digital', 'confirmed', [false], false),
  ofGroup('offerSale', 'voucher', 'offerSale', [false], false),
]

const OF_THE_GOODS: readonly Lever[] = [
  ofGroup('marketPriced', 'exception', 'marketPriced', [false], false),
  ofGroup('perishable', 'exception', 'perishable', [false], false),
  ofGroup('inseparablyMixed', 'exception', 'inseparablyMixed', [false], false),
  ofGroup('sealedMedia', 'exception', 'sealedMedia', [false], false),
  ofGroup('wear', 'condition', 'wear', ['none', 'small_traces'], 'none'),
  ofGroup('missingAccessories', 'condition', 'missingAccessories', [[]], []),
  ofGroup('packaging', 'condition', 'packaging', ['original'], 'original'),
  ofGroup('documents', 'condition', 'documents', ['complete'], 'complete'),
  ofGroup('used', 'condition', 'used', [false], false),
  ofGroup('damaged', 'condition', 'damaged', [false], false),
  ofDefect('defectCausedByBuyer', 'causedByBuyer', () => [false], false),
  ofDefect('defectMinor', 'minor', () => [false], false),
  ofDefect('defectRecognisedOn', 'recognisedOn', (at) => [statedOn(at)]),
  ofGroup('returnCarrier', 'comingBack', 'carrier', ['original']),
]

/**
 * The facts that somebody may know otherwise, with the values that could turn an answer, in the order in
 * which they are told. What is a matter of record (the price, the day of the order, the place), what
 * the buyer chose, and what only makes the answer worse is no lever. Moments come last, for which of them would
 * do follows from everything else.
 */
export const LEVERS: readonly Lever[] = [
  ...OF_THE_BUYER,
  ...OF_THE_SHOP,
  ...OF_THE_GOODS,
  shownEarlier,
  receivedLater,
  statedEarlier,
]
