/** One buyer at the door of the app, with a session token of their own. What is timed is the door's answer alone. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { BuyerOrder, StatementBody } from '../../app/returns/buyer/buyer-wire.ts'

export interface Visitor {
  webPort: number
  shop: string
  token: () => Promise<string>
  orderId: number
}

/** In milliseconds, from the request's first byte to the answer's last. */
export interface Visited {
  open: number
  preview: number
  submit: number
}

export interface Opened {
  visitor: Visitor
  ms: number
  body: StatementBody
}

/** The page is opened: what can be sent back is chosen from what it shows. */
export async function openPage(visitor: Visitor): Promise<Opened> {
  const { ms, answer } = await ask<BuyerOrder>(visitor, '', { answers: {}, locale: 'en' })
  const items = answer.items.flatMap(({ unit, options }) => {
    const [option] = options.filter(({ remedy }) => remedy === 'withdrawal')
    return option === undefined ? [] : [{ unit, quantity: 1, remedy: option.remedy, answers: {} }]
  })
  if (items.length === 0) throw new Error(`order ${visitor.orderId}: there is nothing to send back`)
  return { visitor, ms, body: { locale: 'en', items, submissionKey: randomUUID() } }
}

export const preview = async ({ visitor, body }: Opened): Promise<number> =>
  (await ask(visitor, '/preview', body)).ms

export const submit = async ({ visitor, body }: Opened): Promise<number> =>
  (await ask(visitor, '/statements', body)).ms

/** Opens, reads, checks, reads, sends. */
export async function visit(visitor: Visitor, thinkMs: () => number): Promise<Visited> {
  const opened = await openPage(visitor)
  await pause(thinkMs())
  const checked = await preview(opened)
  await pause(thinkMs())
  return { open: opened.ms, preview: checked, submit: await submit(opened) }
}

async function ask<T>({ webPort, token, orderId }: Visitor, path: string, body: object) {
  const headers = {
    Authorization: `Bearer ${await token()}`,
    'Content-Type': 'application/json',
    Origin: 'https://extensions.shopifycdn.com',
  }
  const began = performance.now()
  const url = `http://127.0.0.1:${webPort}/buyer/orders/${orderId}${path}`
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = (await response.json()) as T
  const ms = performance.now() - began
  if (!response.ok)
    throw new Error(`order ${orderId}${path} was answered ${response.status}: ${JSON.stringify(answer)}`)
  return { ms, answer }
}
