/** What the fields of a posted form say, as text and numbers. */
export const INTEGER = /^\d{1,6}$/

/** Longest name or id that is taken. */
export const LONGEST_NAME = 100
export const LONGEST_REASON = 300

export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

/** The lines that the form is about; what is no number is left out. */
export const keysOf = (form: FormData): number[] =>
  textOf(form, 'keys')
    .split(',')
    .filter((key) => INTEGER.test(key))
    .map(Number)

/** `2026-02-31` is no day: it would be one of March. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
