/** Shopify writes money as decimal text; we count it in the smallest unit of its currency, as integers. */
import { Malformed } from '../errors.ts'
import { minorDigits } from '../locales/minor-digits.ts'

/**
 * "189.95" RON → 18995. Digits beyond the smallest unit are rounded half away from zero.
 * @throws Malformed when it is no amount
 */
export function minorUnits(amount: string, currency: string): number {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount)
  if (!parts) throw new Malformed('not an amount of money')
  const [, sign, whole = '0', fraction = ''] = parts
  const exponent = minorDigits(currency)
  const kept = Number(whole + fraction.slice(0, exponent).padEnd(exponent, '0'))
  const roundsUp = Number(fraction[exponent] ?? '0') >= 5
  const minor = kept + (roundsUp ? 1 : 0)
  if (!Number.isSafeInteger(minor)) throw new Malformed('amount is too large')
  return sign && minor !== 0 ? -minor : minor
}

/** 18995 RON → "189.95": as Shopify takes it. */
export function decimalText(minor: number, currency: string): string {
  const exponent = minorDigits(currency)
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const fraction = digits.slice(digits.length - exponent)
  return `${minor < 0 ? '-' : ''}${whole}${exponent === 0 ? '' : `.${fraction}`}`
}
