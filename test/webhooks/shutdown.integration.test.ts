import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { answerWebhook } from '../../app/webhooks/answer-webhook.ts'
import { closeDoor } from '../../app/webhooks/write-down.ts'
import { shopA } from '../harness/test-environment.ts'
import { signatureOf } from './deliver.ts'

afterAll(() => db.$disconnect())

test('a door that is closed in a rush has written down whatever it acknowledged', async () => {
  const server = http.createServer((request, response) => void answerWebhook(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const acked: string[] = []
  let refused = 0
  const send = async (id: string) => {
    const body = JSON.stringify({ id })
    const headers = {
      'x-shopify-hmac-sha256': signatureOf(body),
      'x-shopify-webhook-id': id,
      'x-shopify-topic': 'orders/create',
      'x-shopify-shop-domain': shopA,
    }
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers }).catch(
      () => null,
    )
    if (answer?.status === 200) acked.push(id)
    else refused += 1
    // As the web process does when it is asked to stop: no new ones, those under way are answered, then the database.
    if (acked.length === 50 && server.listening) {
      server.close(() => void closeDoor())
      server.closeIdleConnections()
    }
  }
  const line = async (name: number) => {
    for (let count = 0; count < 40; count++) await send(`line-${name}-${count}`)
  }
  await Promise.all(Array.from({ length: 10 }, (_, name) => line(name)))
  await closeDoor()
  expect(acked.length).toBeGreaterThanOrEqual(50)
  expect(refused).toBeGreaterThan(0)
  const rows = await db.webhookInbox.findMany({ where: { shop: shopA }, select: { webhookId: true } })
  const kept = new Set(rows.map(({ webhookId }) => webhookId))
  expect(acked.filter((id) => !kept.has(id))).toEqual([])
})
