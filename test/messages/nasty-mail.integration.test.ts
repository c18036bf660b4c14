import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Acknowledgement, StatedItem } from '../../app/messages/acknowledgement.ts'
import { shopA } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { startPostOffice } from './post-office.ts'

const office = await startPostOffice()
// Before the app is imported, which reads its environment then.
process.env.SMTP_URL = office.url
const { db } = await import('../../app/db.server.ts')
const { closeQueue } = await import('../../app/jobs/queue.server.ts')
const { acknowledgementMessage } = await import('../../app/messages/acknowledgement.ts')
const { queueMessage } = await import('../../app/messages/queue-message.ts')
const { sendStoredMessage } = await import('../../app/messages/send-message.ts')
const { aCase } = await import('./a-case.ts')

const buyer = 'ana@example.ro'
const at = new Date('2026-11-21T12:03:00Z')
let caseId: string

const acknowledgement = (changes: Partial<Acknowledgement>): Acknowledgement => ({
  ...{ shop: shopA, caseId, reference: 'RC-7F3K2M', recipient: buyer, locale: 'en', orderName: '#1001' },
  ...{ shopName: 'Pinhole Audio', zone: 'Europe/Bucharest', sentAt: at, receivedAt: at },
  ...{ items: [], door: { kind: 'account' } },
  ...changes,
})
const handed = (result: string) => `recourse_mails_total{result="${result}"}`
const row = (id: string) => db.message.findUniqueOrThrow({ where: { shop_id: { shop: shopA, id } } })

async function queued(changes: Partial<Acknowledgement> = {}): Promise<string> {
  const message = await acknowledgementMessage(acknowledgement(changes))
  return db.$transaction((tx) => queueMessage(tx, message))
}

async function sent(changes: Partial<Acknowledgement> = {}) {
  const id = await queued(changes)
  await sendStoredMessage(shopA, id)
  return { id, letter: office.letters.at(-1), row: await row(id) }
}

beforeAll(async () => {
  caseId = await aCase()
})
afterEach(async () => {
  office.letters.length = 0
  await db.message.deleteMany({ where: { shop: shopA } })
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
  await office.close()
})

const nasty = [
  'ends a header\r\nBcc: victim@example.com\r\n\r\nnew body',
  '<script>alert(1)</script></p><img src=x onerror=alert(1)>',
  'a\n.\nb, a line that is a dot',
  'From someone at the start of a line',
  '"quotes" \\backslash ; semicolon , comma',
  'Ștefan Θάλασσα 日本語 🎧👩‍👩‍👧‍👦 \u202Eright to left\u202C',
  '{{order}} $t(messages:wish.exchange) %s $x',
  'x'.repeat(5000),
]

describe('what people write', () => {
  test.each(nasty)('%j stays text and goes to nobody else', async (text) => {
    const item: StatedItem = {
      title: text,
      variant: text,
      quantity: 1,
      wish: 'withdrawal',
      details: [text],
      note: text,
    }
    const { letter } = await sent({ shopName: text, orderName: text, contact: text, items: [item] })
    expect(letter?.recipients).toEqual([buyer])
    const headers = letter?.read.headers.map((header) => header.key) ?? []
    expect(headers).not.toContain('bcc')
    expect(headers.filter((key) => key === 'subject')).toHaveLength(1)
    expect(letter?.read.to?.map((it) => it.address)).toEqual([buyer])
    expect(letter?.read.html).not.toMatch(/<script|<img/i)
    const said = letter?.read.text?.replaceAll(/\s+/g, ' ')
    expect(said).toContain(text.replaceAll(/\s+/g, ' ').trim())
  })
})

