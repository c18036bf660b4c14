/**
 * How many decimals an amount of a currency has: RON 2, HUF 2, JPY 0, KWD 3. By ISO 4217, as Shopify counts
 * (github.com/Shopify/money, config/currency_iso.json), and not by what a language's habits leave out: ICU writes forints
 * without fillér, and would round them away.
 * @param currency ISO 4217
 */
export const minorDigits = (currency: string): number => DIGITS.get(currency) ?? 2

/** Where there are not two. Source: ISO 4217, list one, column "minor unit". */
const OTHERS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries(OTHERS).flatMap(([digits, currencies]) =>
    currencies.split(' ').map((currency) => [currency, Number(digits)] as const),
  ),
)
