import { describe, expect, it, test } from 'vitest'
import type { Change, Facts, Instant, OrderFacts } from '../../app/engine/index.ts'
import { compile, dayAt, PRESETS, zoneOf } from '../../app/engine/index.ts'
import { changeWords } from '../../app/locales/change-words.ts'
import { decisionReport } from '../../app/locales/decision-report.ts'
import { facts, intangible, line, remedyOf, underPresetA } from '../engine/case.ts'

const NOWHERE = { country: 'US' }

const toldBy = (to: Instant): Change => ({
  facts: [{ fact: 'statedAt', knows: [], from: null, to }],
  outcome: 'granted',
})

const told = (to: Instant, place: OrderFacts['place'] = { country: 'RO' }): string | undefined =>
  changeWords('en', place)(toldBy(to))

describe('a moment before which it would have had to be told', () => {
  it.each([
    ['2026-11-05T21:59:58.000Z', 'before 23:59:59 on 5 November 2026'],
    ['2026-11-05T21:59:58.999Z', 'before 23:59:59 on 5 November 2026'],
    ['2026-11-05T21:59:59.000Z', 'on 5 November 2026 or before'],
    ['2026-11-05T21:59:59.999Z', 'on 5 November 2026 or before'],
    ['2026-11-05T22:00:00.000Z', 'before 00:00:01 on 6 November 2026'],
    ['2026-11-05T22:00:59.000Z', 'before 00:01 on 6 November 2026'],
    // In summer Bucharest is three hours ahead.
    ['2026-07-05T20:59:59.000Z', 'on 5 July 2026 or before'],
    ['2026-07-05T21:59:59.000Z', 'before 01:00 on 6 July 2026'],
  ] as const)('is a day only where it is its last second: %s is %s', (to, words) => {
    expect(told(to)).toBe(`If you told us ${words}, the answer is yes.`)
  })

  it.each([
    ['en', 'If you told us before 11:00 on 5 November 2026, the answer is yes.'],
    ['ro', 'Dacă ne-ați spus înainte de ora 11:00 din 5 noiembrie 2026, răspunsul este da.'],
    ['fr', 'Si vous nous l’avez dit le 5 novembre 2026 avant 11:00, la réponse est oui.'],
    ['el', 'Αν μας το είπατε πριν από τις 5 Νοεμβρίου 2026, ώρα 11:00, η απάντηση είναι ναι.'],
    ['de', 'Wenn Sie uns am 5. November 2026 vor 11:00 Uhr Bescheid gegeben haben, lautet die Antwort Ja.'],
    ['fr', 'Si vous nous l’avez dit le 5 novembre 2026 avant 11:00, la réponse est oui.'],
  ] as const)('is true of a service that was done that morning, in %s', (locale, words) => {
    const explain = compile(PRESETS['preset-a'], { policyVersion: 'test', explain: true })
    const at = (statedAt: Instant): Facts =>
      facts(statedAt, [
        intangible('service', {
          service: {
            startedAt: '2026-11-05T08:00:00.000Z',
            performedAt: '2026-11-05T09:00:00.000Z',
            expressRequest: true,
            acknowledgedLoss: true,
          },
        }),
      ])
    const given = at('2026-11-05T13:00:00.000Z')
    const all = explain(given).lines.flatMap(({ remedies }) =>
      remedies.flatMap(({ remedy, wouldChange = [] }) =>
        wouldChange.map((change) => [remedy, changeWords(locale, { country: 'RO' })(change)] as const),
      ),
    )
    const [remedy] = all.find(([, said]) => said === words) ?? []
    if (!remedy) throw new Error(`Not told: ${JSON.stringify(all)}`)
    expect(remedyOf(underPresetA(at('2026-11-05T08:59:59.000Z')), remedy).outcome).toBe('granted')
    expect(remedyOf(underPresetA(at('2026-11-05T09:00:00.000Z')), remedy).outcome).not.toBe('granted')
  })
})

/** UTC−12: the engine counts there, so that nobody is late by a clock that we do not know. */
describe('where we hold no data, days are those of the last place on Earth', () => {
  it('in what would change an answer', () => {
    expect(told('2026-11-06T11:59:59.000Z', NOWHERE)).toContain('on 5 November 2026 or before')
    expect(told('2026-11-05T23:59:59.000Z', NOWHERE)).toContain('before 12:00 on 5 November 2026')
  })

  test.each([
    ['2026-11-20T11:59:59.000Z', 'Stated on Thursday 19 November 2026.'],
    ['2026-11-20T12:00:00.000Z', 'Stated on Friday 20 November 2026.'],
  ] as const)('in a report: %s', (statedAt, words) => {
    const given = facts(statedAt, [line('standard')], { place: NOWHERE })
    expect(decisionReport(underPresetA(given), given, PRESETS['preset-a'], 'en')).toContain(words)
    expect(words).toContain(String(Number(dayAt(statedAt, zoneOf(NOWHERE)).slice(8))))
  })

  it('and those of the place where we do', () => {
    const given = facts('2026-11-20T22:00:00.000Z', [line('standard')])
    expect(decisionReport(underPresetA(given), given, PRESETS['preset-a'], 'en')).toContain(
      'Stated on Saturday 21 November 2026.',
    )
  })
})
