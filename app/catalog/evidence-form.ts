/** The evidence that a product may be excluded once unsealed, as a person answers it, and what is missing in it. */
import type { HygieneEvidence } from '../shopify/product-metafields.ts'

export interface EvidenceInput {
  seal: YesNo
  cleanable: YesNo
  whyNotCleanable: string
  notice: 'since' | 'no' | ''
  noticeGivenSince: string
}

export type YesNo = 'yes' | 'no' | ''
export type EvidenceField = keyof EvidenceInput
/** `changed`: by somebody else meanwhile, to something else. */
export type EvidenceError = 'answer' | 'why' | 'tooLong' | 'day' | 'dayInFuture' | 'changed'
export type EvidenceErrors = Partial<Record<EvidenceField, EvidenceError>>
export type ParsedEvidence = { ok: true; evidence: HygieneEvidence } | { ok: false; errors: EvidenceErrors }

const LONGEST_WHY = 500

const yesNo = (value: boolean | undefined): YesNo => (value === undefined ? '' : value ? 'yes' : 'no')

export const toEvidenceInput = (evidence: HygieneEvidence | null): EvidenceInput => ({
  seal: yesNo(evidence?.seal),
  cleanable: yesNo(evidence?.cleanable),
  whyNotCleanable: evidence?.whyNotCleanable ?? '',
  notice: evidence?.noticeGivenSince ? 'since' : evidence ? 'no' : '',
  noticeGivenSince: evidence?.noticeGivenSince ?? '',
})

const text = (form: FormData, field: EvidenceField): string => String(form.get(field) ?? '')
const oneOf = <T extends string>(value: string, known: readonly T[]): T | '' =>
  known.find((it) => it === value) ?? ''

/** What a posted form holds; an answer that is none of ours counts as not given. */
export const readEvidenceInput = (form: FormData): EvidenceInput => ({
  seal: oneOf(text(form, 'seal'), ['yes', 'no']),
  cleanable: oneOf(text(form, 'cleanable'), ['yes', 'no']),
  whyNotCleanable: text(form, 'whyNotCleanable').trim(),
  notice: oneOf(text(form, 'notice'), ['since', 'no']),
  noticeGivenSince: text(form, 'noticeGivenSince').trim(),
})

/** `today` is the shop's own calendar day. */
export function fromEvidenceInput(input: EvidenceInput, today: string): ParsedEvidence {
  const errors = faultsOf(input, today)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const evidence: HygieneEvidence = { seal: input.seal === 'yes', cleanable: input.cleanable === 'yes' }
  // What explains a "no" is worth nothing beside a "yes", and would be read as evidence later.
  if (input.cleanable === 'no') evidence.whyNotCleanable = input.whyNotCleanable
  if (input.notice === 'since') evidence.noticeGivenSince = input.noticeGivenSince
  return { ok: true, evidence }
}

function faultsOf(input: EvidenceInput, today: string): EvidenceErrors {
  const faults: EvidenceErrors = {}
  if (input.seal === '') faults.seal = 'answer'
  if (input.cleanable === '') faults.cleanable = 'answer'
  if (input.cleanable === 'no' && input.whyNotCleanable === '') faults.whyNotCleanable = 'why'
  if (input.whyNotCleanable.length > LONGEST_WHY) faults.whyNotCleanable = 'tooLong'
  if (input.notice === '') faults.notice = 'answer'
  const dayFault = input.notice === 'since' ? faultOfDay(input.noticeGivenSince, today) : undefined
  if (dayFault) faults.noticeGivenSince = dayFault
  return faults
}

function faultOfDay(day: string, today: string): EvidenceError | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day
  if (!isDay) return 'day'
  return day > today ? 'dayInFuture' : undefined
}

/** What keeps the exclusion from holding, in the order to ask for it; empty: it holds. */
export type Gap = 'seal' | 'cleanable' | 'notice'

export function gapsOf({ seal, cleanable, whyNotCleanable, notice }: EvidenceInput): Gap[] {
  const gaps: Gap[] = []
  if (seal !== 'yes') gaps.push('seal')
  if (cleanable !== 'no' || whyNotCleanable.trim() === '') gaps.push('cleanable')
  if (notice !== 'since') gaps.push('notice')
  return gaps
}
