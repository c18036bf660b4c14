/** A value of a fact or of a parameter as a reader sees it: days as they are, money in minor units, a calendar by its zone. */
export const valueText = (value: unknown): string => {
  if (value === undefined) return 'not known'
  if (value === null || typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join(', ')
  return recordText(value as Readonly<Record<string, unknown>>)
}

const recordText = (value: Readonly<Record<string, unknown>>): string => {
  if (isMoney(value)) return `${value.minor} ${value.currency}`
  if (isCalendar(value)) return value.zone.name
  if ('begun' in value) return possessionText(value)
  return Object.entries(value)
    .map(([name, part]) => `${name} ${valueText(part)}`)
    .join(', ')
}

const isMoney = (value: object): value is { minor: number; currency: string } =>
  'minor' in value && 'currency' in value

const isCalendar = (value: object): value is { zone: { name: string } } =>
  'zone' in value && 'holidays' in value

const possessionText = ({ begun, day, assumed }: Readonly<Record<string, unknown>>): string =>
  begun ? `${String(day)}${assumed ? ' (assumed)' : ''}` : 'not yet'

/** In a cell of a table nothing may end the cell. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
