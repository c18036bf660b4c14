import { dayAt } from '../../app/engine/day.ts'
import type { FactValues } from '../../app/engine/fact-register.ts'
import { addDays } from '../../app/engine/index.ts'
import { isPresumed } from '../../app/engine/presumed-defect.ts'
import type { Value } from './condition.ts'

const NEVER = Number.MAX_SAFE_INTEGER

/** Milliseconds; what has not happened, or is not recorded, is never past. */
const time = (value: string): number => (/^\d/.test(value) ? Date.parse(value) : NEVER)
/** `unknown` for what nobody recorded: not every peer has a word for nothing. */
const known = (value: boolean | string | undefined): Value => value ?? 'unknown'

const isDeductionPriced = ({ wear, missingAccessories = [], deductionSchedule }: FactValues): boolean =>
  (wear !== 'small_traces' || deductionSchedule?.smallTraces !== undefined) &&
  missingAccessories.every((name) => Object.hasOwn(deductionSchedule?.accessories ?? {}, name))

/** The day on which a service had begun, else was done, else was given up; in the consumer's place. */
const serviceDay = ({ serviceStartedAt, servicePerformedAt, statedAt, calendar }: FactValues): number => {
  const known = [serviceStartedAt, servicePerformedAt].find((at) => time(at) <= time(statedAt))
  return Date.parse(dayAt((known ?? statedAt) as FactValues['statedAt'], calendar.zone))
}

const ofOrder = {
  stated: ({ statedAt }) => time(statedAt),
  conclusion: ({ conclusion }) => conclusion,
  buyer: ({ buyer }) => buyer,
  kind: ({ kind }) => kind,
  category: ({ category }) => category,
  orderHoldsGoods: ({ orderHoldsGoods }) => orderHoldsGoods,
  isReceived: ({ received }) => received.begun,
  isAllReceived: ({ possession }) => possession.begun,
  informed: ({ informedOn }) => time(informedOn),
  forceMajeure: ({ forceMajeure }) => forceMajeure,
  channel: ({ requestChannel }) => known(requestChannel),
  carrier: ({ returnCarrier }) => known(returnCarrier),
} satisfies Record<string, (values: FactValues) => Value>

const ofExceptions = {
  shipped: ({ shippedAt }) => time(shippedAt),
  productionStarted: ({ productionStartedAt }) => time(productionStartedAt),
  specification: ({ specification }) => specification,
  standardPick: ({ standardPick }) => standardPick,
  sealed: ({ sealed }) => known(sealed),
  sealIntact: ({ sealIntact }) => sealIntact,
  packageOpened: ({ packageOpened }) => packageOpened,
  unsealedBy: ({ unsealedBy }) => unsealedBy,
  cleanable: ({ cleanable }) => known(cleanable),
  hygieneNotice: ({ hygieneNoticeGiven }) => known(hygieneNoticeGiven),
  perishable: ({ perishable }) => perishable,
  marketPriced: ({ marketPriced }) => marketPriced,
  inseparablyMixed: ({ inseparablyMixed }) => inseparablyMixed,
  sealedMedia: ({ sealedMedia }) => sealedMedia,
  press: ({ press }) => known(press),
  alcohol: ({ deferredAlcohol: given }) =>
    given ? (given.valueFluctuates ? 'fluctuates' : 'steady') : 'none',
  alcoholFrom: ({ deferredAlcohol }) => (deferredAlcohol ? time(deferredAlcohol.deliverableFrom) : 0),
  alcoholDeferral: ({ concludedOn }) => time(addDays(concludedOn, 30)),
  urgentRepair: ({ urgentRepair: visit }) =>
    visit?.requested ? (visit.beyondRequest ? 'beyond' : 'as_asked') : 'none',
  dateBound: ({ dateBound }) => dateBound?.service ?? 'none',
  hasFixedDate: ({ dateBound }) => dateBound?.on !== undefined,
} satisfies Record<string, (values: FactValues) => Value>

const ofServices = {
  serviceStarted: ({ serviceStartedAt }) => time(serviceStartedAt),
  hasServiceStart: ({ serviceStartedAt }) => /^\d/.test(serviceStartedAt),
  servicePerformed: ({ servicePerformedAt }) => time(servicePerformedAt),
  serviceDay,
  sessionsTotal: ({ sessions }) => sessions?.total ?? 0,
  sessionsUsed: ({ sessions }) => sessions?.used ?? 0,
  serviceRequested: ({ serviceRequested }) => serviceRequested,
  serviceLossAcknowledged: ({ serviceLossAcknowledged }) => serviceLossAcknowledged,
  voucherIssued: ({ voucherIssuedOn }) => (voucherIssuedOn === 'not_recorded' ? voucherIssuedOn : 'recorded'),
  offerSale: ({ offerSale }) => offerSale,
  activated: ({ voucherActivatedAt: at }) => (at === 'not_recorded' || at === 'not_activated' ? at : 'yes'),
  activatedAt: ({ voucherActivatedAt }) => time(voucherActivatedAt),
  digitalBegun: ({ digitalBegunAt }) => time(digitalBegunAt),
  digitalConsented: ({ digitalConsented }) => digitalConsented,
  digitalLossAcknowledged: ({ digitalLossAcknowledged }) => digitalLossAcknowledged,
  digitalConfirmed: ({ digitalConfirmed }) => digitalConfirmed,
} satisfies Record<string, (values: FactValues) => Value>

const ofCondition = {
  wear: ({ wear }) => known(wear),
  used: ({ used }) => known(used),
  damaged: ({ damaged }) => known(damaged),
  lacksAccessories: ({ missingAccessories }) => (missingAccessories?.length ?? 0) > 0,
  packaging: ({ packaging }) => known(packaging),
  documents: ({ documents }) => known(documents),
  deductionAgreed: ({ deductionAgreed }) => known(deductionAgreed),
  isDeductionPriced,
  compensation: ({ compensation }) => (compensation ? 'claimed' : 'none'),
  setOff: ({ setOff }) => (setOff ? 'claimed' : 'none'),
  defect: ({ defect }) => defect,
  defectAppeared: ({ defectAppearedOn }) => time(defectAppearedOn),
  defectExisted: ({ defectExistedAtDelivery }) => known(defectExistedAtDelivery),
  defectCausedByBuyer: ({ defectCausedByBuyer }) => defectCausedByBuyer,
  isRepaired: ({ repairedOn }) => repairedOn !== 'not_repaired',
  defectPresumed: isPresumed,
  recognised: ({ defectRecognisedOn: on }) => (on === 'denied' || on === 'not_recorded' ? on : 'yes'),
} satisfies Record<string, (values: FactValues) => Value>

/** Facts as every peer can hold them. */
export const LINE_FACTS = { ...ofOrder, ...ofExceptions, ...ofServices, ...ofCondition }

export type LineFact = keyof typeof LINE_FACTS
