/** The settings as a person types them, and back: what cannot be understood is named beside its field. */
import type { ShopAnswers, Since } from './shop-settings.ts'
import { shopAnswers } from './shop-settings.ts'

export interface SettingsInput {
  country: string
  /** One line of the address per line of text. */
  returnAddress: string
  contactEmail: string
  transitDays: string
  informed: SinceChoice
  informedSince: string
  returnCost: SinceChoice
  returnCostSince: string
  specificationProperty: string
}

export type SinceChoice = '' | 'since' | 'never'
export type SettingsField = keyof SettingsInput
export type SettingsError =
  | 'country'
  | 'addressLines'
  | 'addressLine'
  | 'email'
  | 'transitDays'
  | 'choice'
  | 'day'
  | 'dayInFuture'
  | 'tooLong'
  /** By somebody else meanwhile, to something else. */
  | 'changed'
export type SettingsErrors = Partial<Record<SettingsField, SettingsError>>

export type ParsedSettings = { ok: true; settings: ShopAnswers } | { ok: false; errors: SettingsErrors }

const FIELDS: readonly SettingsField[] = [
  'country',
  'returnAddress',
  'contactEmail',
  'transitDays',
  'informed',
  'informedSince',
  'returnCost',
  'returnCostSince',
  'specificationProperty',
]

export function toInput(settings: ShopAnswers): SettingsInput {
  return {
    country: settings.country,
    returnAddress: settings.returnAddress.lines.join('\n'),
    contactEmail: settings.contactEmail ?? '',
    transitDays: String(settings.transitDays),
    informed: choiceOf(settings.informedSince),
    informedSince: dayOf(settings.informedSince),
    returnCost: choiceOf(settings.returnCostDisclosedSince),
    returnCostSince: dayOf(settings.returnCostDisclosedSince),
    specificationProperty: settings.specificationProperty ?? '',
  }
}

const choiceOf = (since: Since): SinceChoice => (since === null ? '' : since === 'never' ? 'never' : 'since')
const dayOf = (since: Since): string => (since === null || since === 'never' ? '' : since)

/** What a posted form holds; a field that is missing counts as left empty. */
export function readInput(form: FormData): SettingsInput {
  const typed = FIELDS.map((field) => [field, String(form.get(field) ?? '').replaceAll('\r\n', '\n')])
  return Object.fromEntries(typed) as unknown as SettingsInput
}

/** `today` is the shop's own calendar day: nothing can be true "since" a day that has not come. */
export function fromInput(input: SettingsInput, today: string): ParsedSettings {
  const errors: SettingsErrors = {
    ...sinceErrors(input.informed, input.informedSince, today, 'informed', 'informedSince'),
    ...sinceErrors(input.returnCost, input.returnCostSince, today, 'returnCost', 'returnCostSince'),
  }
  const parsed = shopAnswers.safeParse(candidate(input))
  for (const { path } of parsed.error?.issues ?? []) {
    const [field, error] = placeOf(path)
    errors[field] ??= error
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, settings: parsed.data }
}

function candidate(input: SettingsInput): unknown {
  const lines = input.returnAddress.split('\n').map((line) => line.trim())
  return {
    country: input.country,
    returnAddress: { lines: lines.filter((line) => line !== '') },
    contactEmail: input.contactEmail.trim() || null,
    transitDays: /^\d+$/.test(input.transitDays.trim()) ? Number(input.transitDays) : Number.NaN,
    informedSince: sinceOf(input.informed, input.informedSince),
    returnCostDisclosedSince: sinceOf(input.returnCost, input.returnCostSince),
    specificationProperty: input.specificationProperty.trim() || null,
  }
}

const sinceOf = (choice: SinceChoice, day: string): string | null =>
  choice === 'since' ? day : choice === 'never' ? 'never' : null

function sinceErrors(
  choice: string,
  day: string,
  today: string,
  choiceField: SettingsField,
  dayField: SettingsField,
): SettingsErrors {
  if (!['', 'since', 'never'].includes(choice)) return { [choiceField]: 'choice' }
  return choice === 'since' && day > today ? { [dayField]: 'dayInFuture' } : {}
}

function placeOf(path: readonly PropertyKey[]): [SettingsField, SettingsError] {
  switch (path[0]) {
    case 'country':
      return ['country', 'country']
    case 'returnAddress':
      return ['returnAddress', path.length > 2 ? 'addressLine' : 'addressLines']
    case 'contactEmail':
      return ['contactEmail', 'email']
    case 'transitDays':
      return ['transitDays', 'transitDays']
    case 'informedSince':
      return ['informedSince', 'day']
    case 'returnCostDisclosedSince':
      return ['returnCostSince', 'day']
    default:
      return ['specificationProperty', 'tooLong']
  }
}
