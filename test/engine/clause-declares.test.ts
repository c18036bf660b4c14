import { describe, expect, it } from 'vitest'
import type { BoundClause } from '../../app/engine/clause.ts'
import { CLAUSES } from '../../app/engine/clauses/index.ts'

const bound = (id: string, params: unknown): BoundClause => {
  const result = CLAUSES.find((clause) => clause.id === id)?.bind(params)
  if (!result?.ok) throw new Error(`${id} does not bind`)
  return result.bound
}

describe('how a clause stands to the law', () => {
  it.each([
    ['refund-term', { days: 13 }, 'stronger'],
    ['refund-term', { days: 14 }, 'compatible'],
    ['refund-term', { days: 15 }, 'weaker'],
    ['withdrawal-period', { days: 13 }, 'weaker'],
    ['withdrawal-period', { days: 14 }, 'compatible'],
    ['withdrawal-period', { days: 15 }, 'stronger'],
    ['withdrawal-period', { days: 15, from: 'conclusion' }, 'weaker'],
    ['withdrawal-period', { days: 13, beyondLaw: true }, 'stronger'],
    ['commercial-guarantee', { minMonths: 23, maxMonths: 24, remedies: ['repair'] }, 'weaker'],
    ['commercial-guarantee', { minMonths: 24, maxMonths: 24, remedies: ['repair'] }, 'compatible'],
    ['repayment-means', { card: 'same_means', otherwise: 'same_means' }, 'compatible'],
    ['repayment-means', { card: 'same_means', otherwise: 'named_account' }, 'weaker'],
    ['repayment-means', { card: 'named_account', otherwise: 'same_means' }, 'weaker'],
    ['return-cost', { paidBy: 'buyer' }, 'compatible'],
    ['return-cost', { paidBy: 'shop' }, 'stronger'],
    ['return-cost', { paidBy: 'unstated' }, 'gap'],
  ])('%s %j: %s', (id, params, mark) => {
    expect(bound(id, params).declares.stands?.mark).toBe(mark)
  })

  it.each([
    [['small_traces'], ['unused']],
    [['missing_accessories'], ['complete']],
    [
      ['missing_accessories', 'excessive_wear'],
      ['complete', 'unused'],
    ],
  ])('what is taken at a lower value, %j, need not be %j', (accepts, accepted) => {
    expect(bound('lower-value-accepted', { accepts }).declares.accepts).toEqual(accepted)
  })

  it.each([
    [['repair'], 'repair'],
    [['replacement'], 'replace'],
    [['replacement', 'repair'], 'repair_or_replace'],
  ])('a guarantee of %j owes: %s', (remedies, what) => {
    const { decide } = bound('commercial-guarantee', { minMonths: 12, maxMonths: 12, remedies })
    const facts = {
      kind: 'goods',
      defect: 'defective',
      defectCausedByBuyer: false,
      received: { begun: false },
    }
    const verdict = decide(facts as never)
    expect(verdict).toMatchObject({ duties: [{ who: 'shop', what }], returnPaidBy: 'shop' })
  })
})
