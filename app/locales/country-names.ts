/** The states of the European Union, ISO 3166-1 alpha-2 (GR, not EL). */
const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

const names = new Intl.DisplayNames('en-GB', { type: 'region' })

export const countryName = (code: string): string => names.of(code) ?? code

/** The EU's states by their English names, and `own` when it is none of them. */
export function countryChoices(own: string): { value: string; label: string }[] {
  const codes = EU.includes(own) ? EU : [...EU, own]
  return codes
    .map((value) => ({ value, label: countryName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}
