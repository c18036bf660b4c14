import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { eventually } from '../harness/eventually.ts'
import { useSystem } from '../harness/system.ts'
import { shopA } from '../harness/test-environment.ts'

const system = useSystem()

async function query<T>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: system.databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

const knock = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${system.appUrl}/webhooks`, { method: 'POST', body, headers })

describe('the web process', () => {
  test('says that it is well', async () => {
    const answer = await fetch(`${system.appUrl}/healthz`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-powered-by')).toBeNull()
  })

  test('turns away webhooks that are not signed, of no topic, or too large', async () => {
    expect((await knock('{}')).status).toBe(401)
    expect((await knock('')).status).toBe(401)
    expect((await knock('{}', { 'x-shopify-hmac-sha256': 'AAAA' })).status).toBe(401)
    expect((await knock(new Uint8Array(5 * 1024 * 1024 + 1))).status).toBe(413)
    const elsewhere = createHmac('sha256', 'another secret').update('{}').digest('base64')
    expect((await knock('{}', { 'x-shopify-hmac-sha256': elsewhere })).status).toBe(401)
    expect(await query('SELECT "webhookId" FROM "WebhookInbox"')).toEqual([])
  })

  test('forbids other sites to frame what is not in the admin', async () => {
    const answer = await fetch(`${system.appUrl}/nothing/here`, { headers: { accept: 'text/html' } })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors')
  })
})

test('an order placed in the shop is read by the worker, through webhook, inbox and queue', async () => {
  const { control } = system
  await control.install(shopA)
  const { id, name } = await control.placeOrder(shopA, 'ana@example.ro', [
    { product: 'in-ear-earpiece', quantity: 1 },
  ])
  const orders = await eventually('the order', async () => {
    const rows = await query<{ name: string }>(`SELECT name FROM "OrderRecord" WHERE "orderId" = '${id}'`)
    return rows.length > 0 && rows
  })
  expect(orders).toEqual([{ name }])
})

describe.each(['server', 'worker'])('%s with a wrong environment', (name) => {
  test('does not start, and names every variable', async () => {
    const env = { NODE_ENV: 'production' as const, DATABASE_URL: 'mysql://secret', PORT: 'secret' }
    const child = spawn(process.execPath, [`app/${name}.ts`], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    const [code] = await once(child, 'close')
    expect(code).toBe(1)
    for (const variable of ['SHOPIFY_API_KEY', 'SHOPIFY_API_SECRET', 'SHOPIFY_APP_URL', 'DATABASE_URL']) {
      expect(said).toContain(variable)
    }
    for (const variable of ['SMTP_URL', 'MAIL_FROM', 'ENCRYPTION_KEY', 'PORT'])
      expect(said).toContain(variable)
    expect(said).not.toMatch(/secret|at file:/)
  })
})
