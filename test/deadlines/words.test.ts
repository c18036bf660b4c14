import { expect, test } from 'vitest'
import { WHO_IS_TOLD } from '../../app/deadlines/who-is-told.ts'
import { LOCALES, translator } from '../../app/locales/translate.ts'
import { DEADLINE_ACTS, DEADLINE_KINDS, type DeadlineKind } from '../../app/policies/deadline-settings.ts'

/** What can be sent: a reminder of every kind, and of those that may remind when the day is over. */
const moments = DEADLINE_KINDS.flatMap((kind): [DeadlineKind, 'before' | 'passed'][] => [
  [kind, 'before'],
  ...((DEADLINE_ACTS[kind] as readonly string[]).includes('remind') ? [[kind, 'passed'] as const] : []).map(
    ([one, moment]): [DeadlineKind, 'before' | 'passed'] => [one, moment],
  ),
])

test('whatever can be sent has words, for the buyer in every language', () => {
  expect(moments.length).toBeGreaterThan(DEADLINE_KINDS.length)
  for (const [kind, moment] of moments) {
    const isBuyers = WHO_IS_TOLD[kind][moment] === 'buyer'
    for (const locale of isBuyers ? LOCALES : (['en'] as const))
      for (const part of ['subject', 'text'] as const) {
        const key = isBuyers
          ? (`messages:deadline.${kind}.${moment}.${part}` as const)
          : (`admin:notice.${kind}.${moment}.${part}` as const)
        const words = translator(locale)(key, { order: '#1001', date: 'a certain day' })
        expect(words, `${locale} ${key}`).toContain(part === 'subject' ? '#1001' : 'a certain day')
        expect(words).not.toContain('{{')
      }
  }
})

test('a kind has its name in the admin', () => {
  const t = translator('en')
  for (const kind of DEADLINE_KINDS) expect(t(`admin:due.${kind}.title`).length, kind).toBeGreaterThan(5)
})
