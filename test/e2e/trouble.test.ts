/** The buyer's page where things go wrong around it: the network, the fingers, the session. Nothing is lost, nothing sent twice. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Locale, translator } from '../../app/locales/translate.ts'
import {
  desktop,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  picture,
  useBrowser,
} from '../harness/browser.ts'
import { holdNext, loseNextAnswer, refuseNext, watchSent } from './bad-network.ts'
import { pageWords } from './page-words.ts'
import { openReturns, ReturnsPage, returnsUrl, signIn } from './returns-page.ts'
import { ana, type BuyersOrder, deliverOrders, headphones, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()
const TITLE = 'Over-ear headphones'
const NOTE = 'Zgârie: κάτι τρίβει στην αριστερή πλευρά'
/** What a browser logs of a request that failed, as it was made to. */
const FAILED = /Failed to load|ERR_|401/

const PAIRS = [
  ['en', 'desktop', desktop],
  ['ro', 'phone', phone],
  ['el', 'phone', phone],
] as const
/** `npm run test:all` goes through it in each language. */
const LOOKS = PAIRS.slice(0, process.env.TEST_ALL === '1' ? PAIRS.length : 2)

const free: BuyersOrder[] = []
beforeAll(async () => {
  const wanted = Array.from({ length: LOOKS.length * 2 + 3 }, () => ({ buyer: ana, lines: [headphones] }))
  free.push(...(await deliverOrders(system, wanted)))
})
const anOrder = (): BuyersOrder => {
  const order = free.pop()
  if (!order) throw new Error('More orders are needed')
  return order
}

/** On the page, wherever it was scrolled to. */
const topOf = (one: Locator): Promise<number> =>
  one.evaluate((element) => element.getBoundingClientRect().top + scrollY)
const at = (order: BuyersOrder, path: string) => `**/buyer/orders/${order.id}${path}`
/** On the buyer's own page; of an order that had none before. */
const casesOf = async (page: Page, order: BuyersOrder): Promise<number> => {
  await page.goto(returnsUrl(system, order.buyer, order.id))
  await page.locator('main h1').waitFor()
  // The account shows what each item is before the server says what became of it.
  await expect.poll(() => page.locator('s-skeleton-paragraph').count()).toBe(0)
  return page.locator('s-badge').count()
}
const shown = async (page: Page, name: string) => {
  await expectNoSidewaysScroll(page)
  await picture(page, name)
}

function speaking(locale: Locale) {
  const t = translator(locale)
  const own = pageWords(locale)
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  return {
    ...{ t, own },
    goOn: (page: Page) => button(page, own('choose.continue_with.one')),
    send: (page: Page) => button(page, t('buyer:confirm.request')),
    again: (page: Page) => button(page, own('failure.retry')),
    heading: (page: Page, key: string) => page.getByRole('heading', { name: own(key), exact: true }),
    /** Something is wrong with it, and what. */
    report: async (returns: ReturnsPage) => {
      const card = returns.card(TITLE)
      await card.getByRole('button', { name: t('buyer:option.conformity_claim.label') }).click()
      await card.getByLabel(t('buyer:option.conformity_claim.note')).fill(NOTE)
      return card.getByLabel(t('buyer:option.conformity_claim.note'))
    },
  }
}

