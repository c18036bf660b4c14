import type { FactValues } from '../fact-register.ts'

export const CURED_BY = ['kind', 'defect', 'wanted', 'cureFailed', 'defectMinor'] as const

type Needed = Pick<FactValues, (typeof CURED_BY)[number]>

/** Directive (EU) 2019/771 covers goods; too many of them are no lack of conformity. */
export const isGoodsClaim = ({ kind, defect }: Pick<FactValues, 'kind' | 'defect'>): boolean =>
  kind === 'goods' && defect !== 'too_many'

/**
 * Art 13: repair or replacement first, as the buyer chooses; money only once that has failed (13(4)); the
 * contract ends only for what is more than minor (13(5)), else the price goes down.
 */
export const stepOf = ({ wanted, cureFailed, defectMinor }: Needed): 'cure' | 'reduce' | 'end' => {
  if (!cureFailed || (wanted !== 'refund' && wanted !== 'price_reduction')) return 'cure'
  return wanted === 'price_reduction' || defectMinor ? 'reduce' : 'end'
}
