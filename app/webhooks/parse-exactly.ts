/** What a reviver is told beside the value: how a number was written. */
type Revive = (key: string, value: unknown, context?: { source?: string }) => unknown

const MORE_DIGITS_THAN_A_NUMBER_HOLDS = /\d{16}/

const asWritten: Revive = (_, value, context) =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
    ? (context?.source ?? value)
    : value

/**
 * JSON in which ids keep every digit: integers that a number cannot hold become text, as written. Shopify's test
 * deliveries name order 820982911946154508, which would be another one after rounding.
 * @throws SyntaxError when it is not JSON, RangeError when such an id is nested some ten thousand deep
 */
export function parseExactly(text: string): unknown {
  if (!MORE_DIGITS_THAN_A_NUMBER_HOLDS.test(text)) return JSON.parse(text)
  return JSON.parse(text, asWritten)
}
