import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { openPayload } from '../../app/webhooks/sealed-payload.ts'
import { shopA } from '../harness/test-environment.ts'
import { atTheDoor, countOf, headersOf, MB, row } from './at-the-door.ts'
import { deliver, knock, signatureOf } from './deliver.ts'

atTheDoor()

describe('a signature', () => {
  const headers = headersOf('signed', '{"id": 1}')
  const withSignature = (signature: string | undefined) =>
    knock('{"id": 1}', {
      ...{ id: 'signed', topic: 'orders/create' },
      headers: { ...headers, 'x-shopify-hmac-sha256': signature as string },
    })

  test.each([
    ['that is missing', undefined],
    ['that is empty', ''],
    ['of another body', signatureOf('{"id": 2}')],
    ['that lacks its end', headers['x-shopify-hmac-sha256'].slice(0, -4)],
    ['that is longer', `AAAA${headers['x-shopify-hmac-sha256']}`],
    ['that is no base64', '****'],
    [
      'in the alphabet of tokens',
      Buffer.from(headers['x-shopify-hmac-sha256'], 'base64').toString('base64url'),
    ],
    ['with a blank in it', headers['x-shopify-hmac-sha256'].replace(/^./, '$& ')],
  ])('%s is refused, counted, and leaves nothing', async (_, signature) => {
    expect(await withSignature(signature)).toEqual({ status: 401, result: 'unsigned' })
    expect(await row('signed')).toBeNull()
  })
})