describe('an address', () => {
  test.each([
    'ana@example.ro, victim@example.com',
    'ana@example.ro;victim@example.com',
    'ana@example.ro\r\nRCPT TO:<victim@example.com>',
    'Ana <ana@example.ro>',
    '"victim@example.com ana"@example.ro',
    'ana',
    'ana@ro',
  ])('%j is none: the message is kept as failed, nothing is sent', async (recipient) => {
    const { letter, row } = await sent({ recipient })
    expect(letter).toBeUndefined()
    expect(row).toMatchObject({ status: 'failed', attempts: 1 })
  })

  test('that nobody knows is none: the message is kept as failed, and no server is asked', async () => {
    const { letter, row } = await sent({ recipient: '' })
    expect(letter).toBeUndefined()
    expect(row).toMatchObject({ status: 'failed', attempts: 0, lastError: 'no_address' })
  })

  test.each(['ana+returns@example.co.uk', "o'neil@example.ro", 'ștefan@exemplu.ro', 'ana@bücher.example'])(
    '%j is one',
    async (recipient) => {
      const { letter, row } = await sent({ recipient })
      expect(row).toMatchObject({ status: 'sent' })
      expect(letter?.recipients).toHaveLength(1)
    },
  )
})

describe('a mail server', () => {
  test('that takes it later gets it later, as the same message', async () => {
    const id = await queued()
    office.refuse(450)
    const risen = await watchMetrics('recourse_mails_total')
    await expect(sendStoredMessage(shopA, id)).rejects.toMatchObject({ retryable: true })
    expect(await row(id)).toMatchObject({ status: 'queued', attempts: 1, sentAt: null })
    await sendStoredMessage(shopA, id)
    expect(await row(id)).toMatchObject({ status: 'sent', attempts: 2, lastError: null })
    expect(office.letters).toHaveLength(1)
    expect(await risen()).toEqual({ [handed('again')]: 1, [handed('sent')]: 1 })
  })

  test('that will never take it is not asked again', async () => {
    const id = await queued()
    office.refuse(550)
    const risen = await watchMetrics('recourse_mails_total')
    await sendStoredMessage(shopA, id)
    await sendStoredMessage(shopA, id)
    expect(await risen()).toEqual({ [handed('given_up')]: 1 })
    expect(await row(id)).toMatchObject({ status: 'failed', attempts: 1 })
    expect(office.letters).toEqual([])
  })

  test.each([
    [421, 'greeting', 'busy'],
    [554, 'greeting', 'No SMTP service here'],
    [535, 'login', '5.7.8 Authentication credentials invalid'],
    [530, 'sender', '5.7.0 Authentication required'],
    [553, 'sender', 'sender not owned by user'],
    [530, 'recipient', 'Authentication required'],
    [554, 'recipient', '5.7.1 Relay access denied'],
    [452, 'content', '4.3.1 out of space'],
  ] as const)('that says %i at the %s has said nothing of this mail: it goes later', async (...refusal) => {
    const [code, where, text] = refusal
    const id = await queued()
    office.refuse(code, where, text)
    await expect(sendStoredMessage(shopA, id)).rejects.toMatchObject({ retryable: true })
    expect(office.hasRefused()).toBe(true)
    expect(await row(id)).toMatchObject({ status: 'queued', attempts: 1, lastError: `unavailable:${code}` })
    await sendStoredMessage(shopA, id)
    expect(await row(id)).toMatchObject({ status: 'sent', attempts: 2, lastError: null })
  })

  test.each([
    [550, 'recipient', '5.1.1 no such user'],
    [554, 'content', '5.6.0 cannot be read'],
    [552, 'content', '5.3.4 too large'],
  ] as const)('that says %i at the %s will never take this mail', async (code, where, text) => {
    const id = await queued()
    office.refuse(code, where, text)
    await sendStoredMessage(shopA, id)
    expect(office.hasRefused()).toBe(true)
    expect(await row(id)).toMatchObject({ status: 'failed', attempts: 1, lastError: `refused:${code}` })
  })

  test('that got it twice, after a crash, can tell that it is one message', async () => {
    const { id } = await sent()
    await db.message.updateMany({ where: { shop: shopA, id }, data: { status: 'queued' } })
    await sendStoredMessage(shopA, id)
    const ids = office.letters.map((letter) => letter.read.messageId)
    expect(ids).toEqual([`<${id}@recourse.test>`, `<${id}@recourse.test>`])
  })

  test('is told in whose name we write, where answers go, and that a machine wrote', async () => {
    const { letter } = await sent()
    expect(letter?.read.from).toMatchObject({ name: 'Pinhole Audio', address: 'returns@recourse.test' })
    expect(letter?.read.replyTo?.[0]?.address).toBe('shop@example.ro')
    expect(letter?.raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
  })
})
