import { getExtension } from '@shopify/ui-extensions-tester'
import { fireEvent, waitFor } from '@testing-library/preact'
import { vi } from 'vitest'
import { orderUnder, previewOf, receiptOf } from '../../../test/extension/fake-answers.ts'

export const extension = getExtension('customer-account.order.page.render')
export const ORDER_ID = 'gid://shopify/Order/77'

export interface Call {
  method: string
  /** Behind the app's address. */
  path: string
  authorization: string
  body: { submissionKey?: string; items?: { unit: string; quantity: number }[]; answers?: object } | null
}
type Reply = { status: number; body: unknown } | Error
/** What the Customer Account API says to a query with these variables. */
export type AccountAnswer = (variables: { id: string; after: string | null }) => Reply | Promise<Reply>

const silent: AccountAnswer = () => new Error('The account does not answer')

/**
 * The server's usual answers, except where a reply was planned for the next call whose path ends so; beside it the
 * account's, which are kept apart from the calls.
 */
export function answering(account: AccountAnswer = silent) {
  const calls: Call[] = []
  const asked: { url: string; query: string; variables: Parameters<AccountAnswer>[0] }[] = []
  const planned: { ending: string; reply: Reply | Promise<Reply> }[] = []
  extension.fetch = vi.fn(async (url: RequestInfo | URL, init: RequestInit = {}) => {
    const isAccount = String(url).startsWith('shopify:')
    const reply = await (isAccount ? ofAccount(String(url), init) : ofServer(callOf(String(url), init)))
    if (reply instanceof Error || reply === undefined) throw reply ?? new Error('nothing planned')
    return new Response(JSON.stringify(reply.body), { status: reply.status })
  })
  const ofServer = (call: Call) => {
    calls.push(call)
    const index = planned.findIndex(({ ending }) => call.path.endsWith(ending))
    return index < 0 ? usual(call) : planned.splice(index, 1)[0]?.reply
  }
  const ofAccount = (url: string, { body }: RequestInit) => {
    const { query, variables } = JSON.parse(String(body))
    asked.push({ url, query, variables })
    return account(variables)
  }
  return {
    calls,
    asked,
    next: (ending: string, reply: Reply | Promise<Reply>) => planned.push({ ending, reply }),
  }
}

function callOf(url: string, { method = 'GET', headers, body }: RequestInit): Call {
  const { pathname } = new URL(url)
  return {
    method,
    path: pathname,
    authorization: new Headers(headers).get('authorization') ?? '',
    body: typeof body === 'string' ? JSON.parse(body) : null,
  }
}

/** Where the server has photos sent. */
export const PLACE = {
  photo: 'b8b1b7f0-0000-4000-8000-0000000000aa',
  url: 'https://bucket.example/staged',
  fields: [{ name: 'key', value: 'tmp/1' }],
}

function usual({ path, body }: Call): Reply {
  if (path.endsWith('/photos') || path.endsWith('/staged')) return { status: 201, body: PLACE }
  const statement = { items: [], submissionKey: '', ...body } as Parameters<typeof previewOf>[0]
  if (path.endsWith('/preview')) return { status: 200, body: previewOf(statement) }
  if (path.endsWith('/statements')) return { status: 201, body: receiptOf(statement, 1) }
  const answers = (body?.answers ?? {}) as Parameters<typeof orderUnder>[0]
  return { status: 200, body: orderUnder(answers) }
}

export const open = async (): Promise<void> => {
  extension.shopify.order.value = { ...extension.shopify.order.value, id: ORDER_ID, name: '#1007' } as never
  await extension.render()
}

/** The heading of the moment, which is the page's. */
export const heading = (): string | null | undefined =>
  document.body.querySelector('s-page')?.getAttribute('heading')
export const seen = (): string => document.body.textContent ?? ''

/** Waits for the button that starts with these words; an item's button also names the item. */
export const button = (words: string): Promise<Element> =>
  waitFor(() => {
    const found = [...document.body.querySelectorAll<HTMLElement>('s-button')].find((one) =>
      (one.getAttribute('accessibilitylabel') ?? one.textContent ?? '').startsWith(words),
    )
    if (!found) throw new Error(`There is no button "${words}" in: ${document.body.innerHTML}`)
    return found
  })
export const press = async (words: string): Promise<void> => {
  fireEvent.click(await button(words))
}
export const until = (claim: () => boolean): Promise<void> =>
  waitFor(() => {
    if (!claim()) throw new Error(`Not so in: ${seen()}`)
  })

/** Opens the page, picks the headphones and has the server look at it. */
export async function toCheck(): Promise<void> {
  await open()
  await press('choose.pick – Over-ear')
  await press('choose.continue_with')
  await until(() => heading() === 'check.heading')
}
