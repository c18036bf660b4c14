import type { Day } from '../../day.ts'

interface ModelForm {
  provision: string
  source: string
  asOf: Day
  /** False until someone has read the words that we have (`app/locales`, guest.json) in the official texts. */
  verified: boolean
}

/** The form that a consumer may withdraw with, and need not. */
export const MODEL_FORM: ModelForm = {
  provision: 'Directive 2011/83/EU, Annex I(B)',
  source: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
  asOf: '2026-11-01',
  verified: false,
}
