import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocksOf, docText, walked } from './walked-order.ts'

const text = docText()
const blocks = blocksOf(text)
const cases = blocks.flatMap(({ kind, about, data }, at) =>
  kind === 'facts' ? [{ about, facts: data, answer: blocks[at + 1] }] : [],
)

describe('docs/engine.md', () => {
  it('prints facts, each with its answer, and nothing else as JSON', () => {
    expect(cases.map(({ about, answer }) => [about, answer?.kind])).toEqual([
      ['preset-b', 'answer'],
      ['preset-a', 'answer'],
    ])
    expect(blocks.length).toBe(2 * cases.length)
  })

  it.each(cases)('is right about the order under $about', ({ about, facts, answer }) => {
    const printed = answer?.data as object
    expect(Object.keys(printed).length).toBeGreaterThan(0)
    expect(walked(facts, about)).toMatchObject(printed)
  })

  it('is right about the numbers in its prose', () => {
    const [order] = cases
    const { remedies, settlement } = walked(order?.facts, 'preset-b')
    expect(settlement?.refund).toBe(23_999 - 4_000 + 1_500)
    expect(text).toContain(`239.99 − 40.00 + 15.00 = ${((settlement?.refund ?? 0) / 100).toFixed(2)} lei`)
    expect(remedies.withdrawal?.disregarded.length).toBe(8)
    expect(text).toContain('Eight\nclauses of the document')
    expect(remedies.exchange?.wouldChange).toHaveLength(1)
    expect(remedies.withdrawal?.reasons.filter((said) => / - /.test(said)).length).toBe(3)
  })

  it('links to pages and names files that exist', () => {
    const links = [...text.matchAll(/\]\(([\w./-]+\.md)\)/g)].map(([, to = '']) => `docs/${to}`)
    const files = [...text.matchAll(/`((?:app|test)\/[\w./-]+\.ts)`/g)].map(([, path = '']) => path)
    expect(links.length).toBeGreaterThan(1)
    expect(files.length).toBeGreaterThan(5)
    const missing = [...links, ...files].filter(
      (path) => !existsSync(new URL(`../../${path}`, import.meta.url)),
    )
    expect(missing).toEqual([])
  })
})
