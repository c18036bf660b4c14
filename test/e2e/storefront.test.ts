import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { merchantOf } from '../../scripts/system/merchant.ts'
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
import { openReturns } from './returns-page.ts'
import { ana, aWeekLater, type BuyersOrder, pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()

const store = () => `${system.sandboxUrl}/store/${pinhole.store}`
const MARK = 'input[name="attributes[__recourse_policy]"]'

/** What the storefront says of the policy, once the work that publishing causes is done. */
const shows = (page: Page, version: number, path = '/products/over-ear-headphones') =>
  eventually(`version ${version} in the storefront`, async () => {
    await page.goto(store() + path)
    const marks = await page
      .locator(MARK)
      .evaluateAll((inputs) => inputs.map((one) => (one as HTMLInputElement).value))
    return marks.length > 0 && marks.every((mark) => mark.startsWith(`${version}.`))
  })

/** Everything on the page that moved after it was first seen, in the browser's own measure. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((tell) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        // What is buffered comes before the second frame.
        requestAnimationFrame(() => requestAnimationFrame(() => tell(sum)))
      }),
  )

const SPOKEN = [
  {
    ...{ locale: 'en-GB', entry: 'Withdraw from contract here', confirm: 'Confirm withdrawal' },
    ...{ made: 'Made to your specification', sealed: /As long as the hygiene seal is unbroken/ },
  },
  {
    ...{ locale: 'ro-RO', entry: 'Retrageți-vă din contract aici', confirm: 'Confirmați retragerea' },
    ...{ made: 'Făcut după specificațiile dumneavoastră', sealed: /Cât timp sigiliul de igienă este intact/ },
  },
  {
    ...{ locale: 'el-GR', entry: 'Πατήστε εδώ για υπαναχώρηση', confirm: 'Επιβεβαίωση υπαναχώρησης' },
    ...{
      made: 'Κατασκευάζεται με τις δικές σας προδιαγραφές',
      sealed: /Όσο η σφραγίδα υγιεινής είναι άθικτη/,
    },
  },
]

describe.each([
  ['a desktop', desktop],
  ['a phone', phone],
] as const)('on %s', (where, viewport) => {
  test.each(SPOKEN)(
    '$locale: the notice before purchase, and the way to withdraw on each page',
    async (spoken) => {
      const page = await browser.open({ viewport, locale: spoken.locale })
      const name = (what: string) => `storefront-${what}-${spoken.locale}-${where.split(' ')[1]}`

      await page.goto(`${store()}/products/button-camera`)
      const notice = page.getByRole('note', { name: spoken.made })
      await notice.waitFor()
      expect(await notice.textContent()).toContain('OUG nr. 34/2014, art. 16 lit. c)')
      expect(await shiftOf(page), 'layout shift').toBe(0)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await picture(page, name('made-to-order'))

      await page.goto(`${store()}/products/in-ear-earpiece`)
      await page.getByText(spoken.sealed).waitFor()
      expect(await shiftOf(page), 'layout shift').toBe(0)
      await expectAccessible(page)
      await picture(page, name('sealed'))

      for (const path of ['', '/cart', '/products/over-ear-headphones']) {
        await page.goto(store() + path)
        await page.getByRole('link', { name: spoken.entry, exact: true }).waitFor()
        expect(await page.locator('script').count()).toBe(0)
        await expectAccessible(page)
      }
      await page.getByRole('link', { name: spoken.entry, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: spoken.entry }).waitFor()
      await page.getByRole('button', { name: spoken.confirm, exact: true }).waitFor()
      await expectNoSidewaysScroll(page)
      await picture(page, name('withdrawal'))
    },
  )
})

test('what is bought without a script, from a page that an earlier policy stood behind, is decided by that policy', async () => {
  await shows(await browser.open(), 2)
  const page = await browser.open({ viewport: phone, locale: 'ro-RO', javaScriptEnabled: false })
  await page.goto(`${store()}/products/over-ear-headphones`)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.getByRole('heading', { name: 'Your cart' }).waitFor()

  // While the cart lies open, the merchant publishes another policy.
  const merchant = merchantOf({ appUrl: system.appUrl, control: system.control, shop: pinhole.shop })
  await merchant.save('/app/policy', { preset: 'statutory-minimum', basedOn: '2' })
  await shows(await browser.open(), 3)

  await page.getByRole('button', { name: 'Check out' }).click()
  await page.getByLabel('Signed in as').selectOption(ana.email)
  expect(await page.content()).not.toContain('recourse')
  await page.getByRole('button', { name: 'Pay now' }).click()
  const paid = (await page.getByRole('heading', { name: /is paid/ }).textContent()) ?? ''
  const number = /#\d+/.exec(paid)?.[0] ?? ''

  const order = await delivered(number)
  const returns = await openReturns(await browser.open(), system, order)
  await returns.press('Over-ear headphones', 'Return this item')
  await returns.check()
  await returns.send('Confirm withdrawal')
  await returns.sees(/We received your statement/)

  const admin = await openAdmin(await browser.open(), system, pinhole, '/app/returns?show=all', 'Returns')
  await admin.frame.getByRole('row', { name: number }).getByRole('link').click()
  await admin.unfoldWhy('Over-ear headphones')
  await admin.sees('Version of your policy: 2 — shown to the buyer, though a later one was published by then')
})

async function delivered(number: string): Promise<BuyersOrder> {
  const { control } = system
  const placed = (await control.ledger(pinhole.shop)).orders.find(({ name }) => name === number)
  if (placed === undefined) throw new Error(`There is no order ${number}`)
  await control.fulfil(pinhole.shop, placed.id)
  await control.setClock('2026-11-09T10:30:00Z')
  await control.deliver(pinhole.shop, placed.id)
  await control.setClock(aWeekLater)
  await control.webhooksSettled()
  return { ...placed, buyer: ana }
}
