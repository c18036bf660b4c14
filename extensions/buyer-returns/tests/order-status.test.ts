import { getExtension } from '@shopify/ui-extensions-tester'
import { afterEach, describe, expect, test } from 'vitest'
import { CASE, GLANCE } from '../../../test/extension/fake-cases.ts'
import { found, hosted, seen, until } from './hosted.ts'

const TARGETS = {
  block: 'customer-account.order-status.block.render',
  notes: 'customer-account.order-status.cart-line-list.render-after',
} as const
const block = getExtension(TARGETS.block)
const notes = getExtension(TARGETS.notes)
afterEach(() => {
  block.tearDown()
  notes.tearDown()
})

const PATH = '/buyer/orders/77/glance'
async function show(extension: typeof block | typeof notes, reply: Parameters<typeof hosted>[1][string]) {
  extension.setUp()
  const calls = hosted(extension, { [PATH]: reply })
  extension.shopify.order.value = { ...extension.shopify.order.value, id: 'gid://shopify/Order/77' } as never
  await extension.render()
  return calls
}

describe('the block', () => {
  test('says what is possible and by when, how open returns stand, and leads to both', async () => {
    const calls = await show(block, { status: 200, body: GLANCE })
    await until(() => seen().includes('Monday 23 November'))
    expect(seen()).toContain('On its way')
    expect((await found('s-link', 'glance.return')).getAttribute('href')).toBe(
      `extension:buyer-my-returns/cases/${CASE.id}`,
    )
    expect((await found('s-button', 'glance.open')).getAttribute('href')).toBe(
      'extension:buyer-returns/customer-account.order.page.render/77',
    )
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET ${PATH}`])
  })

  test.each([
    ['nobody is signed in, asked twice', 2, { status: 401, body: null }],
    ['the server fails', 1, { status: 500, body: { error: 'failed', message: 'Oh.' } }],
    ['there is no network', 1, new Error('none')],
    ['nothing is to be said', 1, { status: 200, body: { cases: [], notes: [] } }],
  ])('says nothing where %s', async (_, asked, reply) => {
    const calls = await show(block, reply)
    expect(document.body.querySelector('s-skeleton-paragraph')).not.toBeNull()
    await until(() => calls.length === asked && document.body.querySelector('s-skeleton-paragraph') === null)
    expect(seen()).toBe('')
  })
})

describe('the notes', () => {
  test('say of each line the one that matters', async () => {
    const calls = await show(notes, { status: 200, body: GLANCE })
    await until(() => seen().includes('You can send this back.'))
    expect(seen()).toContain('Over-ear headphones')
    expect(calls).toHaveLength(1)
  })

  test('say nothing where the server cannot answer', async () => {
    await show(notes, { status: 503, body: null })
    await until(() => document.body.querySelector('s-skeleton-paragraph') === null)
    expect(seen()).toBe('')
  })
})
