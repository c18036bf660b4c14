/** Somebody without an account withdraws in the shop's theme, and sees what came of it: without JavaScript, by keyboard alone. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../app/locales/admin-words.ts'
import { type Locale, localeFor, translator } from '../../app/locales/translate.ts'
import { labelsIn, OFFICIAL_LANGUAGES } from '../../app/locales/withdrawal-labels.ts'
import {
  desktop,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  picture,
  useBrowser,
} from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { showWholeFrame } from './keep-picture.ts'
import { tabTo } from './keyboard.ts'
import { openAdmin } from './merchant-page.ts'
import { ana, type BuyersOrder, deliverOrders, headphones, mihai, pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()
/** A worker does what people wait for, beside all else that the machine does. */
const PATIENCE_MS = 60_000
const LANGUAGES: Locale[] = ['en', 'ro', 'el']
const looks = { desktop, phone }
const orders = new Map<string, BuyersOrder>()

/** Nobody is mailed more than five copies and five codes an hour. */
const buyerOn = (look: string) => (look === 'phone' ? mihai : ana)

beforeAll(async () => {
  const wanted = LANGUAGES.flatMap((locale) => Object.keys(looks).map((look) => ({ locale, look })))
  const placed = await deliverOrders(
    system,
    wanted.map(({ look }) => ({ buyer: buyerOn(look), lines: [headphones] })),
  )
  for (const [index, { locale, look }] of wanted.entries())
    orders.set(`${locale} ${look}`, placed[index] as BuyersOrder)
})

const address = (query: string) =>
  `${system.sandboxUrl}/store/${pinhole.store}/apps/recourse/withdraw${query}`

/** A copy in which scripts may run: axe is one, and pages of this door are what they are without. */
async function check(page: Page, name: string): Promise<void> {
  await expectNoSidewaysScroll(page)
  await picture(page, name)
  const copy = await browser.open({ viewport: page.viewportSize() ?? desktop })
  await copy.setContent(await page.content())
  await expectAccessible(copy)
  await copy.context().close()
}

const press = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, new RegExp(`^${name}$`))
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

const exactly = (label: string): RegExp => new RegExp(`^${label.replaceAll(/[?.()]/g, '\\$&')}$`)

const type = async (page: Page, label: string, words: string): Promise<void> => {
  await tabTo(page, exactly(label))
  await page.keyboard.type(words)
}

const codesTo = async (email: string): Promise<string[]> =>
  (await system.control.mail(email)).flatMap(({ text }) => /\b\d{8}\b/.exec(text)?.[0] ?? [])

describe.each(Object.entries(looks))('on a %s', (look, viewport) => {
  test.each(LANGUAGES)('in %s: the form, the answer, the code, what came of it', async (language) => {
    const order = orders.get(`${language} ${look}`)
    if (order === undefined) throw new Error('no order was placed')
    const t = translator(localeFor(language))
    const labels = labelsIn(language)
    const { email } = order.buyer
    const known = (await codesTo(email)).length
    const page = await browser.open({ viewport, javaScriptEnabled: false })
    await page.goto(address(`?locale=${language}`))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(labels.withdraw)
    await check(page, `guest-${language}-form-${look}`)
    await type(page, t('guest:field.order.label'), order.name)
    await type(page, t('guest:field.email.label'), email)
    await press(page, labels.confirm)

    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('guest:done.title'))
    const reference = /RC-[0-9A-Z]{6}/.exec(await page.getByRole('main').innerText())?.[0] ?? ''
    await check(page, `guest-${language}-done-${look}`)
    const isTold = async () =>
      (await system.control.mail(email)).some(({ subject }) => subject.includes(reference))
    await eventually('the copy and the case', async () => (await isTold()) && isDecided(order), PATIENCE_MS)
    await press(page, t('guest:follow'))
    await check(page, `guest-${language}-ask-${look}`)
    await type(page, t('guest:status.number.label'), reference)
    await type(page, t('guest:field.email.label'), email)
    await press(page, t('guest:status.send'))
    await check(page, `guest-${language}-code-${look}`)
    const code = await eventually(
      'the code',
      async () => (await codesTo(email)).slice(known).at(-1) ?? false,
      PATIENCE_MS,
    )
    await type(page, t('guest:status.code.label'), code)
    await press(page, t('guest:status.show'))
    const seen = await page.getByRole('main').innerText()
    expect(seen).toContain(reference)
    expect(seen).toContain(t('buyer:stage.accepted'))
    expect(seen).toContain(t('guest:status.ahead'))
    await check(page, `guest-${language}-status-${look}`)

    await tabTo(page, exactly(t('guest:act.send.heading')))
    await page.keyboard.press('Enter')
    await type(page, t('guest:act.send.parcel'), '3SAME0012345')
    await check(page, `guest-${language}-send-${look}`)
    await press(page, exactly(t('guest:act.send.submit')).source.slice(1, -1))
    const done = page.getByRole('status')
    expect(await done.innerText()).toContain(t('guest:act.done.send'))
    await check(page, `guest-${language}-sent-${look}`)
  })
})

async function isDecided(order: BuyersOrder): Promise<boolean> {
  const { returns } = await system.control.ledger(pinhole.shop)
  return returns.some(({ orderId, status }) => orderId === order.id && status === 'OPEN')
}

test('what is missing is asked for beside its field, and what was typed stays', async () => {
  const page = await browser.open({ viewport: phone, javaScriptEnabled: false }, /422/)
  await page.goto(address('?locale=en'))
  await type(page, 'Email address', 'ana@')
  await press(page, 'Confirm withdrawal')
  const main = page.getByRole('main')
  expect(await main.innerText()).toContain('Please enter the number of your order.')
  expect(await page.getByLabel('Email address').inputValue()).toBe('ana@')
  await check(page, 'guest-missing-phone')
})

test('in a language without words of ours the label is the statutory one', async () => {
  const others = OFFICIAL_LANGUAGES.filter((language) => localeFor(language) === 'en' && language !== 'en')
  expect(others.length).toBeGreaterThan(15)
  const page = await browser.open({ viewport: phone, javaScriptEnabled: false })
  await page.goto(address('?locale=pl'))
  expect(await page.getByRole('button').textContent()).toBe(labelsIn('pl').confirm)
  await check(page, 'guest-pl-form-phone')
})

test.each(Object.entries(looks))('the merchant sees what fits no order, on a %s', async (look, viewport) => {
  const visitor = await browser.open({ javaScriptEnabled: false })
  await visitor.goto(address('?locale=en'))
  await type(visitor, 'Order number', '#99999')
  await type(visitor, 'Email address', 'somebody@example.com')
  // Markup is words like any.
  const said = 'The headphones, both. <img src=x onerror=alert(1)><script>alert(1)</script>'
  await visitor.getByLabel('What do you withdraw from?').fill(said)
  await press(visitor, 'Confirm withdrawal')
  const reference = /RC-[0-9A-Z]{6}/.exec(await visitor.getByRole('main').innerText())?.[0] ?? ''
  const page = await browser.open({ viewport })
  const merchant = await openAdmin(page, system, pinhole, '/app/guests', words('guests.title'))
  const isListed = async () => {
    if ((await merchant.body.innerText()).includes(reference)) return true
    await page.reload()
    await merchant.isAt(words('guests.title'))
    return false
  }
  await eventually('the statement', isListed, PATIENCE_MS)
  await merchant.sees(said)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await showWholeFrame(page)
  await picture(page, `merchant-guests-${look}`)
})
