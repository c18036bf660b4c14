import type { FactValues } from '../../app/engine/fact-register.ts'
import { period } from '../../app/engine/period.ts'
import { dayOfSending } from '../../app/engine/sending.ts'
import type { Condition } from './condition.ts'
import { ALWAYS, all, any, before, NEVER, not } from './condition.ts'
import type { Conditions, Params, Terms, ToldClause } from './told.ts'
import { is, isOneOf, isPast, NEVER_TIME, timeOf } from './told.ts'

const term = (speaks: Condition, { inTime }: Terms): Conditions => ({
  holds: all(speaks, inTime),
  fails: all(speaks, not(inTime)),
})

const fromReceipt = ({ from = 'receipt' }: Params): Condition =>
  from === 'receipt' ? is('orderHoldsGoods') : ALWAYS

const unsealedByBuyer = all(not(is('sealed', false)), is('sealIntact', false), is('unsealedBy', 'buyer'))
const isWorn = isOneOf('wear', ['small_traces', 'excessive'])
const isDefective = all(is('kind', 'goods'), isOneOf('defect', ['defective', 'damaged_in_transit']))
const isDamaged = all(is('damaged', true), not(isOneOf('defect', ['damaged_in_transit', 'defective'])))
const isIncomplete = all(is('lacksAccessories'), not(is('defect', 'too_few')))
const isSpoilt = any(isDamaged, isIncomplete)

const BROKEN: Readonly<Record<string, Condition>> = {
  unused: any(is('used', true), isWorn),
  no_traces: isWorn,
  undamaged: isDamaged,
  complete: isIncomplete,
  original_packaging: is('packaging', 'missing'),
  documents: is('documents', 'missing'),
  unopened: isOneOf('packaging', ['opened', 'missing']),
}

const conditionBroken: ToldClause = {
  says: ({ requires = [] }) => ({ holds: any(...requires.map((one) => BROKEN[one] ?? NEVER)) }),
}

/** A condition that the document leaves to a person, or refuses on. */
const asSet = (broken: Condition, setting: string | undefined): Conditions =>
  setting === 'refuse' ? { holds: broken } : { review: broken }

/** The last day of so many days after the purchase or the receipt, and the day on which the goods left. */
const sending = ({ days = 0, from = 'receipt' }: Params, values: FactValues): Record<string, number> => {
  const { possession, concludedOn, calendar } = values
  const start = from === 'purchase' ? concludedOn : possession.begun ? possession.day : undefined
  return {
    by: start ? timeOf(period({ from: start, event: from, days, calendar }).lastDay) : NEVER_TIME,
    sent: timeOf(dayOfSending(values)),
  }
}

const activation = ({ days = 0 }: Params, { concludedOn, calendar }: FactValues): Record<string, number> => ({
  until: Date.parse(period({ from: concludedOn, event: 'purchase', days, calendar }).endsAt),
})

const isOffer = all(is('kind', 'voucher'), is('offerSale'))
const isUnrecorded = is('activated', 'not_recorded')

const voucherActivation: ToldClause = {
  dates: activation,
  says: (_, { date }) => {
    const open = any(
      all(not(is('activated', 'yes')), before('stated', date('until'))),
      all(is('activated', 'yes'), before('activatedAt', date('until'))),
    )
    const isFree = all(is('kind', 'voucher'), not(is('offerSale')))
    return { holds: any(isFree, all(isOffer, open)), review: all(isOffer, not(open)) }
  },
}

const voucherRefusal: ToldClause = {
  dates: activation,
  says: ({ afterwards }, { date }) => {
    const missed = all(
      isOffer,
      any(
        all(is('activated', 'yes'), not(before('activatedAt', date('until')))),
        all(not(is('activated', 'yes')), not(before('stated', date('until')))),
      ),
    )
    return afterwards === 'refuse'
      ? { holds: all(missed, not(isUnrecorded)), review: all(missed, isUnrecorded) }
      : { review: missed }
  },
}

