/**
 * JSON with its keys in order and nothing undefined, so that the same value is always the same text and
 * its hash can be compared. Only what JSON knows: numbers must be finite.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value)
  if (typeof value === 'object' && value !== null) return ofObject(value as Record<string, unknown>)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON knows no such number')
  return JSON.stringify(value)
}

const ofObject = (value: Record<string, unknown>): string => {
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`
}
