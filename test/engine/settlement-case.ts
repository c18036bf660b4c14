import type {
  Citation,
  Decision,
  DutyKind,
  Facts,
  LineFacts,
  Money,
  MoneyKind,
  MoneyLine,
  Outcome,
  Remedy,
  RemedyDecision,
  Repayment,
  Settlement,
} from '../../app/engine/index.ts'
import { money } from '../../app/engine/index.ts'

const law: Citation = { layer: 'law', provision: 'RO/crd-13' }

/** A decision put together by hand, so that every amount is the test's own. */
export interface Unit {
  unit: string
  quantity?: number
  paid: number
  remedies: readonly Wanted[]
  facts?: Partial<LineFacts>
}

export interface Wanted {
  remedy?: Remedy
  outcome?: Outcome
  money?: Partial<Record<MoneyKind, number>>
  /** Owed once per order. */
  shared?: Partial<Record<MoneyKind, number>>
  partial?: 'none' | 'pro_rata' | 'marginal' | 'full'
  duty?: DutyKind
  by?: `${number}-${number}-${number}`
  repaidBy?: Repayment['means']
  /** Who says so; absent: the law. */
  repaidUnder?: Citation
}

/** Nothing is refused without a reason. */
const FINAL = { code: 'final-sale', params: {}, bears: 'against', citation: law } as const

const linesOf = (amounts: Wanted['money'], currency: string): MoneyLine[] =>
  Object.entries(amounts ?? {}).map(([what, minor]) => ({
    ...{ what: what as MoneyKind, amount: money(minor, currency), citation: law },
  }))

const sharedOf = ({ shared, partial }: Wanted, currency: string) =>
  linesOf(shared, currency).map((line) => ({
    ...line,
    ...(partial && line.what === 'outward_shipping' && { partial: { rule: partial, citation: law } }),
  }))

const remedyOf = (wanted: Wanted, currency: string): RemedyDecision => {
  const { remedy = 'withdrawal', outcome = 'granted', duty, by, repaidBy, repaidUnder = law } = wanted
  const duties = duty ? [{ who: 'shop' as const, what: duty, ...(by && { by }), citation: law }] : []
  const own = linesOf(wanted.money, currency)
  const repayment = repaidBy && { repayment: { means: repaidBy, citation: repaidUnder } }
  return {
    ...{ remedy, outcome, citations: [law], disregarded: [], asks: [] },
    reasons: outcome === 'refused' ? [FINAL] : [],
    duties: outcome === 'granted' ? duties : [],
    money: outcome === 'granted' ? own : [],
    ...(outcome === 'granted' && repayment),
    ...(outcome === 'review' && {
      ifApproved: { duties, money: own, shared: sharedOf(wanted, currency), ...repayment },
    }),
  }
}

export interface Order {
  currency?: string
  shipping?: { paid: number; refunded?: number }
  payments?: Facts['order']['payments']
  statement?: Facts['statement']
}

/** The facts and the decision of an order made of these units. */
export const orderOf = (units: readonly Unit[], order: Order = {}): { facts: Facts; decision: Decision } => {
  const { currency = 'EUR', shipping = { paid: 0 }, payments, statement } = order
  const of = (minor: number): Money => money(minor, currency)
  const refunded = shipping.refunded === undefined ? {} : { refunded: of(shipping.refunded) }
  const facts: Facts = {
    statedAt: '2026-11-20T10:00:00Z',
    ...(statement && { statement }),
    order: {
      ...{ concludedAt: '2026-11-02T10:00:00Z', buyer: 'consumer', place: { country: 'RO' }, currency },
      outwardShipping: { paid: of(shipping.paid), ...refunded },
      ...(payments && { payments }),
    },
    lines: units.map(({ unit, quantity = 1, paid, facts: more }) => ({
      ...{ unit, orderLine: unit, quantity, paid: of(paid), product: { id: unit } },
      delivery: { status: 'not_shipped' },
      ...more,
    })),
  }
  return { facts, decision: decisionOf(units, currency, facts) }
}

const decisionOf = (units: readonly Unit[], currency: string, { statedAt }: Facts): Decision => {
  const granted = units.flatMap(({ unit, remedies }) =>
    remedies
      .filter(({ outcome = 'granted' }) => outcome === 'granted')
      .flatMap((wanted) =>
        sharedOf(wanted, currency).map((line) => ({ ...line, remedy: wanted.remedy ?? 'withdrawal', unit })),
      ),
  )
  const first = granted.filter(
    (line, index) =>
      granted.findIndex((other) => other.remedy === line.remedy && other.what === line.what) === index,
  )
  return {
    ...{ engineVersion: 'test', lawVersion: 'RO@2026-11-01', policyVersion: 'test', statedAt },
    lines: units.map(({ unit, quantity = 1, remedies }) => ({
      ...{ unit, orderLine: unit, quantity },
      remedies: remedies.map((wanted) => remedyOf(wanted, currency)),
    })),
    sharedMoney: first.map(({ unit: _, ...line }) => ({
      ...line,
      units: granted
        .filter((other) => other.remedy === line.remedy && other.what === line.what)
        .map(({ unit }) => unit),
    })),
  }
}

/** `['item a 1000', 'outward_shipping 495', 'diminished_value a -200 (of -5000)']` */
export const said = ({ lines }: Settlement): string[] =>
  lines.map(({ what, unit, amount, said: whole }) =>
    [what, ...(unit ? [unit] : []), amount.minor, ...(whole ? [`(of ${whole.minor})`] : [])].join(' '),
  )

/** `['card 600 same_means']` */
export const ways = ({ repayments }: Settlement): string[] =>
  repayments.map(({ payment, amount, by }) => [...(payment ? [payment] : []), amount.minor, by].join(' '))
