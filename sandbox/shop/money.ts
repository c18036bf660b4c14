/** "749.00": how Shopify writes a decimal. Every currency the sandbox knows has two decimals. */
export const decimal = (minor: number): string => {
  const sign = minor < 0 ? '-' : ''
  const digits = String(Math.abs(minor)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** For people: "749.00 RON". */
export const priced = (minor: number, currency: string): string => `${decimal(minor)} ${currency}`
