import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { orderUnder } from '../../../test/extension/fake-answers.ts'
import {
  cards,
  HEADPHONES,
  held,
  line,
  page,
  pictures,
  skeletons,
  titles,
  waiting,
  withHeadphones,
} from './account.ts'
import { answering, button, extension, ORDER_ID, open, press, seen, until } from './page.ts'

beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

describe('while the server decides', () => {
  test('the order’s own things are shown, and only the answer is waited for', async () => {
    const { asked, calls } = await waiting(withHeadphones)
    await until(() => titles().includes('Over-ear headphones'))
    expect(asked.map(({ url, variables }) => [url, variables])).toEqual([
      ['shopify://customer-account/api/2026-10/graphql.json', { id: ORDER_ID, after: null }],
    ])
    expect(calls).toHaveLength(1)
    expect(cards()).toHaveLength(1)
    expect(seen()).toContain('Black')
    expect(seen()).toMatch(/RON.1,798\.00/)
    const thumbnail = document.body.querySelector('s-product-thumbnail')
    expect(thumbnail?.getAttribute('alt')).toBe('Folded, in their case')
    expect(skeletons()).toBe(1)
    expect(document.body.querySelectorAll('s-button')).toHaveLength(1) // back to the order
  })

  test('the answer comes into the card that is there: the same elements, the same picture', async () => {
    const { server } = await waiting(withHeadphones)
    await until(() => titles().includes('Over-ear headphones'))
    const [card, heading] = [cards()[0], document.body.querySelector('s-heading')]
    server.release()
    await button('choose.pick – Over-ear')
    expect(cards()[0]).toBe(card)
    expect(document.body.querySelector('s-heading')).toBe(heading)
    expect(pictures()[0]).toBe('https://cdn.example/black.jpg')
    expect(titles().slice(0, 4)).toEqual(orderUnder({}).items.map(({ title }) => title))
    expect(skeletons()).toBe(0)
  })

  test('a line that the server sees as two units keeps its card, and the second comes behind it', async () => {
    const { next } = answering(withHeadphones)
    const [item] = orderUnder({}).items
    if (!item) throw new Error('headphones were expected')
    const server = held({
      status: 200,
      body: { ...orderUnder({}), items: [item, { ...item, unit: '11:22' }] },
    })
    next('/77', server.answer)
    await open()
    await until(() => cards().length === 1 && titles().length === 1)
    const [card] = cards()
    server.release()
    await until(() => skeletons() === 0)
    expect(titles().slice(0, 2)).toEqual(['Over-ear headphones', 'Over-ear headphones'])
    expect(cards()[0]).toBe(card)
    expect(pictures()).toEqual(['https://cdn.example/black.jpg', 'https://cdn.example/black.jpg'])
  })

  test('the server’s word counts: what it leaves out goes', async () => {
    const { server } = await waiting(() => page([HEADPHONES, line(99)]))
    await until(() => titles().includes('Item 99'))
    server.release()
    await until(() => skeletons() === 0)
    expect(titles()).not.toContain('Item 99')
  })

  test.each([
    ['refunded whole is left out', { refundableQuantity: 0 }, 0, 2],
    ['refunded in part keeps its price to the server', { refundableQuantity: 1 }, 1, 2],
    ['not refunded has its price', {}, 1, 1],
    ['of which the account has no price waits for it', { price: null as never }, 1, 2],
  ])('a line %s', async (_, change, shown, waits) => {
    // A second line says when the account has answered.
    await waiting(() => page([line(50, change), line(51)]))
    await until(() => titles().includes('Item 51'))
    expect(titles().filter((title) => title === 'Item 50')).toHaveLength(shown)
    const first = cards()[0]
    expect(first?.querySelectorAll('s-skeleton-paragraph')).toHaveLength(shown === 0 ? 1 : waits)
  })

  test('what was stated just now is not offered again while the order is asked for anew', async () => {
    const { next } = answering(withHeadphones)
    await open()
    await press('choose.pick – Over-ear')
    await press('choose.continue_with')
    await press('Confirm withdrawal')
    const server = held({ status: 200, body: { ...orderUnder({}), items: [] } })
    next('/77', server.answer)
    await press('done.all')
    await until(() => skeletons() > 0)
    expect(titles()).toEqual([])
    server.release()
    await until(() => seen().includes('empty.no_items'))
  })
})

describe('pictures', () => {
  test('are the account’s where it has one, else the server’s, else none', async () => {
    const known = [HEADPHONES, line(12, { image: null })]
    const { next } = answering(() => page(known))
    const [first, , second] = orderUnder({}).items
    const { imageUrl: _, ...bare } = { ...first, unit: '19:29', line: '19' }
    const server = held({ status: 200, body: { ...orderUnder({}), items: [first, second, bare] } })
    next('/77', server.answer)
    await open()
    await until(() => titles().includes('Item 12'))
    expect(pictures()).toEqual(['https://cdn.example/black.jpg', ''])
    server.release()
    await until(() => skeletons() === 0)
    expect(pictures()).toEqual(['https://cdn.example/black.jpg', '/pictures/camera.svg', ''])
  })

  test('that are shown stay when the account answers last; those that lack come', async () => {
    const account = held(page([HEADPHONES, line(12)]))
    const { next } = answering(() => account.answer)
    const [shown, , camera] = orderUnder({}).items
    const { imageUrl: _, ...bare } = camera ?? {}
    next('/77', { status: 200, body: { ...orderUnder({}), items: [shown, bare] } })
    await open()
    await button('choose.pick – Over-ear')
    expect(pictures()).toEqual(['/pictures/headphones.svg', ''])
    account.release()
    await until(() => pictures()[1] === 'https://cdn.example/black.jpg')
    expect(pictures()[0]).toBe('/pictures/headphones.svg')
  })

  test.each([
    ['Over-ear headphones', ''],
    ['over-ear HEADPHONES ', ''],
    [null, ''],
    ['Over-ear headphones, folded', 'Over-ear headphones, folded'],
  ])('named %j read %j: a name beside the picture is not read twice', async (altText, alt) => {
    await waiting(() => page([{ ...HEADPHONES, image: { altText, url: 'https://cdn.example/1.jpg' } }]))
    await until(() => pictures().length > 0)
    expect(document.body.querySelector('s-product-thumbnail')?.getAttribute('alt')).toBe(alt)
  })
})
