import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { orderUnder } from '../../../test/extension/fake-answers.ts'
import { cards, HEADPHONES, held, line, page, pictures, titles, waiting, withHeadphones } from './account.ts'
import {
  type AccountAnswer,
  answering,
  button,
  extension,
  ORDER_ID,
  open,
  press,
  seen,
  until,
} from './page.ts'

beforeEach(() => extension.setUp())
afterEach(() => extension.tearDown())

describe('where the account says nothing of use', () => {
  const denied = { errors: [{ message: 'Access denied', extensions: { code: 'ACCESS_DENIED' } }] }
  test.each<[string, AccountAnswer]>([
    ['there is no connection', () => new Error('none')],
    ['it refuses', () => ({ status: 200, body: { data: { order: null }, ...denied } })],
    ['nobody is signed in', () => ({ status: 401, body: { errors: [{ message: 'Unauthorized' }] } })],
    ['it knows no such order', () => ({ status: 200, body: { data: { order: null } } })],
    ['it tells of another order', () => page([HEADPHONES], null, 'gid://shopify/Order/78')],
    ['its answer has another shape', () => ({ status: 200, body: { data: { order: { id: ORDER_ID } } } })],
    ['its answer is none', () => ({ status: 502, body: 'Bad gateway' })],
  ])('%s: the page waits as before, and shows what the server says', async (_, account) => {
    const { asked, server } = await waiting(account)
    await until(() => asked.length === 1)
    await new Promise((resolve) => setTimeout(resolve))
    expect(titles()).toEqual([])
    expect(cards()).toHaveLength(2)
    server.release()
    await button('choose.pick – Over-ear')
    expect(pictures()).toEqual(orderUnder({}).items.map(({ imageUrl }) => imageUrl))
    expect(asked).toHaveLength(1)
  })

  test('an account that never answers keeps nobody from going on', async () => {
    answering(() => new Promise(() => undefined))
    await open()
    await press('choose.pick – Over-ear')
    await press('choose.continue_with')
    await button('Confirm withdrawal')
  })

  test('a server that fails is told as before; what is asked once more waits with the things in sight', async () => {
    const { next } = answering(withHeadphones)
    next('/77', { status: 503, body: { error: 'unavailable', message: 'Not just now.' } })
    const server = held({ status: 200, body: orderUnder({}) })
    await open()
    await until(() => seen().includes('Not just now.'))
    expect(titles()).toEqual([])
    next('/77', server.answer)
    await press('failure.retry')
    await until(() => titles().includes('Over-ear headphones'))
    server.release()
    await button('choose.pick – Over-ear')
  })
})

describe('an order of many lines', () => {
  const lines = Array.from({ length: 51 }, (_, index) => line(index + 1))

  test('is read page by page, and each page is shown as it comes', async () => {
    const second = held(page(lines.slice(50)))
    const { asked } = await waiting(({ after }) =>
      after === null ? page(lines.slice(0, 50), 'cursor-50') : second.answer,
    )
    await until(() => titles().length === 50)
    second.release()
    await until(() => titles().length === 51)
    expect(titles().at(-1)).toBe('Item 51')
    expect(asked.map(({ variables }) => variables.after)).toEqual([null, 'cursor-50'])
  })

  test('keeps the pages that came when a later one fails', async () => {
    const { asked } = await waiting(({ after }) =>
      after === null ? page(lines.slice(0, 50), 'cursor-50') : new Error('lost'),
    )
    await until(() => asked.length === 2)
    expect(titles()).toHaveLength(50)
  })

  test('is not asked for without end', async () => {
    const { asked } = await waiting(() => page([], 'again'))
    await until(() => asked.length === 10)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(asked).toHaveLength(10)
  })
})
