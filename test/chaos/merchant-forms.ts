/** What the merchant does on a case in the app's page: each form as the page would send it. */
import type { CaseLine, CaseState } from '../../app/returns/case/case.ts'
import { arrivedQuantity } from '../../app/returns/case/places.ts'
import type { Product } from '../../sandbox/state/model.ts'

export type MerchantForm = 'arrive' | 'offer' | 'agree' | 'replace' | 'settle' | 'take-back'

export interface Form {
  /** Whether the page would offer it. */
  isPossible: (state: CaseState) => boolean
  /** It was sent before, and has come through. */
  isDone: (state: CaseState) => boolean
  fields: (state: CaseState, seen: Seen) => Record<string, string> & { intent: string }
}

/** What the page shows besides the case. */
export interface Seen {
  now: Date
  /** That the shop sells. */
  products: readonly Product[]
}

/** What goes out in exchange, whatever came back. */
const REPLACEMENT = 'over-ear-headphones-pro'

/** Minor units would do as well; this is how a person types it. */
const OFFERED = '10.00'
const DAYS_TO_ANSWER = 7
const DAY_MS = 86_400_000

const accepted = ({ lines }: CaseState): CaseLine[] =>
  lines.filter(({ acceptance }) => acceptance === 'accepted')

/** Accepted, and not seen arriving yet: what somebody processed in Shopify has arrived. */
const missing = (state: CaseState) =>
  accepted(state)
    .map(({ key, quantity }) => ({ key, quantity: quantity - arrivedQuantity(state, key) }))
    .filter(({ quantity }) => quantity > 0)

/** Accepted, and Shopify has it so. */
const isAgreed = (state: CaseState): boolean =>
  accepted(state).length > 0 &&
  accepted(state).every(({ key }) =>
    state.returns.some(({ keys, state: at }) => keys.includes(key) && at === 'approved'),
  )

export const FORMS: Record<MerchantForm, Form> = {
  arrive: {
    isPossible: isAgreed,
    isDone: (state) => accepted(state).length > 0 && missing(state).length === 0,
    fields: (state) => ({
      intent: 'arrive',
      keys: missing(state)
        .map(({ key }) => key)
        .join(','),
      ...Object.fromEntries(
        missing(state).flatMap(({ key, quantity }) => [
          [`came.${key}`, 'whole'],
          [`arrived.${key}`, String(quantity)],
        ]),
      ),
    }),
  },
  offer: {
    isPossible: ({ arrivals }) => arrivals.length > 0,
    isDone: ({ deductions }) => deductions.length > 0,
    fields: (state, { now }) => ({
      intent: 'offer',
      key: String(accepted(state)[0]?.key),
      amount: OFFERED,
      reason: 'The case is scratched.',
      answerBy: new Date(now.getTime() + DAYS_TO_ANSWER * DAY_MS).toISOString().slice(0, 10),
    }),
  },
  agree: {
    isPossible: ({ deductions }) => deductions.length > 0,
    isDone: ({ deductions }) => deductions.some(({ answer }) => answer !== undefined),
    fields: ({ deductions }) => ({
      intent: 'answer',
      deductionId: deductions[0]?.id ?? '',
      answer: 'agreed',
    }),
  },
  replace: {
    isPossible: (state) => accepted(state).some(({ remedy }) => remedy === 'exchange'),
    isDone: ({ replacements }) => replacements.length > 0,
    fields: (state, { products }) => ({
      intent: 'replace',
      key: String(accepted(state).find(({ remedy }) => remedy === 'exchange')?.key),
      variantId: String(products.find(({ handle }) => handle === REPLACEMENT)?.variants[0]?.id),
      quantity: '1',
    }),
  },
  settle: {
    isPossible: (state) =>
      state.arrivals.length > 0 || accepted(state).some(({ unit }) => unit.endsWith('/unfulfilled')),
    isDone: ({ ordered, settlements }) => ordered.length + settlements.length > 0,
    fields: () => ({ intent: 'settle' }),
  },
  'take-back': {
    isPossible: isAgreed,
    isDone: ({ takenBack }) => takenBack.length > 0,
    fields: ({ lines }) => ({
      ...{ intent: 'takeBack', reason: 'By mail.' },
      keys: lines
        .filter(({ acceptance }) => acceptance !== 'refused')
        .map(({ key }) => key)
        .join(),
    }),
  },
}
