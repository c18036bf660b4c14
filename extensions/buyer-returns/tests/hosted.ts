import type { getExtension } from '@shopify/ui-extensions-tester'
import { fireEvent, waitFor } from '@testing-library/preact'
import { vi } from 'vitest'

export interface Call {
  method: string
  /** Behind the app's address, the query left out. */
  path: string
  query: string
  body: Record<string, unknown> | null
}
type Reply = { status: number; body: unknown } | Error

/** A target under test before canned answers, each by how its path ends; what is not named is not found. */
export function hosted(extension: ReturnType<typeof getExtension>, answers: Record<string, Reply>) {
  const calls: Call[] = []
  extension.fetch = vi.fn(async (url: RequestInfo | URL, init: RequestInit = {}) => {
    const { pathname, search } = new URL(String(url))
    const { method = 'GET', body } = init
    calls.push({
      method,
      path: pathname,
      query: search,
      body: typeof body === 'string' ? JSON.parse(body) : null,
    })
    const ending = Object.keys(answers)
      .sort((a, b) => b.length - a.length)
      .find((one) => pathname.endsWith(one))
    const reply = ending === undefined ? { status: 404, body: null } : answers[ending]
    if (reply instanceof Error || reply === undefined) throw reply
    return new Response(JSON.stringify(reply.body), { status: reply.status })
  })
  return calls
}

export const seen = (): string => document.body.textContent ?? ''
export const until = (claim: () => boolean): Promise<void> =>
  waitFor(() => {
    if (!claim()) throw new Error(`Not so in: ${document.body.innerHTML}`)
  })

export const found = (selector: string, words: string): Promise<Element> =>
  waitFor(() => {
    const one = [...document.body.querySelectorAll(selector)].find((element) =>
      [element.getAttribute('label'), element.getAttribute('accessibilitylabel'), element.textContent].some(
        (text) => text?.includes(words),
      ),
    )
    if (!one) throw new Error(`There is no ${selector} "${words}" in: ${document.body.innerHTML}`)
    return one
  })
export const press = async (words: string): Promise<void> => {
  fireEvent.click(await found('s-button', words))
}
export async function type(label: string, value: string): Promise<void> {
  const field = await found('s-text-field, s-text-area', label)
  Object.assign(field, { value })
  fireEvent.input(field)
}
