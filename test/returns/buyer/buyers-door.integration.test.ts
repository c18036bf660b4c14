import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { TenancyViolation } from '../../../app/tenancy.server.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import { watchMetrics } from '../../harness/watch-metrics.ts'
import {
  ana,
  ask,
  closeStage,
  control,
  deliveredOrder,
  mihai,
  newKey,
  openShops,
  tokenOf,
  view,
} from '../stage.ts'
import { malformed } from './malformed-bodies.ts'

/** Hears every operation that goes to Shopify. */
const questions = vi.hoisted(() => ({ heard: (_operation: string): unknown => undefined }))
vi.mock('../../../app/shopify/admin.ts', async (original) => {
  const gateway = await original<typeof import('../../../app/shopify/admin.ts')>()
  const adminFor: typeof gateway.adminFor = async (shop) => {
    const admin = await gateway.adminFor(shop)
    const call: typeof admin.call = (operation, variables, options) => {
      questions.heard(/\b(?:query|mutation)\s+(\w+)/.exec(operation)?.[1] ?? '')
      return admin.call(operation, variables, options)
    }
    return { ...admin, call }
  }
  return { ...gateway, adminFor }
})

let order: number
let unit: string

beforeAll(async () => {
  await openShops()
  order = await deliveredOrder([{ product: 'over-ear-headphones', quantity: 2 }])
  await control().setClock('2026-11-16T10:00:00Z')
  unit = (await view(order)).body.items[0]?.unit ?? ''
})
afterAll(closeStage)

const wanted = (more: object = {}) => ({
  unit,
  quantity: 1,
  remedy: 'withdrawal' as const,
  answers: {},
  ...more,
})
const stored = async () => ({
  statements: await db.statement.count({ where: { shop: shopA } }),
  cases: await db.returnCase.count({ where: { shop: shopA } }),
})
const ROUTES = [
  { route: 'order', body: { answers: {} } },
  { route: 'preview', body: { items: [], submissionKey: newKey() } },
  { route: 'statements', body: { items: [], submissionKey: newKey() } },
  { route: 'photos', body: { name: 'a.jpg', type: 'image/jpeg', size: 9 } },
] as const

