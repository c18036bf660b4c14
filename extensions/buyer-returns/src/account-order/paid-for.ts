import type { LineNode } from './account-line.ts'

/**
 * What was paid for a line, in words as the server's (app/locales/format.ts), which are what counts once they are there.
 * Undefined where the account does not say enough: part of the line was refunded, or nobody agrees on the currency's decimals.
 */
export function paidFor(
  { price, quantity, refundableQuantity, discountAllocations }: Omit<LineNode, 'id' | 'title'>,
  locale: string,
): string | undefined {
  if (price === null || quantity !== refundableQuantity) return undefined
  const format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, {
    style: 'currency',
    currency: price.currencyCode,
  })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0
  if (digits === 0) return undefined
  const minor = ({ amount }: { amount: string }) => Math.round(Number(amount) * 10 ** digits)
  const discounts = discountAllocations.reduce((sum, { allocatedAmount }) => sum + minor(allocatedAmount), 0)
  return format.format((minor(price) * quantity - discounts) / 10 ** digits)
}
