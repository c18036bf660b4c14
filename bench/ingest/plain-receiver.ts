// What most would write: Express reads the body, the signature is verified, one row is inserted, 200. A process of its own,
// told by the environment; its table is there already.
import { createHmac, timingSafeEqual } from 'node:crypto'
import process from 'node:process'
import express from 'express'
import pg from 'pg'

const { PORT, DATABASE_URL, SHOPIFY_API_SECRET = '' } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 })
const app = express()
app.disable('x-powered-by')

app.post('/webhooks', express.raw({ type: () => true, limit: '5mb' }), (request, response, next) => {
  const expected = createHmac('sha256', SHOPIFY_API_SECRET).update(request.body).digest()
  const given = Buffer.from(request.get('x-shopify-hmac-sha256') ?? '', 'base64')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    response.sendStatus(401)
    return
  }
  pool
    .query(
      `INSERT INTO plain_inbox (shop, webhook_id, topic, payload) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [
        request.get('x-shopify-shop-domain'),
        request.get('x-shopify-webhook-id'),
        request.get('x-shopify-topic'),
        request.body,
      ],
    )
    .then(() => response.sendStatus(200), next)
})
app.get('/healthz', (_, response) => response.sendStatus(200))
app.listen(Number(PORT), '127.0.0.1')
