import { describe, expect, it } from 'vitest'
import { WITHDRAWAL_LABELS } from '../../app/engine/index.ts'
import { MODEL_FORM } from '../../app/engine/law/eu/model-form.ts'
import {
  labelsIn,
  nameOfLanguage,
  OFFICIAL_LANGUAGES,
  officialLanguageOf,
} from '../../app/locales/withdrawal-labels.ts'

describe('the labels of the withdrawal function', () => {
  it('exist in all 24 official languages, each its own, and say that nobody has read them in the official texts yet', () => {
    expect(OFFICIAL_LANGUAGES).toHaveLength(24)
    expect(WITHDRAWAL_LABELS).toMatchObject({ verified: false, source: expect.stringMatching(/^https:/) })
    const all = OFFICIAL_LANGUAGES.flatMap((language) => Object.values(labelsIn(language)))
    expect(all).toHaveLength(48)
    expect(new Set(all).size).toBe(48)
    for (const label of all) expect(label).toMatch(/^\p{Lu}[\p{L} -]+\p{L}$/u)
  })

  it.each(['bg', 'el'] as const)('are written in their own letters in %s', (language) => {
    const script =
      language === 'bg' ? /\p{Script=Latin}|\p{Script=Greek}/u : /\p{Script=Latin}|\p{Script=Cyrillic}/u
    for (const label of Object.values(labelsIn(language))) expect(label).not.toMatch(script)
  })

  it('are found for the languages that a browser names, in its order', () => {
    expect(officialLanguageOf(['de-AT', 'en'])).toBe('de')
    expect(officialLanguageOf(['uk', 'PL', 'en'])).toBe('pl')
    expect(officialLanguageOf(['zh-Hant', 'constructor'])).toBe('en')
    expect(officialLanguageOf([])).toBe('en')
  })

  it('are offered under the name that each language has for itself', () => {
    const names = OFFICIAL_LANGUAGES.map(nameOfLanguage)
    expect(names).toContain('Deutsch')
    expect(names).toContain('Ελληνικά')
    expect(new Set(names).size).toBe(24)
  })
})

it('the model form says where it is from, and that nobody has compared our words with it yet', () => {
  expect(MODEL_FORM).toMatchObject({ verified: false, source: expect.stringMatching(/^https:/) })
})
