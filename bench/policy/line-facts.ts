import type { FactValues } from '../../app/engine/fact-register.ts'
import type { Value } from './condition.ts'

/** Facts as every peer can hold them: `unknown` for what nobody recorded, milliseconds for a time, 0 for none. */
const time = (value: string): number => (/^\d/.test(value) ? Date.parse(value) : 0)
const known = (value: boolean | string | undefined): Value => value ?? 'unknown'

export const LINE_FACTS = {
  stated: ({ statedAt }) => time(statedAt),
  conclusion: ({ conclusion }) => conclusion,
  kind: ({ kind }) => kind,
  orderHoldsGoods: ({ orderHoldsGoods }) => orderHoldsGoods,
  isReceived: ({ received }) => received.begun,
  isAllReceived: ({ possession }) => possession.begun,
  shipped: ({ shippedAt }) => time(shippedAt) || Number.MAX_SAFE_INTEGER,
  productionStarted: ({ productionStartedAt }) => time(productionStartedAt) || Number.MAX_SAFE_INTEGER,
  specification: ({ specification }) => specification,
  standardPick: ({ standardPick }) => standardPick,
  sealed: ({ sealed }) => known(sealed),
  sealIntact: ({ sealIntact }) => sealIntact,
  packageOpened: ({ packageOpened }) => packageOpened,
  unsealedBy: ({ unsealedBy }) => unsealedBy,
  cleanable: ({ cleanable }) => known(cleanable),
  hygieneNotice: ({ hygieneNoticeGiven }) => known(hygieneNoticeGiven),
  forceMajeure: ({ forceMajeure }) => forceMajeure,
  secondHand: ({ secondHand }) => secondHand,
  defect: ({ defect }) => defect,
  perishable: ({ perishable }) => perishable,
  marketPriced: ({ marketPriced }) => marketPriced,
  inseparablyMixed: ({ inseparablyMixed }) => inseparablyMixed,
  sealedMedia: ({ sealedMedia }) => sealedMedia,
  press: ({ press }) => known(press),
  voucherIssued: ({ voucherIssuedOn }) => time(voucherIssuedOn),
} satisfies Record<string, (values: FactValues) => Value>

export type LineFact = keyof typeof LINE_FACTS
