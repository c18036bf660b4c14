import { describe, expect, test } from 'vitest'
import type { EvidenceErrors, EvidenceInput, Gap } from '../../app/catalog/evidence-form.ts'
import {
  fromEvidenceInput,
  gapsOf,
  readEvidenceInput,
  toEvidenceInput,
} from '../../app/catalog/evidence-form.ts'
import { evidenceState } from '../../app/catalog/product-view.ts'

const TODAY = '2026-11-16'
const complete = {
  seal: true,
  cleanable: false,
  whyNotCleanable: 'The tip sits in the ear canal.',
  noticeGivenSince: '2026-01-15',
}
const typed = (change: Partial<EvidenceInput> = {}): EvidenceInput => ({
  ...toEvidenceInput(complete),
  ...change,
})

test('what is shown and saved untouched stays the same', () => {
  expect(fromEvidenceInput(typed(), TODAY)).toEqual({ ok: true, evidence: complete })
})

test('no evidence is no answer to anything', () => {
  expect(toEvidenceInput(null)).toEqual({
    seal: '',
    cleanable: '',
    whyNotCleanable: '',
    notice: '',
    noticeGivenSince: '',
  })
})

describe('faults are named beside their field', () => {
  test.each<[string, Partial<EvidenceInput>, EvidenceErrors]>([
    [
      'nothing answered',
      { ...toEvidenceInput(null) },
      { seal: 'answer', cleanable: 'answer', notice: 'answer' },
    ],
    ['no reason', { whyNotCleanable: '' }, { whyNotCleanable: 'why' }],
    ['501 letters', { whyNotCleanable: 'x'.repeat(501) }, { whyNotCleanable: 'tooLong' }],
    ['since no day', { noticeGivenSince: '' }, { noticeGivenSince: 'day' }],
    ['a day that does not exist', { noticeGivenSince: '2026-02-30' }, { noticeGivenSince: 'day' }],
    ['tomorrow', { noticeGivenSince: '2026-11-17' }, { noticeGivenSince: 'dayInFuture' }],
  ])('%s', (_, change, errors) => {
    expect(fromEvidenceInput(typed(change), TODAY)).toEqual({ ok: false, errors })
  })

  test.each<[string, Partial<EvidenceInput>]>([
    ['500 letters', { whyNotCleanable: 'x'.repeat(500) }],
    ['today', { noticeGivenSince: TODAY }],
    ['no notice, and so no day', { notice: 'no', noticeGivenSince: '' }],
  ])('and none is seen in %s', (_, change) => {
    expect(fromEvidenceInput(typed(change), TODAY).ok).toBe(true)
  })
})

test('what explains a "no" is not kept beside a "yes"', () => {
  const parsed = fromEvidenceInput(typed({ cleanable: 'yes', notice: 'no' }), TODAY)
  expect(parsed).toEqual({ ok: true, evidence: { seal: true, cleanable: true } })
})

test('an answer that is none of ours counts as not given', () => {
  const form = new FormData()
  form.set('seal', 'perhaps')
  expect(readEvidenceInput(form)).toEqual(toEvidenceInput(null))
})

describe('the exclusion holds only when all three are proven', () => {
  test.each<[string, Partial<EvidenceInput>, Gap[]]>([
    ['all proven', {}, []],
    ['no seal', { seal: 'no' }, ['seal']],
    ['cleanable', { cleanable: 'yes' }, ['cleanable']],
    ['not cleanable, for no reason', { whyNotCleanable: ' ' }, ['cleanable']],
    ['no notice', { notice: 'no' }, ['notice']],
    ['nothing', { ...toEvidenceInput(null) }, ['seal', 'cleanable', 'notice']],
  ])('%s', (_, change, gaps) => {
    expect(gapsOf(typed(change))).toEqual(gaps)
  })

  test('and matters only for what is sealed for hygiene', () => {
    expect(evidenceState('hygiene_sensitive', complete)).toBe('complete')
    expect(evidenceState('hygiene_sensitive', { ...complete, seal: false })).toBe('incomplete')
    expect(evidenceState('hygiene_sensitive', null)).toBe('missing')
    expect(evidenceState('custom_made', null)).toBe('not_needed')
    expect(evidenceState('standard', complete)).toBe('not_needed')
    expect(evidenceState(undefined, null)).toBe('not_needed')
  })
})
