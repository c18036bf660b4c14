import { minorDigits } from '../../../locales/minor-digits.ts'

const TYPED = /^(\d{1,12})(?:[.,](\d+))?$/

/**
 * What a person typed as an amount, "12.50" or "12,50", in minor units of the currency (ISO 4217).
 * @returns undefined where it is no amount above zero, or finer than the currency
 */
export function readAmount(typed: string, currency: string): number | undefined {
  const [, whole, fraction = ''] = TYPED.exec(typed.replace(/\s/g, '')) ?? []
  const digits = minorDigits(currency)
  if (whole === undefined || fraction.length > digits) return undefined
  const minor = Number(whole + fraction.padEnd(digits, '0'))
  return minor > 0 ? minor : undefined
}
