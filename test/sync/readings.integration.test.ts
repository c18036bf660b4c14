/** Readings that overtake each other, and who hears of what they bring. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { mirrorProducts } from '../../app/catalog/mirror.ts'
import { db } from '../../app/db.server.ts'
import { advanceCase } from '../../app/jobs/definitions/advance-case.ts'
import { reconcileReturn } from '../../app/jobs/definitions/reconcile-return.ts'
import { openQueue } from '../../app/jobs/queue.server.ts'
import { receiveNativeRequest } from '../../app/returns/reconcile/receive-native-request.ts'
import {
  keepOrder,
  readOrderNow,
  reconcileOrder,
  storedOrder,
} from '../../app/returns/reconcile/reconcile-order.ts'
import type { OrderContent } from '../../app/shopify/order.ts'
import { fc } from '../harness/property.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { control, deliveredOrder, headphones, onStage } from '../returns/stage.ts'

onStage()

const forgetJobs = emptyQueue
const waiting = async (name: string) =>
  (await (await openQueue()).findJobs<Record<string, string>>(name, { queued: true })).map(({ data }) => data)
const reading = async (order: number) => {
  const read = await readOrderNow(shopA, String(order))
  if (read === null) throw new Error('no such order')
  return read
}

beforeAll(forgetJobs)
afterEach(forgetJobs)

describe('of an order', () => {
  let order: OrderContent
  beforeAll(async () => {
    order = (await reading(await deliveredOrder([headphones]))).order
  })
  const second = (offset: number) => new Date(Date.parse('2026-11-10T10:00:00Z') + 1_000 * offset)
  const stateOf = (tag: number, changed: number): OrderContent => ({
    ...order,
    name: `#${tag}`,
    updatedAt: second(changed).toISOString(),
  })

  test.each<[string, [tag: number, changed: number, asked: number][], number]>([
    [
      'an older state never replaces a newer one',
      [
        [1, 2, 20],
        [2, 1, 30],
      ],
      1,
    ],
    [
      'of two states of one second the one asked for later stands',
      [
        [1, 1, 11],
        [2, 1, 10],
      ],
      1,
    ],
    [
      'in whichever order they come',
      [
        [1, 1, 10],
        [2, 1, 11],
      ],
      2,
    ],
    [
      'asked for at the same instant, the one that comes last',
      [
        [1, 1, 10],
        [2, 1, 10],
      ],
      2,
    ],
  ])('%s', async (_, readings, stands) => {
    await db.orderRecord.deleteMany({ where: { shop: shopA, orderId: order.id } })
    for (const [tag, changed, asked] of readings)
      await keepOrder(shopA, { order: stateOf(tag, changed), readAt: second(asked) })
    expect((await storedOrder(shopA, order.id))?.order.name).toBe(`#${stands}`)
  })

  test('any number of readings in any order, at the same time too, leave the last state', async () => {
    const readings = fc.uniqueArray(fc.record({ changed: fc.nat(3), asked: fc.nat(9) }), {
      minLength: 1,
      maxLength: 6,
      selector: ({ changed, asked }) => `${changed} ${asked}`,
    })
    await fc.assert(
      fc.asyncProperty(readings, fc.boolean(), async (all, isAtOnce) => {
        await db.orderRecord.deleteMany({ where: { shop: shopA, orderId: order.id } })
        const keep = ({ changed, asked }: (typeof all)[number]) =>
          keepOrder(shopA, { order: stateOf(10 * changed + asked, changed), readAt: second(10 + asked) })
        if (isAtOnce) await Promise.all(all.map(keep))
        else for (const one of all) await keep(one)
        const last = Math.max(...all.map(({ changed, asked }) => 10 * changed + asked))
        expect((await storedOrder(shopA, order.id))?.order.name).toBe(`#${last}`)
      }),
      { numRuns: 15 },
    )
  })
})

test('of a product: the one asked for later stands within a second', async () => {
  const product = { id: '77', status: 'ACTIVE', productType: '', tags: [], updatedAt: '2026-11-10T10:00:00Z' }
  const keep = (title: string, asked: string) =>
    mirrorProducts(shopA, [{ ...product, title }], new Date(asked))
  await keep('later', '2026-11-10T10:00:02Z')
  await keep('earlier', '2026-11-10T10:00:01Z')
  expect((await db.product.findFirst({ where: { shop: shopA, productId: '77' } }))?.title).toBe('later')
  await keep('last', '2026-11-10T10:00:02Z')
  expect((await db.product.findFirst({ where: { shop: shopA, productId: '77' } }))?.title).toBe('last')
})

describe('who hears', () => {
  const requested = async () => {
    const order = await deliveredOrder([{ ...headphones, quantity: 2 }])
    await control().setClock('2026-11-16T10:00:00Z')
    const { id } = await control().requestReturn(shopA, order, [{ ...headphones, quantity: 1 }])
    await receiveNativeRequest(shopA, String(id))
    const [kept] = await db.returnCase.findMany({ where: { shop: shopA, orderId: String(order) } })
    await forgetJobs()
    return { order, returnId: String(id), caseId: kept?.id ?? '' }
  }

  test('whoever reads news first passes it on, for the next finds it known', async () => {
    const { order, caseId } = await requested()
    await control().setClock('2026-11-16T11:00:00Z')
    const more = await control().requestReturn(shopA, order, [{ ...headphones, quantity: 1 }])
    const news = await reading(order)
    await keepOrder(shopA, news)
    expect(await waiting(advanceCase.name)).toEqual([{ shop: shopA, caseId }])
    expect(await waiting(reconcileReturn.name)).toEqual([{ shop: shopA, returnId: String(more.id) }])
    await forgetJobs()
    await keepOrder(shopA, news)
    expect(await waiting(advanceCase.name)).toEqual([])
  })

  test('a webhook or a sweep has open cases looked at though nothing seems new', async () => {
    const { order, caseId } = await requested()
    await reconcileOrder(shopA, String(order))
    expect(await waiting(advanceCase.name)).toMatchObject([{ caseId }])
    expect(await waiting(reconcileReturn.name)).toEqual([])
  })

  test('what is kept and what follows from it are there together or not at all', async () => {
    const { order } = await requested()
    await control().setClock('2026-11-16T12:00:00Z')
    await control().requestReturn(shopA, order, [{ ...headphones, quantity: 1 }])
    const before = await storedOrder(shopA, String(order))
    const news = await reading(order)
    const boss = await openQueue()
    const insert = boss.send
    boss.send = () => Promise.reject(new Error('the queue is gone'))
    await expect(keepOrder(shopA, news)).rejects.toThrow('the queue is gone')
    boss.send = insert
    expect(await storedOrder(shopA, String(order))).toEqual(before)
    await keepOrder(shopA, news)
    expect(await waiting(reconcileReturn.name)).toHaveLength(1)
  })
})
