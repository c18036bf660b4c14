import type { Act } from './read-act.ts'

/** A button that was pressed: what it does, with what was filled in, and the last event that the page showed then. */
export interface Press {
  intent: Act['intent']
  fields: Record<string, string>
  seen: number
}

/** The same button once more on the same page, as a double click does: it is meant once. */
export const isAgain = (press: Press, before: Press | undefined): boolean =>
  before !== undefined &&
  press.intent === before.intent &&
  press.seen === before.seen &&
  sameFields(press.fields, before.fields)

const sameFields = (one: Press['fields'], other: Press['fields']): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => one[name] === other[name])
}
