import { spawn } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import type { BuyerCaseInFull } from '../../app/returns/buyer/buyer-wire.ts'
import { openShop } from '../../scripts/demo/open-shop.ts'
import { planA } from '../../scripts/demo/plans.ts'
import { buyerOf } from '../../scripts/system/buyer.ts'
import { eventually } from '../harness/eventually.ts'
import { useSystem } from '../harness/system.ts'
import { shopA } from '../harness/test-environment.ts'
import { pdfWords } from '../messages/pdf-words.ts'
import { startProcess } from './own-process.ts'

const ana = 'ana@example.ro'

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

describe('the font, which lies beside the build', () => {
  /** A buyer who has had a parcel states in Romanian. */
  async function stated() {
    const { appUrl, control } = system
    await control.setClock('2026-11-02T08:00:00Z')
    await openShop(appUrl, control, planA)
    const lines = [{ product: 'over-ear-headphones', quantity: 1 }]
    const { id } = await control.placeOrder(shopA, ana, lines)
    await control.fulfil(shopA, id)
    await control.deliver(shopA, id)
    await control.setClock('2026-11-09T10:00:00Z')
    const { customers } = await control.ledger(shopA)
    const customer = customers.find(({ email }) => email === ana)?.id ?? 0
    const buyer = buyerOf({ appUrl, control, shop: shopA, customer })
    const unit = (await buyer.view(id)).body.items[0]?.unit ?? ''
    const items = [{ unit, quantity: 1, remedy: 'withdrawal' as const, answers: {} }]
    const { status, body } = await buyer.state(id, { locale: 'ro', submissionKey: randomUUID(), items })
    expect(status).toBe(201)
    return { reference: body.reference, token: await control.customerToken(shopA, customer) }
  }
  const fileMailed = (reference: string, name: string) =>
    eventually(`${name} in a mail`, async () => {
      const mails = await system.control.mail(ana)
      const file = mails.flatMap(({ files }) => files).find((one) => one.name === `${name}-${reference}.pdf`)
      return file && Buffer.from(file.base64, 'base64')
    })

  test('is found by the worker, which mails files, and by the web process, which shows them', async () => {
    const { reference, token } = await stated()
    const statement = await pdfWords(await fileMailed(reference, 'declarație'))
    for (const words of [reference, 'Am primit declarația dumneavoastră', 'Retragere din contract'])
      expect(statement).toContain(words)
    const mailed = await fileMailed(reference, 'fișă-de-retur')
    const [kept] = await query<{ id: string }>(
      `SELECT id FROM "ReturnCase" WHERE reference = '${reference}' AND shop = '${shopA}'`,
    )
    const headers = { Authorization: `Bearer ${token}`, Origin: 'https://extensions.shopifycdn.com' }
    const shown = await fetch(`${system.appUrl}/buyer/cases/${kept?.id}?locale=ro`, { headers })
    const { slipUrl = '' } = (await shown.json()) as BuyerCaseInFull
    const printed = Buffer.from(await (await fetch(slipUrl)).arrayBuffer())
    expect(await pdfWords(printed)).toContain('Strada Lipscani 12')
    // The same file, whichever process printed it.
    expect(printed.equals(mailed)).toBe(true)
  })

  test.each(['server', 'worker'] as const)('missing, no %s comes up', async (program) => {
    const hidden = `import Module from 'node:module'
      const plain = Module._resolveFilename
      Module._resolveFilename = (name, ...more) => {
        if (name.startsWith('@expo-google-fonts/')) throw new Error('Cannot find module ' + name)
        return plain(name, ...more)
      }`
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(hidden)}`
    await expect(startProcess(program, { NODE_OPTIONS })).rejects.toThrow(
      /ended with 1: [\s\S]*Cannot find module @expo-google-fonts\/noto-sans\/400Regular/,
    )
  })
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
