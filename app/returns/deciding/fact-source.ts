/** Where a fact came from and when it was read: kept beside each decision, so that it can be contested. */
export type FactSourceKind =
  | 'carrier_event'
  | 'shopify_fulfilment'
  | 'shopify_order'
  | 'product_metafield'
  | 'line_item_property'
  | 'shop_setting'
  /** What the storefront showed when the order was placed, as its mark proves. */
  | 'policy_shown'
  /** What was published when the order was placed. */
  | 'policy_in_force'
  | 'buyer_answer'
  /** Written down on the case: what came back, and when. */
  | 'case_record'
  | 'assumed'

export interface FactSource {
  /** Absent: a fact of the order. */
  unit?: string
  fact: string
  /** Absent: unknown. Amounts in minor units. */
  value?: string | number | boolean
  source: FactSourceKind
  /** Which metafield, property, setting or event. */
  detail?: string
  /** ISO 8601. */
  readAt: string
}

export interface SourceBook {
  readonly sources: readonly FactSource[]
  /** Names the source of a fact and hands the value on. What is unknown has a source too. */
  note<V extends FactSource['value'] | undefined>(value: V, about: Omit<FactSource, 'readAt' | 'value'>): V
}

export function openSourceBook(readAt: string): SourceBook {
  const sources: FactSource[] = []
  return {
    sources,
    note(value, about) {
      sources.push(value === undefined ? { ...about, readAt } : { ...about, value, readAt })
      return value
    },
  }
}
