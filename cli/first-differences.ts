/** More places than anyone reads at once. */
const MOST = 50

/** Where two JSON values differ: `lines.0.remedies.1.outcome: then "granted", now "refused"`. */
export const firstDifferences = (before: unknown, now: unknown): string[] => {
  const found: string[] = []
  compare(before, now, [], found)
  return found.length > MOST ? [...found.slice(0, MOST), `… and ${found.length - MOST} more`] : found
}

const compare = (before: unknown, now: unknown, path: readonly string[], found: string[]): void => {
  if (Object.is(before, now)) return
  if (!isObject(before) || !isObject(now) || Array.isArray(before) !== Array.isArray(now)) {
    found.push(`${path.join('.') || '(the whole decision)'}: then ${shown(before)}, now ${shown(now)}`)
    return
  }
  for (const key of [...new Set([...Object.keys(before), ...Object.keys(now)])].sort())
    compare(before[key], now[key], [...path, key], found)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