const commercialGuarantee: ToldClause = {
  dates: ({ minMonths = 0, maxMonths = 0 }, { guaranteeMonths, received, calendar }) => {
    const end = (months: number): number => {
      if (!received.begun) return NEVER_TIME
      const length = Math.min(Math.max(guaranteeMonths ?? months, minMonths), maxMonths)
      return Date.parse(period({ from: received.day, event: 'receipt', months: length, calendar }).endsAt)
    }
    return { sure: end(minMonths), longest: end(maxMonths) }
  },
  says: (_, { date }) => {
    const speaks = all(
      is('kind', 'goods'),
      isOneOf('defect', ['none_reported', 'defective', 'damaged_in_transit']),
    )
    const owed = all(speaks, not(is('defectCausedByBuyer')))
    const isSure = before('stated', date('sure'))
    const mayRun = before('stated', date('longest'))
    return {
      holds: all(owed, isSure),
      review: all(owed, not(isSure), mayRun),
      fails: any(all(speaks, is('defectCausedByBuyer')), all(owed, not(isSure), not(mayRun))),
    }
  },
}

const withdrawalPeriod: ToldClause = {
  says: (params, terms) => {
    if (params.from !== 'issuance') return term(fromReceipt(params), terms)
    const late = not(terms.inTime)
    const isDoubtful = all(is('kind', 'voucher'), is('voucherIssued', 'not_recorded'))
    return { holds: terms.inTime, fails: all(late, not(isDoubtful)), review: all(late, isDoubtful) }
  },
}

const hygieneSeal: ToldClause = {
  says: ({ triggers = [] }) => {
    const breaks = triggers.includes('seal_broken')
    const unsealed = all(not(is('sealed', false)), is('sealIntact', false))
    const opened = all(is('packageOpened'), breaks ? not(unsealed) : ALWAYS)
    const holds = any(breaks ? unsealedByBuyer : NEVER, triggers.includes('package_opened') ? opened : NEVER)
    return { holds, fails: not(holds) }
  },
}

const exchangeWindow: ToldClause = {
  says: ({ from }, { inTime }) => {
    const isOpen = from === 'receipt' ? not(is('isAllReceived')) : NEVER
    const runs = all(is('isReceived'), any(isOpen, inTime))
    return { holds: all(is('kind', 'goods'), runs), fails: all(is('kind', 'goods'), not(runs)) }
  },
}

const lowerValueAccepted: ToldClause = {
  says: ({ accepts = [] }) => {
    const found = {
      small_traces: is('wear', 'small_traces'),
      excessive_wear: is('wear', 'excessive'),
      missing_accessories: is('lacksAccessories'),
    }
    // Who accepts heavy wear accepts less of it, too.
    const isAccepted = (name: string): boolean =>
      accepts.includes(name) || (name === 'small_traces' && accepts.includes('excessive_wear'))
    const refused = Object.entries(found).filter(([name]) => !isAccepted(name))
    return {
      holds: all(
        not(is('damaged', true)),
        any(...Object.values(found)),
        ...refused.map(([, condition]) => not(condition)),
      ),
    }
  },
}

const exchangeDeduction: ToldClause = {
  says: () => {
    const concerned = any(isWorn, is('lacksAccessories'))
    const undeclined = all(concerned, not(is('deductionAgreed', false)))
    return {
      holds: all(concerned, is('deductionAgreed', false)),
      review: all(undeclined, any(is('wear', 'excessive'), not(is('isDeductionPriced')))),
    }
  },
}