describe.each(LOOKS)('%s, on a %s', (locale, look, viewport) => {
  const { own, goOn, send, again, heading, report } = speaking(locale)

  test('slow answers and a lost one: what goes on is seen, nothing jumps, nothing is lost or sent twice', async () => {
    const order = anOrder()
    const page = await browser.open({ viewport }, FAILED)
    await signIn(page, system, order.buyer, locale)
    const opening = await holdNext(page, at(order, '?*'))
    await page.goto(returnsUrl(system, order.buyer, order.id))
    await opening.come
    const returns = new ReturnsPage(page)
    const cards = page.locator('s-section')
    await returns.sees(own('loading'))
    const placeOfFirst = await topOf(cards.first())
    await shown(page, `slow-opening-${locale}-${look}`)
    opening.letGo()
    await page.locator('s-product-thumbnail').waitFor()
    expect(await topOf(cards.first())).toBe(placeOfFirst)

    const note = await report(returns)
    const looking = await holdNext(page, at(order, '/preview'))
    const placeOfNote = await topOf(note)
    const onwards = goOn(page)
    await onwards.click()
    await looking.come
    await expect.poll(() => onwards.getAttribute('aria-busy')).toBe('true')
    expect(await onwards.isDisabled()).toBe(true)
    expect(await topOf(note)).toBe(placeOfNote)
    expect(await note.inputValue()).toBe(NOTE)
    looking.letGo()
    await heading(page, 'check.heading').waitFor()

    const sent = watchSent(page, '/statements')
    await loseNextAnswer(page, at(order, '/statements'))
    await send(page).click()
    await returns.sees(own('failure.network'))
    await returns.sees(own('failure.network_detail'))
    await expectAccessible(page)
    await shown(page, `lost-answer-${locale}-${look}`)
    const sending = await holdNext(page, at(order, '/statements'))
    await again(page).click()
    await sending.come
    await expect.poll(() => send(page).getAttribute('aria-busy')).toBe('true')
    expect(await send(page).isDisabled()).toBe(true)
    await shown(page, `slow-sending-${locale}-${look}`)
    sending.letGo()
    await heading(page, 'done.heading').waitFor()
    const [first, second, ...more] = sent.map((request) => request.postDataJSON())
    expect(more).toEqual([])
    expect(second).toEqual(first)
    expect(first.items[0].note).toBe(NOTE)
    expect(await casesOf(page, order)).toBe(1)
  })

  test('signed out while sending: told what to do, and it goes once; also where the page was left', async () => {
    const order = anOrder()
    const page = await browser.open({ viewport }, FAILED)
    const returns = await openReturns(page, system, order, locale)
    await report(returns)
    await goOn(page).click()
    await heading(page, 'check.heading').waitFor()
    const sent = watchSent(page, '/statements')
    // What is refused is tried once more with a fresh token.
    await refuseNext(page, at(order, '/statements'), 4)
    await send(page).click()
    await returns.sees(own('failure.session'))
    await returns.sees(own('failure.session_detail'))
    await expectAccessible(page)
    await shown(page, `signed-out-${locale}-${look}`)
    await again(page).click()
    await expect.poll(() => sent.length).toBe(4)
    await returns.sees(own('failure.session'))

    await page.context().clearCookies()
    await page.reload()
    await page.waitForURL(`**/account/${order.buyer.store}`)
    const restored = await openReturns(page, system, order, locale)
    await restored.sees(own('restored.heading'))
    const card = restored.card(TITLE)
    const note = card.getByLabel(translator(locale)('buyer:option.conformity_claim.note'))
    expect(await note.inputValue()).toBe(NOTE)
    await expectAccessible(page)
    await shown(page, `restored-${locale}-${look}`)
    await goOn(page).click()
    await send(page).click()
    await heading(page, 'done.heading').waitFor()
    const bodies = sent.map((request) => request.postDataJSON())
    expect(bodies).toHaveLength(5)
    for (const body of bodies) expect(body.submissionKey).toBe(bodies[0].submissionKey)
    expect(bodies.at(-1).items).toEqual(bodies[0].items)
    const stored = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('returns')))
    await expect.poll(stored).toEqual([])
    expect(await casesOf(page, order)).toBe(1)
  })
})

describe('pressed twice', () => {
  const { t } = speaking('en')
  const confirm = (page: Page) => page.getByRole('button', { name: t('decision:label.confirm'), exact: true })
  const toCheck = async (page: Page, order: BuyersOrder) => {
    const returns = await openReturns(page, system, order)
    await returns.press(TITLE, 'Return this item')
    await returns.check()
    return returns
  }

  test.each<[string, (page: Page) => Promise<void>]>([
    ['by two quick clicks', (page) => confirm(page).dblclick()],
    [
      'by Enter and a click',
      async (page) => {
        const place = await confirm(page).boundingBox()
        if (!place) throw new Error('there is no button')
        await confirm(page).focus()
        await page.keyboard.press('Enter')
        await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2)
      },
    ],
  ])('%s: one case', async (_, twice) => {
    const order = anOrder()
    const page = await browser.open()
    await toCheck(page, order)
    const sent = watchSent(page, '/statements')
    await twice(page)
    await page.getByRole('heading', { name: 'Your statement is in' }).waitFor()
    expect(sent).toHaveLength(1)
    expect(await casesOf(page, order)).toBe(1)
  })

  test('in two tabs at once: one case, and both tabs have its receipt', async () => {
    const order = anOrder()
    const page = await browser.open()
    const returns = await toCheck(page, order)
    const other = await page.context().newPage()
    const inOther = await toCheck(other, order)
    await Promise.all([confirm(page).click(), confirm(other).click()])
    for (const tab of [returns, inOther]) await tab.sees('Your statement is in')
    expect(await inOther.reference()).toBe(await returns.reference())
    expect(await casesOf(page, order)).toBe(1)
  })
})