describe('who may come in', () => {
  const tokens: [string, () => Promise<string | null>][] = [
    ['no token', async () => null],
    ['a token that is none', async () => 'forged'],
    ['a token signed by someone else', async () => `${(await tokenOf(shopA, ana)).slice(0, -4)}AAAA`],
    ['an expired token', () => tokenOf(shopA, ana, { expired: '1' })],
    ['a token for another app', () => tokenOf(shopA, ana, { aud: 'another-app' })],
    ['a token of the admin, which names no customer', () => control().adminToken(shopA)],
  ]
  test.each(tokens)('%s is answered 401 at every door', async (_, token) => {
    for (const { route, body } of ROUTES) {
      const answer = await ask(order, { route, body, token: await token() })
      expect(answer.status).toBe(401)
      expect(answer.body).toEqual({ error: 'unauthorized', message: 'Please sign in again.' })
    }
    expect((await ask(order, { method: 'GET', token: await token() })).status).toBe(401)
  })

  test('another buyer, a buyer of another shop, and no such order get the same answer, byte for byte', async () => {
    const body = { items: [wanted()], submissionKey: newKey() }
    const before = await stored()
    for (const { route, body: sent } of [
      { route: 'order', body: { answers: {} } },
      { route: 'preview', body },
      { route: 'statements', body },
      { route: 'photos', body: { name: 'a.jpg', type: 'image/jpeg', size: 9 } },
    ] as const) {
      const answers = await Promise.all([
        ask(order, { route, body: sent, who: mihai }),
        ask(order, { route, body: sent, shop: shopB, who: 'eleni@example.gr' }),
        ask('99999999', { route, body: sent }),
        ask('not-an-order', { route, body: sent }),
        ask(`${'9'.repeat(21)}`, { route, body: sent }),
      ])
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
      expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
    }
    expect(await stored()).toEqual(before)
  })

  test('for an order that is not theirs the same questions are asked as for none', async () => {
    const asked: string[] = []
    questions.heard = (operation) => asked.push(operation)
    const cost = async (orderId: number | string, who: string, shop = shopA) => {
      asked.length = 0
      await ask(orderId, { body: { answers: {} }, who, shop })
      return [...asked]
    }
    const none = await cost('99999999', mihai)
    expect(none).toEqual(['OrderOwner'])
    expect(await cost(order, mihai)).toEqual(none)
    expect(await cost(order, 'eleni@example.gr', shopB)).toEqual(none)
    questions.heard = () => undefined
  })

  test.each([
    [500, 'failed', 'other', new Error('a mistake of ours')],
    [503, 'unavailable', 'TenancyViolation', new TenancyViolation('a mistake of ours'), 99_999_998],
    [200, undefined, 'TenancyViolation', new TenancyViolation('and what was read before will do')],
  ] as const)(
    'what goes wrong on our side is said in words that the page can read, and counted: %i',
    async (status, code, kind, error, unread?: number) => {
      const risen = await watchMetrics('recourse_failures_total')
      questions.heard = () => {
        throw error
      }
      const answer = await view(unread ?? order)
      questions.heard = () => undefined
      expect(answer.status).toBe(status)
      expect(answer.body.error).toBe(code)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(JSON.stringify(answer.body)).not.toContain('mistake')
      expect(await risen()).toEqual({ [`recourse_failures_total{at="buyer",kind="${kind}"}`]: 1 })
    },
  )

  test('the browser of another origin may ask, and nothing is kept in its cache', async () => {
    for (const { route } of ROUTES) {
      const asked = await ask(order, { route, method: 'OPTIONS', token: null })
      expect(asked.status).toBe(204)
      expect(asked.headers.get('access-control-allow-origin')).toBe('*')
      expect(asked.headers.get('access-control-allow-headers')).toMatch(/Authorization.*Content-Type/)
    }
    const shown = await view(order)
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect(shown.headers.get('access-control-allow-origin')).toBe('*')
    expect((await ask(order, { route: 'statements', method: 'GET' })).status).toBe(405)
  })
})

describe('what may be sent', () => {
  test.each(malformed)(
    '%s: refused with its places, and nothing is written',
    async (_, body, status, paths) => {
      const before = await stored()
      for (const route of ['preview', 'statements'] as const) {
        const answer = await ask(order, { route, body })
        expect(answer.status).toBe(status)
        expect((answer.body.fields ?? []).map(({ path }) => path)).toEqual(paths)
        expect(answer.body.receipt).toBeUndefined()
      }
      expect(await stored()).toEqual(before)
    },
  )

  test('more than a quarter of a megabyte is not read', async () => {
    const body = { items: [wanted({ note: 'n'.repeat(256 * 1024) })], submissionKey: newKey() }
    expect((await ask(order, { route: 'statements', body })).status).toBe(413)
  })

  test('a preview of what does not fit the order names the places and writes nothing', async () => {
    const before = await stored()
    const body = { items: [wanted({ quantity: 3 })], submissionKey: newKey() }
    const answer = await ask(order, { route: 'preview', body })
    expect(answer).toMatchObject({
      status: 422,
      body: {
        error: 'invalid',
        fields: [{ path: 'items.0.quantity', message: expect.stringContaining('2') }],
      },
    })
    expect(await stored()).toEqual(before)
  })
})

test('what keeps a statement from being answered at once is counted, and the statement is taken', async () => {
  // The order was read long ago: before it is decided, Shopify is asked again.
  await control().setClock('2026-11-16T11:00:00Z')
  const risen = await watchMetrics('recourse_failures_total')
  questions.heard = (operation) => {
    if (operation === 'OrderHead') throw new TenancyViolation('mixed')
  }
  const { status } = await ask(order, {
    route: 'statements',
    body: { items: [wanted()], submissionKey: newKey() },
  })
  questions.heard = () => undefined
  expect(status).toBe(201)
  expect(await risen()).toEqual({ 'recourse_failures_total{at="buyer",kind="TenancyViolation"}': 1 })
})
