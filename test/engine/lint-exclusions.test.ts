import { describe, expect, it } from 'vitest'
import { lint, PRESETS } from '../../app/engine/index.ts'

/** What lint says against Romanian law of a document of this one clause, with the provision in its place. */
const found = (clause: string, params: object): string[] => {
  const sections = [{ title: '', clauses: [{ clause, ref: '1', words: '', params }] }]
  const { findings } = lint({ ...PRESETS['statutory-minimum'], sections } as never, { countries: ['RO'] })
  return findings.map(({ code, severity, refs, provision }) =>
    [code, severity, refs.join(), provision ?? '-'].join(' '),
  )
}

describe('clauses that exclude', () => {
  it('a flat exclusion has no place in the list of the law', () => {
    expect(found('final-sale', {})).toContain('exclusion-not-in-the-law warning 1 RO/crd-9')
  })

  it('one that leans on an exception needs its proof per order', () => {
    const told = found('custom-made', { triggers: ['shipped'] })
    expect(told).toContain('exclusion-needs-proof warning 1 RO/crd-16-c')
    expect(told.filter((one) => one.startsWith('exclusion-not-in-the-law'))).toEqual([])
  })
})

describe('clauses that take off, or repay in another way', () => {
  it.each([
    ['restocking-fee', { percent: 10 }, 'deduction-not-allowed warning 1 RO/crd-13-1'],
    ['bank-costs', {}, 'deduction-not-allowed warning 1 RO/crd-13-1'],
    [
      'repayment-means',
      { card: 'same_means', otherwise: 'store_credit' },
      'means-not-allowed warning 1 RO/crd-13-1',
    ],
    ['return-cost', { paidBy: 'buyer' }, 'return-cost-needs-notice note 1 RO/crd-14-1'],
    ['refund-term', { days: 15 }, 'refund-too-late warning 1 RO/crd-13-1'],
  ])('%s', (clause, params, told) => {
    expect(found(clause, params)).toContain(told)
  })

  it.each([
    ['repayment-means', { card: 'same_means', otherwise: 'same_means' }, 'means-not-allowed'],
    ['return-cost', { paidBy: 'shop' }, 'return-cost-needs-notice'],
    ['refund-term', { days: 14 }, 'refund-too-late'],
  ])('%s, where it gives as much as the law', (clause, params, code) => {
    expect(found(clause, params).filter((one) => one.startsWith(code))).toEqual([])
  })
})