export const TOLD_CONTRACT: Readonly<Record<string, ToldClause>> = {
  'withdrawal-period': withdrawalPeriod,
  'goodwill-window': { says: (params, terms) => term(fromReceipt(params), terms) },
  'custom-made': {
    says: ({ triggers = [] }) => {
      const shipped = isPast('shipped')
      const begun = any(shipped, isPast('productionStarted'))
      const holds = all(...triggers.map((trigger) => (trigger === 'shipped' ? shipped : begun)))
      return { holds, fails: not(holds) }
    },
  },
  'hygiene-seal': hygieneSeal,
  'returnable-while-sealed': { says: () => ({ holds: any(is('sealed', false), is('sealIntact')) }) },
  'exchange-window': exchangeWindow,
  'not-for-excluded': {
    says: ({ when }) => ({ holds: when === 'always' ? ALWAYS : unsealedByBuyer }),
  },
  'commercial-guarantee': commercialGuarantee,
  compensation: { says: () => ({ review: all(isSpoilt, is('compensation', 'none')) }) },
  'set-off': { says: () => ({ review: all(isSpoilt, is('setOff', 'none')) }) },
  'damaged-or-incomplete': { says: () => ({ holds: isSpoilt }) },
  'defect-recognition': {
    says: () => ({
      holds: all(isDefective, is('recognised', 'denied'), is('buyer', 'business')),
      review: all(isDefective, is('recognised', 'not_recorded')),
    }),
  },
  'defect-refund': {
    says: ({ onceRecognised = true }, { inTime }) => {
      const owed = all(isDefective, not(is('defectCausedByBuyer')))
      const open = all(is('isReceived'), not(is('defectPresumed')), not(is('recognised', 'yes')))
      const isOpen = onceRecognised ? open : NEVER
      return {
        holds: all(owed, inTime, not(isOpen)),
        review: all(owed, inTime, isOpen),
        fails: any(all(isDefective, is('defectCausedByBuyer')), all(owed, not(inTime))),
      }
    },
  },
  'defect-return': {
    dates: ({ days = 0 }, values) => {
      const { defectRecognisedOn: on, calendar } = values
      const isDated = on !== 'denied' && on !== 'not_recorded'
      return {
        by: isDated ? timeOf(period({ from: on, event: 'recognition', days, calendar }).lastDay) : NEVER_TIME,
        sent: timeOf(dayOfSending(values)),
      }
    },
    says: (_, { date }) => ({
      holds: all(isDefective, is('recognised', 'yes'), before(date('by'), date('sent'))),
    }),
  },
  'exchange-condition': conditionBroken,
  'return-condition': conditionBroken,
  'unused-only': { says: () => ({ holds: is('used', true) }) },
  'exchange-deduction': exchangeDeduction,
  'lower-value-accepted': lowerValueAccepted,
  'final-sale': { says: () => ({ holds: ALWAYS }) },
  'force-majeure': {
    says: () => ({
      holds: is('forceMajeure', 'accepted'),
      review: is('forceMajeure', 'claimed'),
      fails: is('forceMajeure', 'rejected'),
    }),
  },
  'neither-replaced-nor-refunded': {
    says: () => ({ holds: not(isOneOf('defect', ['wrong_item', 'too_few', 'too_many'])) }),
  },
  'no-change-after-start': {
    says: () => ({
      holds: all(
        isOneOf('kind', ['service', 'voucher']),
        any(isPast('serviceStarted'), all(not(is('hasServiceStart')), not(is('sessionsUsed', 0)))),
      ),
    }),
  },
  'service-notice-received': {
    dates: ({ days = 0 }, { concludedOn, statementReceivedOn, calendar }) => ({
      lastDay: timeOf(period({ from: concludedOn, event: 'purchase', days, calendar }).lastDay),
      arrived: statementReceivedOn === 'not_recorded' ? 0 : timeOf(statementReceivedOn),
    }),
    says: (_, { inTime, date }) => {
      const speaks = isOneOf('kind', ['service', 'voucher'])
      const runs = all(inTime, not(before(date('lastDay'), date('arrived'))))
      return { holds: all(speaks, runs), fails: all(speaks, not(runs)) }
    },
  },
  'replacement-after-receipt': {
    dates: sending,
    says: ({ from }, { date }) => ({
      holds: all(
        is('kind', 'goods'),
        from === 'receipt' ? is('isAllReceived') : ALWAYS,
        before(date('by'), date('sent')),
      ),
    }),
  },
  'sending-in-time': {
    dates: sending,
    says: (_, { date }) => ({
      holds: all(is('kind', 'goods'), any(not(is('isAllReceived')), not(before(date('by'), date('sent'))))),
    }),
  },
  'request-channel': {
    says: ({ channels = [], otherwise }) =>
      asSet(not(isOneOf('channel', ['unknown', 'function', 'account', ...channels])), otherwise),
  },
  'return-carrier': {
    says: ({ carriers = [], otherwise }) =>
      asSet(not(isOneOf('carrier', ['unknown', ...carriers])), otherwise),
  },
  'voucher-activation': voucherActivation,
  'voucher-refusal': voucherRefusal,
  'wrong-delivery': { says: () => ({ holds: isOneOf('defect', ['wrong_item', 'too_many', 'too_few']) }) },
}
