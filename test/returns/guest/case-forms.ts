/** The forms on a page that a guest's code opened, pressed as a browser without scripts does. */
import { expect } from 'vitest'
import { shopA } from '../../harness/test-environment.ts'
import { ana, control, deliveredOrder, headphones, work } from '../stage.ts'
import {
  address,
  askCode,
  codeMailedTo,
  matched,
  type Page,
  referenceIn,
  sendStatus,
  state,
} from './guest-stage.ts'

type Kind = 'send' | 'answer' | 'take_back' | 'write'

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')

/** The markup of a page's form of that kind; undefined: it has none. */
export const formOf = ({ html }: Page, kind: Kind, nth = 0): string | undefined =>
  (html.match(/<form[\s\S]*?<\/form>/g) ?? []).filter((form) => form.includes(`name="kind" value="${kind}"`))[
    nth
  ]

export const hiddenIn = (form: string): [string, string][] =>
  [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name ?? '',
    plain(value ?? ''),
  ])

/** What is typed into its fields, or stands in them, goes along with what the form remembers. */
export async function press(
  page: Page,
  kind: Kind,
  typed: Record<string, string | string[]> = {},
  { nth = 0, shop = shopA, query = '?locale=en' } = {},
): Promise<Page> {
  const form = formOf(page, kind, nth)
  if (form === undefined) throw new Error(`there is no form to ${kind}`)
  const body = new URLSearchParams(hiddenIn(form))
  for (const [name, values] of Object.entries(typed)) {
    body.delete(name)
    for (const value of [values].flat()) body.append(name, value)
  }
  const to = `${address(shop)}/status${query}`
  const response = await fetch(to, { method: 'POST', body, redirect: 'manual' })
  return { status: response.status, html: await response.text(), headers: response.headers }
}

export interface GuestsCase {
  order: number
  number: string
  reference: string
}

/** Withdrawn from by a guest on 16 November, accepted, its Return open in Shopify. */
export async function guestsCase(lines = [{ ...headphones, quantity: 1 }], who = ana): Promise<GuestsCase> {
  const order = await deliveredOrder(lines, { who })
  const number = (await control().ledger(shopA)).orders.find(({ id }) => id === order)?.name ?? ''
  await control().setClock('2026-11-16T10:00:00Z')
  const page = await state({ order: number, email: who })
  await matched(page)
  await work(shopA, order)
  return { order, number, reference: referenceIn(page) }
}

/** The page that shows it, with all that can be done. */
export async function unlocked({ reference }: GuestsCase, who = ana, query = '?locale=en'): Promise<Page> {
  const asked = await askCode({ order: reference, email: who }, query)
  const page = await sendStatus(asked, { code: (await codeMailedTo(who)) ?? '' }, query)
  expect(page.status).toBe(200)
  return page
}
