/** Where a message says that a buyer goes on: by the door that they came by. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guestStatusUrl, PROXY_PATH, withdrawUrl } from '../../app/guest-pages.ts'
import { LOCALES, translator } from '../../app/locales/translate.ts'
import { statementFile } from '../../app/messages/attached-file.ts'
import { doorBlock } from '../../app/messages/door.ts'
import { type Letter, said } from '../../app/messages/letter.ts'
import { renderLetter } from '../../app/messages/render-letter.tsx'
import { doorOf } from '../../app/returns/case/door-of.ts'

const shop = 'pinhole-audio.myshopify.com'
const page = 'https://shopify.com/1/account/orders/2?key="><script>'
const door = (channel: string, locale = 'en', url?: string) => doorOf({ shop, channel, locale }, url)

test('the pages without an account are where shopify.app.toml puts them', () => {
  const toml = readFileSync(new URL('../../shopify.app.toml', import.meta.url), 'utf8')
  const said = (name: string) => new RegExp(`\\[app_proxy\\][^[]*\\n${name} = "([^"]+)"`).exec(toml)?.[1]
  expect(PROXY_PATH).toBe(`/${said('prefix')}/${said('subpath')}`)
  expect(withdrawUrl(shop, 'de')).toBe(`https://${shop}/apps/recourse/withdraw?locale=de`)
  expect(guestStatusUrl(shop, 'pl')).toBe(`https://${shop}/apps/recourse/withdraw/status?locale=pl`)
})

describe('by channel', () => {
  test.each(['account', 'native'])(
    '%s: the order in the account, in words alone where it is not known',
    (channel) => {
      expect(door(channel, 'en', page)).toEqual({ kind: 'account', url: page })
      expect(door(channel)).toEqual({ kind: 'account' })
    },
  )

  test.each(['guest', 'phone', 'email', 'whatsapp', 'in_person', 'letter'])(
    '%s: the page that needs no account, in the language of the statement, whatever else is known',
    (channel) => {
      expect(door(channel, 'pl', page)).toEqual({ kind: 'guest', url: guestStatusUrl(shop, 'pl') })
      expect(door(channel, 'el-GR', page)).toEqual({ kind: 'guest', url: guestStatusUrl(shop, 'el') })
    },
  )

  test('nobody without an account is sent to one, in any language', () => {
    const account = { en: /account/, de: /Konto/, fr: /compte/, ro: /cont/, el: /λογαριασμό/ }
    const without = {
      en: /without an account/,
      de: /ohne Konto/,
      fr: /sans compte/,
      ro: /fără cont/,
      el: /χωρίς λογαριασμό/,
    }
    expect(LOCALES.length).toBe(Object.keys(account).length)
    for (const locale of LOCALES) {
      const t = translator(locale)
      expect(JSON.stringify(doorBlock(door('account', locale, page), t))).toMatch(account[locale])
      expect(JSON.stringify(doorBlock({ kind: 'account' }, t))).toMatch(account[locale])
      const words = JSON.stringify([
        doorBlock(door('guest', locale), t),
        t('messages:acknowledgement.whereAnswered.guest'),
      ])
      expect(words.replaceAll(new RegExp(without[locale], 'g'), '')).not.toMatch(account[locale])
    }
  })
})

test('a link is one in HTML, its address in the text, and is left out of the file that lasts longer than it', async () => {
  const t = translator('en')
  const letter: Letter = {
    ...{ locale: 'en', shopName: 'Pinhole Audio', subject: 'S', title: 'T', preview: 'P', closing: [] },
    blocks: [{ kind: 'text', words: said('Arrived.') }, doorBlock(door('account', 'en', page), t)],
  }
  const { html, text } = await renderLetter(letter)
  expect(text).toContain(`See this return in your account\n${page}\nThere you can`)
  expect(html).toMatch(/<a [^>]*href="https:\/\/shopify.com\/1\/account\/orders\/2\?key=[^"<>]*"/)
  expect(html).not.toContain('<script')
  const file = statementFile(letter, 'RC-7F3K2M', new Date('2026-11-16T10:00:00Z'))
  expect(file.letter.blocks).toEqual([letter.blocks[0]])
})
