import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { type Acknowledgement, acknowledgementMessage } from '../../app/messages/acknowledgement.ts'
import { queueMessage } from '../../app/messages/queue-message.ts'
import { openMessage } from '../../app/messages/sealed-message.ts'
import { sendStoredMessage } from '../../app/messages/send-message.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { aCase } from './a-case.ts'

const buyer = 'ana@example.ro'
let caseId: string

const acknowledgement = (changes: Partial<Acknowledgement> = {}): Acknowledgement => ({
  ...{ shop: shopA, caseId, reference: 'RC-7F3K2M', recipient: buyer, locale: 'ro', orderName: '#1001' },
  ...{ shopName: 'Pinhole Audio', zone: 'Europe/Bucharest', contact: 'shop@example.ro' },
  ...{ sentAt: new Date('2026-11-23T21:58:00Z'), receivedAt: new Date('2026-11-23T22:00:00Z') },
  items: [{ title: 'In-ear earpiece', quantity: 1, wish: 'withdrawal', note: 'Prea tare.' }],
  door: { kind: 'account' },
  ...changes,
})
async function queue(changes?: Partial<Acknowledgement>): Promise<string> {
  const message = await acknowledgementMessage(acknowledgement(changes))
  return db.$transaction((tx) => queueMessage(tx, message))
}
const row = (id: string) => db.message.findUniqueOrThrow({ where: { shop_id: { shop: shopA, id } } })
const mailTo = (address: string) => testSandbox().control.mail(address)

beforeAll(async () => {
  caseId = await aCase()
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

test('is stored sealed with its sending in the queue, once per case, and mailed once', async () => {
  const id = await queue()
  expect(await queue()).toBe(id)
  expect(await (await openQueue()).findJobs('send-message')).toHaveLength(1)
  const stored = await row(id)
  expect(stored).toMatchObject({
    status: 'queued',
    subject: 'Am primit declarația dumneavoastră privind comanda #1001',
  })
  expect(JSON.stringify([stored.recipient, stored.text, stored.html])).not.toMatch(/ana@|Prea|earpiece/)

  const risen = await watchMetrics('recourse_mails_total')
  await sendStoredMessage(shopA, id)
  await sendStoredMessage(shopA, id)
  expect(await risen()).toEqual({ 'recourse_mails_total{result="sent"}': 1 })
  expect(await row(id)).toMatchObject({ status: 'sent', attempts: 1, lastError: null })
  const [mail, ...more] = await mailTo(buyer)
  expect(more).toEqual([])
  expect(mail?.text.trim()).toBe(openMessage(id, stored).text.trim())
})

test('says what was sent and when, in the reader’s language and time, and not that it is accepted', async () => {
  const [mail] = await mailTo(buyer)
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain('luni 23 noiembrie 2026')
    expect(part).toContain('23:58')
    expect(part).toContain('marți 24 noiembrie 2026')
    expect(part).toContain('00:00')
    expect(part).toContain('Retragere din contract')
    expect(part).toContain('RC-7F3K2M')
    expect(part).toContain('Prea tare.')
    expect(part?.toLowerCase()).not.toMatch(/accept|aprob/)
  }
  expect(mail?.subject).not.toMatch(/accept/i)
})
