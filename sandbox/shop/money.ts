/** "749.00": how Shopify writes a decimal. Every currency the sandbox knows has two decimals. */
export const decimal = (minor: number): string => {
  const sign = minor < 0 ? '-' : ''
  const digits = String(Math.abs(minor)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** For people: "749.00 RON". */
export const priced = (minor: number, currency: string): string => `${decimal(minor)} ${currency}`

/** "749.0" or "19.99", as the API takes it, in minor units; NaN for what is no amount. */
export const minorFrom = (amount: string | number): number =>
  /^-?\d+(\.\d+)?$/.test(String(amount)) ? Math.round(Number(amount) * 100) : Number.NaN
