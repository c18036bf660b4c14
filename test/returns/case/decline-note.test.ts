import { describe, expect, it } from 'vitest'
import type { Facts, LineFacts, Remedy } from '../../../app/engine/index.ts'
import { PRESETS } from '../../../app/engine/index.ts'
import { decisionWords } from '../../../app/locales/decision-words.ts'
import { mainReason } from '../../../app/locales/main-reason.ts'
import { LOCALES, translator } from '../../../app/locales/translate.ts'
import { declineNote, type RefusedLine } from '../../../app/returns/case/decline-note.ts'
import { DELIVERED, facts, line, onDay, RECORDED, remedyOf, underPresetA } from '../../engine/case.ts'

const document = PRESETS['preset-a']
const english = decisionWords('en', document, '2026-11-16')
const assumed = { delivery: { ...DELIVERED, source: 'assumed' } as LineFacts['delivery'] }
const THINGS = [
  line('hygiene_sensitive', { ...RECORDED, ...assumed, sealIntact: false }),
  line('custom_made', { ...assumed, specification: 'given' }),
  line('standard', assumed),
]
const everyCase: { thing: LineFacts; decided: ReturnType<typeof underPresetA> }[] = ['RO', 'GR'].flatMap(
  (country) =>
    [3, 20, 40, 800].flatMap((day) =>
      (['never', '2026-11-02', '2026-11-20'] as const).flatMap((informedOn) =>
        THINGS.map((thing) => {
          const given: Facts = facts(onDay(day), [thing], { place: { country }, informedOn })
          return { thing, decided: underPresetA(given) }
        }),
      ),
    ),
)

const camera = underPresetA(facts(onDay(7), [line('custom_made', { specification: 'given' })]))
/** The camera's withdrawal, with what else can be asked for. */
const refusedCamera = (words = english, others: readonly Remedy[] = ['conformity_claim']): RefusedLine => ({
  asked: remedyOf(camera, 'withdrawal'),
  others: others.map((remedy) => remedyOf(camera, remedy)),
  thing: line('custom_made'),
  words,
})
const noteOf = (refused: readonly RefusedLine[], more: { merchant?: string; isMixed?: boolean } = {}) =>
  declineNote({ refused, isMixed: false, ...more }, translator('en'))

describe.each(LOCALES)('the note with a declined return, in %s', (locale) => {
  const words = decisionWords(locale, document, '2026-11-16')
  const refused = everyCase.flatMap(({ thing, decided }) =>
    decided.lines.flatMap(({ remedies }) =>
      remedies
        .filter(({ outcome }) => outcome === 'refused')
        .map((asked): RefusedLine => ({ asked, others: remedies, thing, words })),
    ),
  )

  it('fits Shopify, gives the reason and cites everything that determined it', () => {
    expect(refused.length).toBeGreaterThan(40)
    for (const one of refused) {
      const note = declineNote({ refused: [one], isMixed: false }, translator(locale))
      expect(note.length).toBeLessThanOrEqual(500)
      expect(note).toContain(words.reason(mainReason(one.asked), one.thing))
      for (const citation of one.asked.citations) expect(note).toContain(words.citation(citation))
    }
  })

  it('says what stays open, and that a person reads the answer', () => {
    const note = declineNote({ refused: [refusedCamera(words)], isMixed: false }, translator(locale))
    expect(note).toContain('A3')
    expect(note).toContain('16(c)')
    expect(note).toContain(words.staysOpen(remedyOf(camera, 'conformity_claim'), line('custom_made')))
    expect(note.endsWith(translator(locale)('decision:staysOpen.person'))).toBe(true)
  })
})

it('says once what two lines have in common', () => {
  expect(noteOf([refusedCamera(), refusedCamera()])).toBe(noteOf([refusedCamera()]))
})

it('drops whole sentences that do not fit, and never the reason', () => {
  const long = 'So it was agreed on the telephone. '.repeat(13).trim()
  const note = noteOf([refusedCamera()], { merchant: long, isMixed: true })
  expect(note.startsWith(long)).toBe(true)
  expect(note.length).toBeLessThanOrEqual(500)
  expect(note.endsWith('.')).toBe(true)
  expect(note).not.toContain('A3')
})

it('a person’s reason comes first; what the engine left to them is cited with what speaks against the buyer', () => {
  const unsealed = line('hygiene_sensitive', { sealed: true, hygieneNoticeGiven: true, sealIntact: false })
  const review = remedyOf(underPresetA(facts(onDay(7), [unsealed])), 'withdrawal')
  expect(review.outcome).toBe('review')
  const judged: RefusedLine = { asked: review, others: [], thing: unsealed, words: english }
  expect(noteOf([judged], { merchant: 'It smells of smoke.' })).toBe(
    "It smells of smoke. Basis: Clause A5 of the shop's policy. A person at the shop reads every answer to this message.",
  )
})

it('speaks of withdrawing where nothing is sent back', () => {
  const withdrawal = remedyOf(underPresetA(facts(onDay(7), [line('standard')])), 'withdrawal')
  const kept = (thing: LineFacts): string => noteOf([{ ...refusedCamera(), others: [withdrawal], thing }])
  expect(kept(line('standard'))).toMatch(/You can still withdraw until [^.]+, then send it back\./)
  expect(kept(line('standard', { kind: 'service' }))).toMatch(/You can still withdraw until [^.,]+\./)
})

it('where nothing was decided, and nobody wrote anything, a person answers', () => {
  expect(noteOf([])).toBe('A person at the shop reads every answer to this message.')
  expect(noteOf([], { isMixed: true })).toBe(
    'Some of these items are accepted: they are in a new return. A person at the shop reads every answer to this message.',
  )
})
