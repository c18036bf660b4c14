import { createHash } from 'node:crypto'
import { canonicalJson, type Jurisdiction } from '../engine/index.ts'

/** The same for the same data, whatever the order of its keys. */
export const digestOfLaws = (laws: Readonly<Record<string, Jurisdiction>>): string => {
  const data = Object.fromEntries(Object.entries(laws).map(([country, law]) => [country, dataOf(law)]))
  return createHash('sha256').update(canonicalJson(data)).digest('hex')
}

/** All that a country's law says, so that nothing that is added to it is forgotten here; calendars are made of `places`. */
const dataOf = ({ calendar: _, calendarFor: __, ...data }: Jurisdiction): unknown => data
