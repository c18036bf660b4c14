/** Account numbers as ISO 13616 makes them: country, two check digits, and as many characters as that country has. */

/** Characters in all, by country: those of SEPA, where a shop can pay to. Source: SWIFT IBAN Registry. */
const LENGTHS: Readonly<Record<string, number>> = {
  ...{ AD: 24, AL: 28, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24 },
  ...{ FI: 18, FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20 },
  ...{ LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24 },
  ...{ RS: 22, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22 },
}

/** As it is written on a card, "RO49 AAAA 1B31 …", without what is between. */
export const plainIban = (typed: string): string => typed.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** @param iban as {@link plainIban} leaves it */
export function isIban(iban: string): boolean {
  const length = LENGTHS[iban.slice(0, 2)]
  return iban.length === length && /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban) && remainderOf97(iban) === 1
}

/** ISO 7064 mod 97-10: the first four last, letters as 10 to 35, digit by digit, for the number is too long for one. */
function remainderOf97(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4)
  const digits = moved.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}

/** "RO49 AAAA 1B31 0075 9384 0000": in fours, as people read it. */
export const ibanInFours = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, '$1 ')
