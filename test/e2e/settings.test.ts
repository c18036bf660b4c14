import { expect, test } from 'vitest'
import { useBrowser } from '../harness/browser.ts'
import { eventually } from '../harness/eventually.ts'
import { type MerchantPage, openAdmin } from './merchant-page.ts'
import { pinhole, useStage } from './stage.ts'

const system = useStage()
const browser = useBrowser()

const open = async (path = '/app/settings', heading = 'Settings') =>
  openAdmin(await browser.open({}, /409|422/), system, pinhole, path, heading)
const field = ({ frame }: MerchantPage, label: string) => frame.getByLabel(label)
const saveBar = ({ page }: MerchantPage) => page.getByRole('region', { name: 'Unsaved changes' })
const save = (merchant: MerchantPage) => saveBar(merchant).getByRole('button', { name: 'Save' }).click()
const hasFocus = (merchant: MerchantPage, label: string) =>
  eventually(`focus on ${label}`, () =>
    field(merchant, label).evaluate((element) => element === document.activeElement),
  )

const EMAIL = 'Email for buyers'
const DAYS = 'When no delivery is reported'

test('a save that is refused counts the fields to look at, and takes one to the first', async () => {
  const merchant = await open()
  await field(merchant, EMAIL).fill('nobody')
  await field(merchant, DAYS).fill('61')
  await save(merchant)
  await merchant.sees('Nothing was saved yet: 2 fields to look at')
  await hasFocus(merchant, EMAIL)
  await field(merchant, EMAIL).fill('returns@pinhole-audio.example')
  await save(merchant)
  await merchant.sees('Nothing was saved yet: 1 field to look at')
  await hasFocus(merchant, DAYS)
})

test('whoever leaves with something unsaved is asked: they stay with it, or go without', async () => {
  const merchant = await open()
  await field(merchant, DAYS).fill('8')
  await saveBar(merchant).waitFor()
  const ask = merchant.page.getByRole('dialog', { name: 'Leave page with unsaved changes?' })

  await merchant.page.locator('[data-app-nav] a:visible', { hasText: 'Products' }).click()
  await ask.getByRole('button', { name: 'Stay' }).click()
  expect(await field(merchant, DAYS).inputValue()).toBe('8')
  await merchant.frame.getByRole('link', { name: 'Set deadlines' }).click()
  await ask.getByRole('button', { name: 'Stay' }).click()
  await merchant.page.getByRole('link', { name: 'Orders' }).first().click()
  await ask.getByRole('button', { name: 'Stay' }).click()
  expect(await field(merchant, DAYS).inputValue()).toBe('8')

  await merchant.page.locator('[data-app-nav] a:visible', { hasText: 'Products' }).click()
  await ask.getByRole('button', { name: 'Leave page' }).click()
  await merchant.isAt('Products')
  await merchant.go('Settings')
  expect(await field(merchant, DAYS).inputValue()).not.toBe('8')
})

test('what is typed while a save is under way stays, and is unsaved', async () => {
  const merchant = await open()
  let answer: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await merchant.page.route(/\/app\/settings(\.data)?(\?|$)/, async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await field(merchant, DAYS).fill('6')
  await save(merchant)
  await field(merchant, DAYS).fill('7')
  answer()
  await merchant.page.getByText('Settings saved').waitFor()
  expect(await field(merchant, DAYS).inputValue()).toBe('7')
  await save(merchant)
  await saveBar(merchant).waitFor({ state: 'hidden' })
  await merchant.page.reload()
  await merchant.isAt('Settings')
  expect(await field(merchant, DAYS).inputValue()).toBe('7')
})

test('of two windows neither overwrites what the other saved, unless its person says so', async () => {
  const [first, second] = [await open(), await open()]
  await field(first, DAYS).fill('11')
  await save(first)
  await saveBar(first).waitFor({ state: 'hidden' })
  await field(second, DAYS).fill('12')
  await save(second)
  await second.sees('Somebody changed this meanwhile, in another window.')
  await hasFocus(second, DAYS)
  await save(second)
  await saveBar(second).waitFor({ state: 'hidden' })
  await first.page.reload()
  await first.isAt('Settings')
  expect(await field(first, DAYS).inputValue()).toBe('12')
})
