import { describe, expect, it } from 'vitest'
import { lint, PRESETS } from '../../app/engine/index.ts'
import admin from '../../app/locales/en/admin.json' with { type: 'json' }
import { findingWords } from '../../app/locales/finding-words.ts'

const countries = ['RO', 'GR', 'DE']
const found = Object.values(PRESETS).flatMap((preset) => lint(preset, { countries }).findings)

describe('what lint finds, in words', () => {
  it('says no code where it means words', () => {
    expect(found.length).toBeGreaterThan(20)
    for (const one of found) {
      const text = findingWords(one)
      expect(text).not.toMatch(/\w_\w|\{\{|undefined/)
      expect(text).toMatch(/^[A-Z].*\.$/)
      for (const [name, value] of Object.entries(one.params ?? {})) {
        const group: Record<string, string> | undefined = GROUPS[name]
        if (typeof value === 'string') expect([name, group?.[value]]).not.toEqual([name, undefined])
      }
    }
  })

  it('reads as a sentence', () => {
    const packaging = found.find(({ params }) => params?.condition === 'original_packaging')
    expect(packaging && findingWords(packaging)).toMatch(/come back in their original packaging\. By law/)
  })
})

const { condition, demand, kind, what } = admin.lint
const GROUPS: Record<string, Record<string, string>> = { condition, demand, kind, what }
