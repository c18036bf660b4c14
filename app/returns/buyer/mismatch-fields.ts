/** What does not fit the order, at the place of the body where it was said. */
import { localeFor, translator } from '../../locales/translate.ts'
import type { Mismatch } from '../case/case-event.ts'
import type { BuyerError } from './buyer-wire.ts'

const PLACE: Record<Mismatch['code'], string> = {
  unknown_unit: 'unit',
  unit_twice: 'unit',
  quantity_beyond_left: 'quantity',
  remedy_not_offered: 'remedy',
}

export function mismatchFields(
  mismatches: readonly Mismatch[],
  spoken: string | undefined,
): NonNullable<BuyerError['fields']> {
  const t = translator(localeFor(spoken))
  return mismatches.map(({ key, code, left = 0 }) => ({
    path: `items.${key}.${PLACE[code]}`,
    message:
      code === 'quantity_beyond_left' && left === 0
        ? t('buyer:field.none_left')
        : t(`buyer:field.${code}`, { left }),
  }))
}
