import type { Day, LineFacts, OrderFacts, Scope } from '../../../app/engine/index.ts'

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const shares = (wanted: readonly string[], has: readonly string[] | undefined): boolean =>
  (has ?? []).some((one) => wanted.some((other) => sameText(one, other)))

const contains = (wanted: readonly string[], one: string | undefined): boolean =>
  one !== undefined && wanted.includes(one)

/** Whether a unit of an order is in a scope; what is not known of it is not met. */
export const isIn = (
  scope: Scope | undefined,
  line: LineFacts,
  order: OrderFacts,
  concludedOn: Day,
): boolean => {
  if (scope === undefined) return true
  const { product } = line
  if ('not' in scope) return !isIn(scope.not, line, order, concludedOn)
  if ('and' in scope) return !scope.and.some((part) => !isIn(part, line, order, concludedOn))
  if ('or' in scope) return scope.or.some((part) => isIn(part, line, order, concludedOn))
  if ('category' in scope) return contains(scope.category, product.category ?? 'standard')
  if ('kind' in scope) return contains(scope.kind, line.kind ?? 'goods')
  if ('type' in scope) return shares(scope.type, product.type === undefined ? [] : [product.type])
  if ('tag' in scope) return shares(scope.tag, product.tags)
  if ('collection' in scope) return (product.collections ?? []).some((one) => scope.collection.includes(one))
  if ('product' in scope) return contains(scope.product, product.id)
  if ('variant' in scope) return contains(scope.variant, product.variant)
  if ('country' in scope) return contains(scope.country, order.place.country)
  if ('channel' in scope) return contains(scope.channel, order.channel)
  if ('customerTag' in scope) return shares(scope.customerTag, order.customerTags)
  if ('discount' in scope) return shares(scope.discount, order.discounts)
  if ('discounted' in scope) return (line.discounted === true) === scope.discounted
  if ('orderedOn' in scope) {
    const { from = concludedOn, until = concludedOn } = scope.orderedOn
    return from <= concludedOn && concludedOn <= until
  }
  const { min = 0, max = Number.POSITIVE_INFINITY, currency } = scope.price
  const { price } = product
  return price !== undefined && price.currency === currency && min <= price.minor && price.minor <= max
}
