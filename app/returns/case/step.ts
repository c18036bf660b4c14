/** What can be done next for a case in Shopify. */
import type { CaseSettlement, ReturnWay, ShopifyReturn } from './case.ts'
import type {
  FulfillmentHold,
  PlannedSettlement,
  Replacement,
  ReturnGroup,
  SettledPieces,
  ShippedPart,
  WaitCode,
} from './case-event.ts'
import type { Placing } from './places.ts'

export interface LineToReturn {
  fulfillmentLineId: string
  quantity: number
}

export type Step =
  /** What was not shipped is kept back while a statement about it waits. `handle` is how the hold is found again. */
  | { kind: 'hold'; key: number; lineId: string; quantity: number; handle: string }
  | { kind: 'release'; hold: FulfillmentHold }
  | { kind: 'shipped'; key: number; parts: ShippedPart[] }
  /** One Return per outcome, for Shopify approves or declines a Return whole. `tag` is put into its notes. */
  | { kind: 'request'; group: ReturnGroup; keys: number[]; lines: LineToReturn[]; tag: string }
  | { kind: 'exchange'; keys: number[]; lines: LineToReturn[]; replacements: Replacement[]; tag: string }
  | { kind: 'approve'; returned: ShopifyReturn }
  | { kind: 'decline'; returned: ShopifyReturn }
  /** Of a Return that is open: lines that nobody wants sent back any more. */
  | { kind: 'remove'; returned: ShopifyReturn; keys: number[] }
  | { kind: 'cancelReturn'; returned: ShopifyReturn }
  | { kind: 'closeReturn'; returned: ShopifyReturn }
  | { kind: 'reopenReturn'; returned: ShopifyReturn }
  | { kind: 'arrange'; way: ReturnWay; returned: ShopifyReturn }
  /** Goods that are paid back: Shopify is told where so many pieces went. */
  | { kind: 'putAway'; returned: ShopifyReturn; placing: Placing }
  | { kind: 'leave'; code: WaitCode; keys: number[]; detail?: string; isRest?: true }
  | {
      kind: 'plan'
      way: PlannedSettlement['way']
      returnId?: string
      pieces: SettledPieces[]
      isTakenOut?: true
      /** Lines of which only the rest is paid that a person's refund left owed; then there are no pieces. */
      rest?: number[]
    }
  /** Out of the order and not paid back: what was received for the order is looked at. */
  | { kind: 'weigh'; keys: number[] }
  | { kind: 'execute'; settlement: CaseSettlement }
  | { kind: 'close' }

export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>
