/** An amount in the currency's smallest unit, an integer, so that nothing is ever rounded by accident. */
export interface Money {
  minor: number
  /** ISO 4217. */
  currency: string
}

export const money = (minor: number, currency: string): Money => {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not a whole number of minor units: ${minor}`)
  return { minor, currency }
}

/** @throws RangeError when the currencies differ: there is no rate here. */
export const addMoney = (a: Money, b: Money): Money => money(a.minor + b.minor, sameCurrency(a, b))

export const lesserOf = (a: Money, b: Money): Money => (sameCurrency(a, b) && a.minor <= b.minor ? a : b)

const sameCurrency = (a: Money, b: Money): string => {
  if (a.currency !== b.currency) throw new RangeError(`Cannot mix ${a.currency} and ${b.currency}`)
  return a.currency
}
