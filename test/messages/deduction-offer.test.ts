/** Every letter about an offer names the same three answers as the buyer's page, and what silence is not. */
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../app/locales/languages.ts'
import { translator } from '../../app/locales/translate.ts'
import { type DeductionOffer, offerLetter } from '../../app/messages/deduction-offer.ts'
import { plain } from '../../app/messages/letter.ts'

const amount = (minor: number) => ({ minor, currency: 'EUR' })
const answersIn = (offer: DeductionOffer): string[] => {
  const last = offerLetter(offer).blocks.findLast((block) => block.kind === 'list')
  return last?.kind === 'list' ? last.items.map(plain) : []
}

describe.each(LOCALES)('in %s', (locale) => {
  const t = translator(locale)
  const offer: DeductionOffer = {
    ...{ reference: 'RC-7F3K2M', orderName: '#1', shopName: 'Shop', contact: null, locale, day: '30.11.' },
    door: { kind: 'account' },
    offered: { item: '1 × Camera', amount: amount(1_000), reason: 'Scratched.' },
  }

  test('a yes with what it leaves, a no, the goods again, and silence', () => {
    const [yes, ...others] = answersIn({ ...offer, left: amount(8_125) })
    expect(yes).toMatch(/81[.,]25/)
    expect(others).toEqual((['no', 'back', 'silence'] as const).map((way) => t(`messages:offer.${way}`)))
    expect(answersIn(offer)).toEqual([t('messages:offer.yesPlain'), ...others])
    expect(new Set([yes, ...others]).size).toBe(4)
  })

  test.each(['before', 'passed'] as const)('its reminder too, told %s', (moment) => {
    const words = t(`messages:deadline.deduction_unanswered.${moment}.text`, { date: '30.11.', order: '#1' })
    expect(words).toContain(t('messages:offer.silence').slice(0, 12))
    expect(words).toMatch(/item back|zurückhaben|récupérer|înapoi|πίσω/)
    expect(words).toMatch(/nothing|nichts|rien|nimic|τίποτα/)
  })
})