describe('what Shopify signs with the same secret is no webhook:', () => {
  const redaction = { customer: { id: 1 }, orders_to_redact: [] }
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url')
  const ofToken = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ dest: shopA, ...redaction })}`
  const ofLaunch = `host=YWRtaW4&shop=${shopA}&timestamp=1795132800`
  test.each([
    ["a session token's first two parts", ofToken],
    ["a session token's first two parts after blanks", ` \n${ofToken}`],
    ['the query of a launch', ofLaunch],
    ['a list', '[{"id": 1}]'],
    ['nothing', ''],
  ])('%s', async (_, body) => {
    expect(await knock(body, { id: 'token', topic: 'customers/redact' })).toEqual({
      ...{ status: 401, result: 'unsigned' },
    })
    expect(await row('token')).toBeNull()
  })

  test.each([' {"id": 1}', '\n\t\r{"id": 1}'])('but %j is one', async (body) => {
    expect(await deliver(body, { id: 'blanks', topic: 'orders/create' })).toBe(200)
  })
})

describe('a body', () => {
  const deep = `{"x": ${'['.repeat(2 * MB)}${']'.repeat(2 * MB)}}`
  test.each([
    ['that is not JSON', '{id=1'],
    ['that is cut off', '{"id": 1'],
    ['with NUL bytes', '{"id": 1\0}'],
    ['that is nested two million deep', deep],
    ['nested as deep around an id of twenty digits', `{"id": 12345678901234567890, "x": ${deep}}`],
    ['without the id', '{"name": "#1001"}'],
    ['with an id that is none', '{"id": "1; DROP TABLE"}'],
  ])('%s is kept, and becomes a dead letter that stops nobody', async (_, body) => {
    const before = await countOf({ topic: 'orders/create', result: 'dead' })
    expect(await deliver(body, { id: 'bad', topic: 'orders/create' })).toBe(200)
    expect(await deliver({ id: 7 }, { id: 'good', topic: 'orders/create' })).toBe(200)
    while (await processNext(topics));
    expect(await row('bad')).toMatchObject({ status: 'dead', attempts: 1 })
    expect(await row('good')).toMatchObject({ status: 'done' })
    expect(await countOf({ topic: 'orders/create', result: 'dead' })).toBe(before + 1)
  })

  test('of bytes that are no text is kept too', async () => {
    expect(
      await deliver(Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x80]), { id: 'bytes', topic: 'orders/create' }),
    ).toBe(200)
    while (await processNext(topics));
    expect(await row('bytes')).toMatchObject({ status: 'dead' })
  })

  test('that comes again under the same id, but other, changes nothing: the first one counts', async () => {
    expect(await knock({ id: 1 }, { id: 'same', topic: 'orders/create' })).toMatchObject({ result: 'kept' })
    expect(await knock({ id: 2 }, { id: 'same', topic: 'orders/updated' })).toMatchObject({ result: 'known' })
    const kept = await row('same')
    expect(kept && openPayload(kept)).toEqual({ id: 1 })
    expect(kept?.topic).toBe('orders/create')
  })

  test('that comes a hundred times at once is kept once', async () => {
    const same = () => knock({ id: 1 }, { id: 'burst', topic: 'orders/create' })
    const answers = await Promise.all(Array.from({ length: 100 }, same))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(answers.filter(({ result }) => result === 'kept')).toHaveLength(1)
  })
})

describe('a header', () => {
  test.each([
    ['x-shopify-webhook-id', ''],
    ['x-shopify-webhook-id', 'x'.repeat(201)],
    ['x-shopify-topic', ''],
    ['x-shopify-topic', 'x'.repeat(201)],
    ['x-shopify-shop-domain', 'example.com'],
    ['x-shopify-shop-domain', 'a.myshopify.com.example.com'],
  ])('%s that is %j makes it no webhook', async (name, value) => {
    const headers = { [name]: value }
    const answer = await knock({ id: 1 }, { id: 'odd', topic: 'orders/create', headers })
    expect(answer).toEqual({ status: 400, result: 'malformed' })
  })

  test('with a topic that we do not know makes a dead letter, counted as other', async () => {
    const before = await countOf({ topic: 'other', result: 'dead' })
    expect(await deliver({ id: 1 }, { id: 'strange', topic: 'carts/ünknown' })).toBe(200)
    while (await processNext(topics));
    expect(await row('strange')).toMatchObject({ status: 'dead', topic: 'carts/ünknown' })
    expect(await countOf({ topic: 'other', result: 'dead' })).toBe(before + 1)
  })

  test('with a shop that we do not know is ticked off without effect, and counted', async () => {
    const before = await countOf({ topic: 'orders/create', result: 'not_installed' })
    await db.shop.deleteMany({ where: { shop: shopA } })
    expect(await deliver({ id: 1 }, { id: 'unknown', topic: 'orders/create' })).toBe(200)
    while (await processNext(topics));
    expect(await row('unknown')).toMatchObject({ status: 'done', payload: new Uint8Array() })
    expect(await countOf({ topic: 'orders/create', result: 'not_installed' })).toBe(before + 1)
  })

  test.each([
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
    ['1969-12-31T23:59:59Z', null],
    ['2099-12-31T23:59:59Z', '2099-12-31T23:59:59.000Z'],
    ['2100-01-01T00:00:00Z', null],
    ['0000-01-01T00:00:00Z', null],
    ['2026-11-21T12:00:00.5+02:00', '2026-11-21T10:00:00.500Z'],
    ['yesterday', null],
  ])('that dates it %s loses nothing: it is only noted', async (triggered, noted) => {
    const headers = { 'x-shopify-triggered-at': triggered }
    expect(await deliver({ id: 1 }, { id: 'dated', topic: 'orders/create', headers })).toBe(200)
    expect((await row('dated'))?.triggeredAt?.toISOString() ?? null).toBe(noted)
    while (await processNext(topics));
    expect(await row('dated')).toMatchObject({ status: 'done' })
  })
})

test('a body of another shop than its header erases nothing', async () => {
  await db.shop.updateMany({ where: { shop: shopA }, data: { uninstalledAt: new Date() } })
  await deliver({ shop_id: 1, shop_domain: 'another.myshopify.com' }, { id: 'other', topic: 'shop/redact' })
  while (await processNext(topics));
  expect(await row('other')).toMatchObject({ status: 'dead' })
  expect(await db.shop.count({ where: { shop: shopA } })).toBe(1)
})

test('a door that lost its connections has new ones for the next webhook', async () => {
  expect(await deliver({ id: 1 }, { id: 'before', topic: 'orders/create' })).toBe(200)
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rowCount } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'recourse door'`,
  )
  await client.end()
  expect(rowCount).toBeGreaterThan(0)
  expect(await deliver({ id: 2 }, { id: 'after', topic: 'orders/create' })).toBe(200)
  expect(await row('after')).not.toBeNull()
})
