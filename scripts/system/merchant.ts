import type { Control } from './control.ts'
import { browserAgent, wordsOf } from './page-words.ts'

export interface MerchantAt {
  appUrl: string
  control: Control
  shop: string
  /** As a balancer numbers the forms that pass it. */
  requestId?: string
}

/** A merchant of one shop at the app's own pages and forms, as their browser would be inside the admin. */
export function merchantOf({ appUrl, control, shop, requestId }: MerchantAt) {
  const headers = async () => ({
    Authorization: `Bearer ${await control.adminToken(shop)}`,
    'User-Agent': browserAgent,
    ...(requestId === undefined ? {} : { 'X-Request-Id': requestId }),
  })
  /** A page as it comes from the server. @throws unless the page is there */
  const html = async (path: string): Promise<string> => {
    const host = Buffer.from(`admin.shopify.com/store/${shop.split('.')[0]}`).toString('base64url')
    const url = new URL(path, appUrl)
    const token = await control.adminToken(shop)
    for (const [name, value] of Object.entries({ embedded: '1', shop, host, id_token: token }))
      url.searchParams.set(name, value)
    const response = await fetch(url, { headers: { 'User-Agent': browserAgent } })
    const text = await response.text()
    if (response.ok) return text
    throw new Error(`The merchant's page ${path} answered ${response.status}: ${wordsOf(text).slice(0, 300)}`)
  }
  /** The words of a page, in the order in which they are read. @throws unless the page is there */
  const read = async (path: string): Promise<string> => wordsOf(await html(path))
  /** Sends a form of the page at `path`; a list repeats its field. Gives the status, and the answer as it came. */
  const submit = async (path: string, fields: Record<string, string | string[]>) => {
    const form = new URLSearchParams()
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) form.append(name, one)
    const [place = '', query] = path.split('?')
    const url = new URL(`${place}.data${query ? `?${query}` : ''}`, appUrl)
    const response = await fetch(url, { method: 'POST', headers: await headers(), body: form })
    return { status: response.status, text: await response.text() }
  }
  /** As `submit`. @throws unless the form was accepted */
  const save = async (path: string, fields: Record<string, string | string[]>): Promise<void> => {
    const { status, text } = await submit(path, fields)
    if (status < 200 || status >= 300)
      throw new Error(`The merchant's form ${path} answered ${status}: ${text.slice(0, 500)}`)
  }
  return { html, read, submit, save }
}

export type Merchant = ReturnType<typeof merchantOf>
