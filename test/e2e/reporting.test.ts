import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { translator } from '../../app/locales/translate.ts'
import {
  desktop,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  picture,
  useBrowser,
} from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { openAdmin } from './merchant-page.ts'
import { pageWords } from './page-words.ts'
import { openReturns, type ReturnsPage } from './returns-page.ts'
import { ana, type BuyersOrder, deliverOrders, headphones, pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()

const PAIRS = [
  ['en', 'desktop', desktop],
  ['ro', 'phone', phone],
  ['el', 'phone', phone],
  ['en', 'phone', phone],
  ['ro', 'desktop', desktop],
  ['el', 'desktop', desktop],
] as const
/** `npm run test:all` looks at every pair, and lets axe look at the phone's layout as well. */
const isWide = process.env.TEST_ALL === '1'
const LOOKS = PAIRS.slice(0, isWide ? PAIRS.length : 3)

async function shown(returns: ReturnsPage, name: string): Promise<void> {
  await expectNoSidewaysScroll(returns.page)
  await picture(returns.page, name)
}

let defects: BuyersOrder[]
let late: BuyersOrder[]
let cash: BuyersOrder[]
/** Some picture will do. */
const CRACK = {
  ...{ name: 'crack.png', mimeType: 'image/png' },
  buffer: readFileSync('docs/pictures/merchant-products-phone.png'),
}
const TITLE = 'Over-ear headphones'

beforeAll(async () => {
  const each = LOOKS.map(() => ({ buyer: ana, lines: [headphones] }))
  defects = await deliverOrders(system, [...each, { buyer: ana, lines: [headphones] }])
  const { control } = system
  await control.setClock('2026-11-02T10:00:00Z')
  const place = async (body: object): Promise<BuyersOrder> =>
    ({
      buyer: ana,
      ...(await control.call<{ id: number; name: string }>(`/shops/${pinhole.shop}/orders`, {
        ...{ customer: ana.email, lines: [headphones] },
        ...body,
      })),
    }) as BuyersOrder
  late = await Promise.all(LOOKS.map(() => place({})))
  // What the headphones and their delivery cost.
  cash = await Promise.all(
    LOOKS.map(() => place({ payments: [{ gateway: 'Cash on Delivery (COD)', minor: 91_899 }] })),
  )
  await control.setClock('2026-11-03T09:00:00Z')
  for (const { id } of [...late, ...cash]) await control.fulfil(pinhole.shop, id)
  await control.setClock('2026-11-09T10:30:00Z')
  for (const { id } of cash) await control.deliver(pinhole.shop, id)
  await control.setClock('2026-11-16T08:00:00Z')
  await control.webhooksSettled()
})

describe.each(LOOKS.map((look, index) => [...look, index] as const))(
  '%s, %s',
  (locale, look, viewport, index) => {
    const t = translator(locale)
    const own = pageWords(locale)
    const expectSound = async (page: Page) => {
      if (isWide || viewport === desktop) await expectAccessible(page)
    }
    const open = async (orders: BuyersOrder[]) => {
      const order = orders[index]
      if (!order) throw new Error('an order was expected')
      return openReturns(await browser.open({ viewport }), system, order, locale)
    }
    /** The decision is told by a mail of its own. */
    const copyOf = (order: BuyersOrder | undefined) =>
      t('messages:acknowledgement.subject', { order: order?.name ?? '' })
    const goOn = async ({ page }: ReturnsPage) => {
      await page.getByRole('button', { name: own('choose.continue_with.one') }).click()
      await page.getByRole('heading', { name: own('check.heading') }).waitFor()
    }

    test('something wrong with it: what, since when, photos; sent, and with the merchant', async () => {
      await system.control.setClock('2026-11-16T08:00:00Z')
      const returns = await open(defects)
      const { page } = returns
      const card = returns.card(TITLE)
      await card.getByRole('button', { name: t('buyer:option.conformity_claim.label') }).click()
      await card.getByLabel(t('buyer:report.kind.damaged_in_transit')).check()
      await card
        .getByLabel(t('buyer:option.conformity_claim.note'))
        .fill('<b>Crack</b> on the left, κομμάτι, țăndări.')
      await card.getByLabel(t('buyer:report.wanted.replacement')).check()
      await card
        .locator('input[type=file]')
        .setInputFiles([
          CRACK,
          { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
        ])
      await returns.sees(own('photos.done'))
      await returns.sees(own('photos.rejected'))
      await expectSound(page)
      await shown(returns, `report-${locale}-${look}`)
      await goOn(returns)
      await returns.sees(t('buyer:answerBy.label'))
      await expectSound(page)
      await shown(returns, `report-check-${locale}-${look}`)
      await page.getByRole('button', { name: t('buyer:confirm.request'), exact: true }).click()
      await page.getByRole('heading', { name: own('done.heading'), exact: true }).waitFor()
      await shown(returns, `report-done-${locale}-${look}`)
      const [, reference = ''] = /(RC-\w+)/.exec(await returns.words()) ?? []
      const mail = await eventually('the copy', async () =>
        (await system.control.mail(ana.email)).find(
          ({ subject, text }) => subject === copyOf(defects[index]) && text.includes(reference),
        ),
      )
      expect(mail.text).toContain(t('buyer:report.told.photos', { count: 1 }))
      expect(mail.text).toContain(t('buyer:report.kind.damaged_in_transit'))
    })

    test('no carrier said when it came: the day opens what was closed', async () => {
      await system.control.setClock('2026-11-26T08:00:00Z')
      const returns = await open(late)
      const { page } = returns
      await returns.sees(t('buyer:arrival.question'))
      await shown(returns, `arrival-${locale}-${look}`)
      await returns.card(TITLE).getByLabel(t('buyer:arrival.question')).fill('2026-11-20')
      await returns.card(TITLE).getByLabel(t('buyer:arrival.question')).blur()
      await returns
        .card(TITLE)
        .getByRole('button', { name: own('choose.pick') })
        .click()
      await expectSound(page)
      await shown(returns, `arrival-open-${locale}-${look}`)
      await goOn(returns)
      await page.getByRole('button', { name: t('decision:label.confirm'), exact: true }).click()
      await page.getByRole('heading', { name: own('done.heading'), exact: true }).waitFor()
    })

    test('paid in cash: an account is named, and what is wrong with it is said first', async () => {
      await system.control.setClock('2026-11-16T08:00:00Z')
      const returns = await open(cash)
      const { page } = returns
      await returns
        .card(TITLE)
        .getByRole('button', { name: own('choose.pick') })
        .click()
      await goOn(returns)
      await page.getByLabel(t('buyer:account.name')).check()
      await page.getByLabel(t('buyer:account.holder')).fill('Ana Ionescu')
      await page.getByLabel(t('buyer:account.iban'), { exact: true }).fill('RO48 AAAA 1B31 0075 9384 0000')
      await page.getByRole('button', { name: t('decision:label.confirm'), exact: true }).click()
      await returns.sees(t('buyer:field.iban'))
      await expectSound(page)
      await shown(returns, `account-${locale}-${look}`)
      await page.getByLabel(t('buyer:account.iban'), { exact: true }).fill('RO49 AAAA 1B31 0075 9384 0000')
      await page.getByRole('button', { name: t('decision:label.confirm'), exact: true }).click()
      await page.getByRole('heading', { name: own('done.heading'), exact: true }).waitFor()
      expect(await returns.words()).not.toContain('1B31')
    })
  },
)

test('a photo that does not get through keeps nobody from sending, and follows when it is tried again', async () => {
  await system.control.setClock('2026-11-16T08:00:00Z')
  const returns = await openReturns(await browser.open({}, /503/), system, defects.at(-1) as BuyersOrder)
  await system.control.faults({ uploads: 1 })
  await returns.press(TITLE, 'Something wrong with it?')
  await returns.card(TITLE).locator('input[type=file]').setInputFiles([CRACK])
  await returns.sees('Could not be added')
  await returns.check()
  await returns.sees('A photo could not be added. You can send without it, or try again.')
  await shown(returns, 'photo-failed-check')
  await returns.send('Send request')
  await returns.sees('Your statement is in. A photo could not be added yet.')
  await shown(returns, 'photo-failed-done')
  const reference = await returns.reference()
  await returns.page.getByRole('button', { name: /^Try again – crack/ }).click()
  await expect.poll(() => returns.words()).not.toContain('could not be added')
  const admin = await openAdmin(await browser.open(), system, pinhole, '/app/returns?show=all', 'Returns')
  await admin.openCase(reference)
  await admin.frame.getByAltText(`Photo 1 that the buyer took of ${TITLE}`).waitFor()
  await picture(admin.page, 'photo-merchant')
})
