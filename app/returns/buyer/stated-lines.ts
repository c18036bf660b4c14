/** The items of a statement as lines of a case, named as the order names them. */
import { FACTS } from '../../engine/index.ts'
import { type Locale, translator } from '../../locales/translate.ts'
import type { StatedDefect, StatedLine } from '../case/case-event.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { isGuarantee } from '../deciding/decision-reading.ts'
import type { StatementInput } from './statement-body.ts'

/**
 * Lines are kept unsealed, and what a page sends may be made up: of that nothing is taken over but what is known. As it was sent
 * it is kept, sealed, with the statement.
 */
export function statedLines(
  { items }: Pick<StatementInput, 'items'>,
  units: readonly OrderUnit[],
  locale: Locale,
): StatedLine[] {
  return items.map(({ unit, quantity, remedy, answers, arrivedOn, defect }, key) => {
    const line = units.find((known) => known.unit === unit)?.line
    const what = line ? { unit, ...nameOf(line) } : { unit: unknownUnit(unit, key), title: unknown(locale) }
    return {
      ...{ key, ...what, quantity, remedy, answers: asked(answers) },
      ...(arrivedOn && { arrivedOn }),
      ...(defect && isGuarantee(remedy) && { defect: statedDefect(defect) }),
    }
  })
}

const nameOf = ({ title, variantTitle }: OrderUnit['line']): Pick<StatedLine, 'title' | 'variant'> => ({
  title,
  ...(variantTitle === undefined ? {} : { variant: variantTitle }),
})

const unknown = (locale: Locale): string => translator(locale)('buyer:stated.unknown')

/** One that the order had before, or has again, is called as Shopify's numbers call it. */
const unknownUnit = (unit: string, key: number): string =>
  /^\d{1,20}\/(\d{1,20}|unfulfilled)$/.test(unit) ? unit : `unknown/${key}`

/** The only facts that buyers are asked for. */
const ASKED = new Set(
  Object.entries(FACTS).flatMap(([fact, { absent }]) => (absent === 'asked' ? [fact] : [])),
)

const asked = (answers: StatedLine['answers']): StatedLine['answers'] =>
  Object.fromEntries(Object.entries(answers).filter(([fact]) => ASKED.has(fact)))

const statedDefect = ({
  kind,
  noticedOn,
  wanted,
  cureFailed,
}: NonNullable<StatementInput['items'][number]['defect']>): StatedDefect => ({
  kind,
  ...(noticedOn && { noticedOn }),
  ...(wanted && { wanted }),
  ...(cureFailed !== undefined && { cureFailed }),
})
