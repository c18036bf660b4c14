/** The copy of a statement that staff wrote down: how it came, which instant counts, and how to put it right. */
import { expect, test } from 'vitest'
import { LOCALES } from '../../app/locales/translate.ts'
import type { Acknowledgement } from '../../app/messages/acknowledgement.ts'
import { acknowledgementLetter } from '../../app/messages/acknowledgement-letter.ts'
import { renderLetter } from '../../app/messages/render-letter.tsx'

const CHANNELS = ['email', 'phone', 'whatsapp', 'in_person', 'letter'] as const

const rendered = (channel: (typeof CHANNELS)[number], locale: (typeof LOCALES)[number], words?: string) => {
  const it: Acknowledgement = {
    ...{ shop: 'x.myshopify.com', caseId: 'x', reference: 'RC-7F3K2M', recipient: 'ana@example.ro', locale },
    ...{ shopName: 'Pinhole Audio', orderName: '#1001', zone: 'Europe/Bucharest' },
    ...{ sentAt: new Date('2026-11-23T21:58:00Z'), receivedAt: new Date('2026-11-23T21:58:00Z') },
    items: [{ title: 'Headphones', quantity: 2, wish: 'withdrawal' }],
    door: { kind: 'guest', url: 'https://x.myshopify.com/apps/recourse/withdraw/status?locale=en' },
    entered: { channel, at: new Date('2026-11-25T08:00:00Z'), ...(words && { words }) },
  }
  return renderLetter(acknowledgementLetter(it))
}

const all = LOCALES.flatMap((locale) => CHANNELS.map((channel) => [locale, channel] as const))

test.each(all)('in %s, by %s: both instants, and nothing accepted', async (locale, channel) => {
  const { text, html } = await rendered(channel, locale)
  for (const part of [text, html]) {
    expect(part).toContain('23:58')
    expect(part).toContain('10:00')
    expect(part).toContain('RC-7F3K2M')
    expect(part.toLowerCase()).not.toMatch(/accept|aprob|αποδεκτ|undefined|\{\{/)
  }
})

test.each(LOCALES)('in %s each channel has its own words', async (locale) => {
  const told = await Promise.all(CHANNELS.map(async (channel) => (await rendered(channel, locale)).text))
  expect(new Set(told).size).toBe(CHANNELS.length)
})

test('the buyer’s own words are there as they are, once', async () => {
  const { text, html } = await rendered('email', 'en', 'Too big.\n<b>Please</b> take it back.')
  expect(text).toContain('Your own words:\nToo big.\n<b>Please</b> take it back.')
  expect(html).toContain('&lt;b&gt;Please&lt;/b&gt;')
  expect((await rendered('email', 'en')).text).not.toContain('Your own words')
})
