import { expect, it } from 'vitest'
import { compareCases } from './agreement.ts'
import { expectAgreement, expectNoParting } from './expect-agreement.ts'

it('compares as many cases as are asked for, and no fewer', async () => {
  expect(compareCases(3_000_000, 250)).toEqual({ compared: 250 })
  await expectAgreement(3_000_000, 250)
})

it('fails where two decisions part, and where only their order does, and names the case', () => {
  const parting = {
    at: 'seed 7, case 3',
    document: {},
    facts: {},
    ours: '{"a":1,"b":2}',
    theirs: '{"a":1,"b":3}',
  }
  expect(() => expectNoParting(parting)).toThrow(/equal/)
  expect(() => expectNoParting({ ...parting, theirs: '{"b":2,"a":1}' })).toThrow(
    'the same values in another order',
  )
})

it('fails where fewer were compared than were asked for', async () => {
  await expect(expectAgreement(Number.NaN, -1)).rejects.toThrow('expected +0 to be -1')
})
