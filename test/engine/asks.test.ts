import { describe, expect, it } from 'vitest'
import type { LineFacts, PolicyDocument } from '../../app/engine/index.ts'
import { compile, settle } from '../../app/engine/index.ts'
import { codes, facts, line, onDay, RECORDED, remedyOf, ron, underPresetA } from './case.ts'

const business = { buyer: 'business' } as const

const policy = (clauses: PolicyDocument['sections'][number]['clauses']): PolicyDocument => ({
  id: 'asks',
  title: 'asks',
  locale: 'en',
  sections: [{ title: '', clauses }],
})

const period = { clause: 'withdrawal-period', ref: '1', params: { days: 14 }, words: '' }
const seal = (ref: string, ...triggers: string[]) => ({
  clause: 'hygiene-seal',
  ref,
  params: { triggers },
  words: '',
})

const asksOf = (document: PolicyDocument, change: Parameters<typeof line>[1] = {}, day = 5) =>
  remedyOf(
    compile(document, { policyVersion: '1' })(
      facts(onDay(day), [line('hygiene_sensitive', change)], business),
    ),
    'withdrawal',
  ).asks.map(({ fact }) => fact)

describe('a question is asked only where its answer changes something', () => {
  it('the package, where only the package counts', () => {
    expect(asksOf(policy([period, seal('2', 'package_opened')]))).toEqual(['packageOpened'])
  })

  it('the package alone, where whoever broke the seal has opened it anyway', () => {
    expect(asksOf(policy([period, seal('2', 'package_opened', 'seal_broken')]))).toEqual(['packageOpened'])
  })

  it('not the package, once the seal is known to be broken: it was opened then', () => {
    expect(
      asksOf(policy([period, seal('2', 'package_opened', 'seal_broken')]), { sealIntact: false }),
    ).toEqual([])
  })

  it('the package, once the seal is known to be unbroken', () => {
    expect(
      asksOf(policy([period, seal('2', 'package_opened', 'seal_broken')]), { sealIntact: true }),
    ).toEqual(['packageOpened'])
  })

  it('nothing, when it is too late anyway', () => {
    expect(asksOf(policy([period, seal('2', 'package_opened', 'seal_broken')]), {}, 20)).toEqual([])
  })

  it('nothing, where no clause excludes anything', () => {
    expect(asksOf(policy([period]))).toEqual([])
  })

  it('nothing of a seal that someone else broke', () => {
    expect(asksOf(policy([period, seal('2', 'seal_broken')]), { unsealedBy: 'carrier' })).toEqual([])
  })

  it('never the package under policy A, for it says itself that a sealed one comes back', () => {
    const decision = underPresetA(facts(onDay(5), [line('hygiene_sensitive', RECORDED)]))
    const asked = decision.lines.flatMap(({ remedies }) =>
      remedies.flatMap(({ asks }) => asks.map(({ fact }) => fact)),
    )
    expect(new Set(asked)).toEqual(new Set(['sealIntact']))
  })
})

/** Thirty days where the law gives fourteen, but not of what was opened. */
const promised = compile(
  policy([{ ...period, params: { days: 30, from: 'receipt' } }, seal('2', 'package_opened', 'seal_broken')]),
  { policyVersion: '1' },
)

describe('a right that stands whatever is answered', () => {
  const decided = (change: Partial<LineFacts>, day = 5) => {
    const given = facts(onDay(day), [line('hygiene_sensitive', change)], {
      outwardShipping: { paid: ron(1_999) },
    })
    return { given, decision: promised(given), remedy: remedyOf(promised(given), 'withdrawal') }
  }

  it('is granted until the day that no answer takes away; what could lengthen it stands beside it', () => {
    const { remedy } = decided({ hygieneNoticeGiven: false })
    expect(remedy.outcome).toBe('granted')
    expect(remedy.deadline?.lastDay).toBe('2026-11-23')
    expect(remedy.asks.map(({ fact }) => fact)).toEqual(['packageOpened'])
    expect(remedy).not.toHaveProperty('ifApproved')
  })

  it('has the longer end once it is answered, and nothing is asked any more', () => {
    const { remedy } = decided({ hygieneNoticeGiven: false, packageOpened: false })
    expect(remedy).toMatchObject({ outcome: 'granted', asks: [], deadline: { lastDay: '2026-12-09' } })
  })

  it('says of each answer what would speak for and against, for nobody has given one', () => {
    const said = codes(decided({ hygieneNoticeGiven: false }).remedy)
    expect(said).toEqual(expect.arrayContaining(['seal-intact', 'package-opened', 'in-time']))
  })

  it('is paid, its delivery too', () => {
    const { given, decision } = decided({ hygieneNoticeGiven: false })
    const { refund, withheld } = settle(decision, given, [{ unit: '1/1', remedy: 'withdrawal' }])
    expect(withheld).toEqual([])
    expect(refund).toEqual(ron(18_900 + 1_999))
  })

  it('is a question where one of the answers would take it away: the notice was given', () => {
    const { remedy } = decided(RECORDED)
    expect(remedy).toMatchObject({ outcome: 'asks', money: [] })
  })

  it('is still granted on the last day of the law, and a question on the next', () => {
    expect(decided({ hygieneNoticeGiven: false }, 14).remedy.outcome).toBe('granted')
    expect(decided({ hygieneNoticeGiven: false }, 15).remedy.outcome).toBe('asks')
  })
})
