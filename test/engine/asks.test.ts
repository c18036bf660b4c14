import { describe, expect, it } from 'vitest'
import type { PolicyDocument } from '../../app/engine/index.ts'
import { compile } from '../../app/engine/index.ts'
import { facts, line, onDay, RECORDED, remedyOf, underPresetA } from './case.ts'

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
