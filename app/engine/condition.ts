import type { Verdict } from './clause.ts'
import { holds } from './clause.ts'
import type { Condition } from './declares.ts'
import type { FactValues } from './fact-register.ts'

/** How goods have to come back, where a document asks for it. */
export const RETURN_CONDITIONS = [
  'unused',
  'no_traces',
  'undamaged',
  'complete',
  'original_packaging',
  'documents',
  'unopened',
] as const

export type ReturnCondition = (typeof RETURN_CONDITIONS)[number]

/** What an inspection records, and what of it is no fault of the buyer's. */
export const INSPECTED = [
  'used',
  'wear',
  'damaged',
  'missingAccessories',
  'packaging',
  'documents',
  'defect',
] as const

export type Inspected = Pick<FactValues, (typeof INSPECTED)[number]>

/** What of it says that goods are no longer whole. */
export const SPOILT = ['damaged', 'missingAccessories', 'defect'] as const

type Spoilt = Pick<FactValues, (typeof SPOILT)[number]>

const isWorn = ({ wear }: Pick<FactValues, 'wear'>): boolean =>
  wear === 'small_traces' || wear === 'excessive'

/** Damage that the buyer did not find on arrival is the buyer's; what was wrong on arrival is not. */
const isDamaged = ({ damaged, defect }: Spoilt): boolean =>
  damaged === true && defect !== 'damaged_in_transit' && defect !== 'defective'

const isIncomplete = ({ missingAccessories, defect }: Spoilt): boolean =>
  (missingAccessories?.length ?? 0) > 0 && defect !== 'too_few'

export const isDamagedOrIncomplete = (facts: Spoilt): boolean => isDamaged(facts) || isIncomplete(facts)

const IS_BROKEN: Readonly<Record<ReturnCondition, (facts: Inspected) => boolean>> = {
  unused: (facts) => facts.used === true || isWorn(facts),
  no_traces: isWorn,
  undamaged: isDamaged,
  complete: isIncomplete,
  original_packaging: ({ packaging }) => packaging === 'missing',
  documents: ({ documents }) => documents === 'missing',
  unopened: ({ packaging }) => packaging === 'opened' || packaging === 'missing',
}

const FOUND: Readonly<Record<ReturnCondition, Verdict>> = {
  unused: holds('goods-used', {}),
  no_traces: holds('traces-of-use', {}),
  undamaged: holds('goods-damaged', {}),
  complete: holds('goods-incomplete', {}),
  original_packaging: holds('packaging-missing', {}),
  documents: holds('documents-missing', {}),
  unopened: holds('package-not-closed', {}),
}

/** The first that an inspection found broken; what nobody recorded is not proven, so it breaks nothing. */
export const brokenCondition = (
  required: readonly ReturnCondition[],
  facts: Inspected,
): Verdict | undefined => {
  const broken = required.find((condition) => IS_BROKEN[condition](facts))
  return broken && FOUND[broken]
}

/** As lint knows it: traces are what use leaves. */
export const declaredAs = (required: readonly ReturnCondition[]): Condition[] =>
  required.map((condition) => (condition === 'no_traces' ? 'unused' : condition))
