import { describe, expect, it } from 'vitest'
import { parseDay } from '../../app/engine/index.ts'
import { UNION_FLOOR } from '../../app/engine/law/eu/floor.ts'
import { LAW_CLAUSES } from '../../app/engine/law/eu/index.ts'
import { UNION } from '../../app/engine/law/union.ts'
import { LOCALES, translator } from '../../app/locales/translate.ts'

describe("the Union's floor", () => {
  it('carries out every clause of the law, but for those that only a state can add', () => {
    const carriedOut = UNION_FLOOR.map(({ clause }) => clause)
    expect(new Set(carriedOut).size).toBe(carriedOut.length)
    const added = LAW_CLAUSES.map(({ id }) => id).filter((id) => !carriedOut.includes(id))
    expect(added).toEqual(['short-term-rejection'])
  })

  it('gives each its parameters', () => {
    expect(UNION_FLOOR.length).toBeGreaterThan(35)
    for (const { clause, params } of UNION_FLOOR)
      expect([clause, LAW_CLAUSES.find(({ id }) => id === clause)?.bind(params).ok]).toEqual([clause, true])
  })

  it('takes no parameter that it does not know', () => {
    for (const { clause, params } of UNION_FLOOR) {
      const wrong = { ...(params as object), surprise: 1 }
      expect([clause, LAW_CLAUSES.find(({ id }) => id === clause)?.bind(wrong).ok]).toEqual([clause, false])
    }
  })

  it('names exceptions from the right by the right, and only those', () => {
    const exceptions = LAW_CLAUSES.filter(
      ({ effect, remedies }) => effect === 'excludes' && remedies.includes('withdrawal'),
    )
    expect(exceptions.length).toBeGreaterThan(13)
    for (const { defeats } of exceptions) expect(defeats).toEqual(['withdrawal-right', 'missing-information'])
  })
})

describe('the provisions', () => {
  const all = Object.entries(UNION)

  it('say act, article, source and first day', () => {
    expect(all.length).toBeGreaterThan(45)
    for (const [id, { act, article, source, from }] of all) {
      expect(act).toMatch(/^Directive (\(EU\) )?\d+\/\d+/)
      expect(article).toMatch(/^(Annex, )?\d+[a-z]?(\(\d*[a-z]?\))*$/)
      expect(source).toMatch(/^https:\/\/eur-lex\.europa\.eu\/eli\/dir\/\d{4}\/\d+\/oj$/)
      expect(parseDay(from)).toBe(from)
      // The id is how the article is written in a stored decision.
      if (id.startsWith('crd')) expect(`crd-${article.replaceAll(/\W+/g, '-').replace(/-$/, '')}`).toBe(id)
    }
  })

  it.each(LOCALES)('have a name for their act in %s', (locale) => {
    const t = translator(locale)
    expect(all.length).toBeGreaterThan(0)
    for (const [, { key }] of all) {
      expect(t.has(`decision:act.${key}`), key).toBe(true)
      expect(t(`decision:act.${key}`)).toMatch(/\d/)
    }
  })
})
