import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import type { PhotoTarget } from '../../../app/returns/buyer/buyer-wire.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { keepPhotosOfCase } from '../../../app/returns/photos/keep-photos.ts'
import { PHOTO_BYTES } from '../../../app/returns/photos/photo-rules.ts'
import { forgetCustomer } from '../../../app/returns/privacy/forget-customer.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { jpeg, sendPhoto } from '../../harness/send-photo.ts'
import { shopA } from '../../harness/test-environment.ts'
import {
  type Asking,
  ask,
  caseOf,
  control,
  deliveredOrder,
  headphones,
  mihai,
  newKey,
  onStage,
  state,
  view,
  work,
} from '../stage.ts'

let order: number
let unit: string

onStage()
beforeEach(async () => {
  await db.buyerAllowance.deleteMany({ where: { shop: shopA } })
  await db.photo.deleteMany({ where: { shop: shopA } })
  order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  unit = (await view(order)).body.items[0]?.unit ?? ''
})

const PHOTO = { name: 'crack.jpg', type: 'image/jpeg', size: jpeg().length, locale: 'en' }
const place = (change: object = {}, asking: Asking = {}) =>
  ask<PhotoTarget>(order, { route: 'photos', body: { ...PHOTO, ...change }, ...asking })
async function sent(content = jpeg()): Promise<string> {
  const { body } = await place()
  expect((await sendPhoto(body, content)).status).toBe(201)
  return body.photo
}
const statement = (photos: string[], more: object = {}) => ({
  items: [
    {
      unit,
      quantity: 1,
      remedy: 'conformity_claim' as const,
      answers: {},
      note: 'It crackles.',
      photos,
      ...more,
    },
  ],
  submissionKey: newKey(),
  locale: 'en',
})
const files = () => testSandbox().world.state.files
const caseIdOf = async (reference: string) => (await caseOf(shopA, reference)).id
/** As the worker does, until Shopify has read them. */
async function keep(caseId: string): Promise<void> {
  await expect(keepPhotosOfCase(shopA, caseId)).rejects.toThrow('still reads')
  await keepPhotosOfCase(shopA, caseId)
}
async function reported(photos: string[]): Promise<string> {
  const caseId = await caseIdOf((await state(order, statement(photos))).body.reference)
  await keep(caseId)
  return caseId
}
const seen = async (caseId: string) => (await readCase(shopA, caseId))?.statement.items[0]?.photos
const rows = () => db.photo.findMany({ where: { shop: shopA, orderId: String(order) } })

describe('a place for a photo', () => {
  test.each([
    [{ type: 'image/png', size: 1 }, 201],
    [{ type: 'image/webp', size: PHOTO_BYTES }, 201],
    [{ type: '', name: 'IMG_1.HEIC' }, 201],
    [
      { type: 'image/jpeg', size: PHOTO_BYTES + 1 },
      422,
      'This photo is larger than 10 MB. Please choose a smaller one.',
    ],
    [{ type: 'image/jpeg', size: 0 }, 422, 'This file is empty. Please choose another one.'],
    [{ type: 'image/svg+xml' }, 422, /not a photo that can be taken here/],
    [{ type: 'text/html', name: 'a.jpg' }, 422, /not a photo that can be taken here/],
    [{ type: 'constructor' }, 422, /not a photo that can be taken here/],
    [{ type: '', name: 'a.exe' }, 422, /not a photo that can be taken here/],
  ] as const)('%j is answered %i', async (change, status, words?) => {
    const answer = await place(change)
    expect(answer.status).toBe(status)
    if (words) expect(answer.body.fields).toEqual([{ path: 'photo', message: expect.stringMatching(words) }])
    expect((await rows()).length).toBe(status === 201 ? 1 : 0)
  })

  test('is given for no order of somebody else', async () => {
    expect((await place({}, { who: mihai })).status).toBe(404)
    expect(await rows()).toEqual([])
  })

  test('is given sixty times a day for an order, and then no more until the next', async () => {
    const known = (await place()).body.photo
    const where = { shop_id: { shop: shopA, id: known } }
    const row = await db.photo.findUniqueOrThrow({ where })
    const more = Array.from({ length: 58 }, () => ({ ...row, id: crypto.randomUUID() }))
    await db.photo.createMany({ data: more })
    expect((await place()).status).toBe(201)
    expect((await place()).body.fields?.[0]?.message).toMatch(/Your request can be sent without them/)
    await control().setClock('2026-11-17T10:15:00Z')
    expect((await place()).status).toBe(201)
  })

  test('that was used counts as one all the same', async () => {
    const photo = await sent()
    await state(order, statement([photo]))
    const [row] = await rows()
    if (row === undefined) throw new Error('no photo')
    expect(row.caseId).not.toBeNull()
    const more = Array.from({ length: 58 }, () => ({ ...row, id: crypto.randomUUID() }))
    await db.photo.createMany({ data: more })
    expect((await place()).status).toBe(201)
    expect((await place()).status).toBe(422)
    await control().setClock('2026-11-17T10:15:00Z')
    expect((await place()).status).toBe(201)
    expect(await rows()).toHaveLength(60)
  })

  test('that Shopify does not give is said at once, and the statement goes without', async () => {
    await control().faults({ graphql: [{ kind: '500', operation: 'StageImage', times: 10 }] })
    expect((await place()).status).toBe(503)
    await control().faults({ clear: true })
    expect((await state(order, statement([]))).status).toBe(201)
  })

  test('where the shop has not agreed to files is refused in words, not asked for again', async () => {
    const { installation } = testSandbox().world.state.shops.find(({ domain }) => domain === shopA) ?? {}
    const before = installation?.scopes ?? []
    for (const token of testSandbox().world.state.tokens)
      token.scopes = token.scopes.filter((one) => one !== 'write_files')
    // A place needs no scope, what is sent there does; so that the buyer learns of it by the photo not being kept.
    const photo = await sent()
    const caseId = await caseIdOf((await state(order, statement([photo]))).body.reference)
    await expect(keepPhotosOfCase(shopA, caseId)).rejects.toThrow(/refused/i)
    expect((await seen(caseId))?.[0]?.state).toBe('coming')
    for (const token of testSandbox().world.state.tokens) token.scopes = [...before]
    await keep(caseId)
    expect((await seen(caseId))?.[0]?.state).toBe('kept')
  })
})

describe('photos of a statement', () => {
  test('become files of the shop under a name that says nothing, and the merchant sees them', async () => {
    const caseId = await reported([await sent(), await sent()])
    const shown = await seen(caseId)
    expect(shown?.map(({ state }) => state)).toEqual(['kept', 'kept'])
    expect(shown?.[0]?.url).toMatch(/^https:\/\/cdn\.shopify\.com\//)
    const made = files().filter(({ filename }) => shown?.some(({ id }) => filename.includes(id)))
    expect(made).toHaveLength(2)
    for (const { filename, alt } of made) {
      expect(filename).toMatch(/^return-photo-[0-9a-f-]{36}\.jpg$/)
      expect(alt).toMatch(/^RC-/)
    }
    const held = await rows()
    expect(JSON.stringify(held)).not.toContain('cdn.shopify')
    expect(JSON.stringify(held)).not.toContain('storage.googleapis')
  })

  test('the copy of the statement counts them', async () => {
    const { body } = await state(order, statement([await sent()]))
    await work(shopA, order)
    const view = await readCase(shopA, await caseIdOf(body.reference))
    const copies = view?.messages.filter(({ kind }) => kind === 'acknowledgement') ?? []
    expect(copies.map(({ text }) => text)).toEqual([expect.stringContaining('Photos sent with it: 1.')])
  })

  test('that are of somebody else, of another order, or none at all are left out, and the statement stands', async () => {
    const other = await deliveredOrder([headphones], { who: mihai })
    await control().setClock('2026-11-16T10:00:00Z')
    const theirs = (await ask<PhotoTarget>(other, { route: 'photos', body: PHOTO, who: mihai })).body.photo
    const { status, body } = await state(order, statement([theirs, crypto.randomUUID()]))
    expect(status).toBe(201)
    expect(await seen(await caseIdOf(body.reference))).toBeUndefined()
  })

  test('follow a statement that went without them: the same again is the same, with its photos', async () => {
    const first = statement([])
    const { body } = await state(order, first)
    const photo = await sent()
    const again = await state(order, { ...first, items: statement([photo]).items })
    expect([again.status, again.body.reference]).toEqual([200, body.reference])
    const caseId = await caseIdOf(body.reference)
    await keep(caseId)
    expect((await seen(caseId))?.map(({ id, state }) => [id, state])).toEqual([[photo, 'kept']])
    expect(await db.statement.count({ where: { shop: shopA, orderId: String(order) } })).toBe(1)
  })

  test('are six of an item at most, however often they follow', async () => {
    const photos: string[] = []
    for (const _ of Array.from({ length: 9 })) photos.push((await place()).body.photo)
    const first = statement(photos.slice(0, 4))
    const { body } = await state(order, first)
    const follow = (some: string[]) => state(order, { ...first, items: statement(some).items })
    // Those that are there already take no room from the one that is new.
    await follow(photos.slice(0, 5))
    await Promise.all([follow(photos.slice(5, 7)), follow(photos.slice(7, 9))])
    const held = await seen(await caseIdOf(body.reference))
    expect(held).toHaveLength(6)
    expect(held?.map(({ id }) => id)).toEqual(expect.arrayContaining(photos.slice(0, 5)))
  })

  test('that are no pictures are not kept, and the merchant is told so', async () => {
    const caseId = await reported([await sent(Buffer.from('<script>alert(1)</script>'))])
    expect(await seen(caseId)).toEqual([{ id: expect.any(String), state: 'failed' }])
  })

  test.each([['lostAnswer'], ['timeout'], ['500']])(
    'kept once, though Shopify answers with %s',
    async (kind) => {
      const { body } = await state(order, statement([await sent()]))
      const caseId = await caseIdOf(body.reference)
      const before = files().length
      await control().faults({ graphql: [{ kind, operation: 'KeepImage', times: 1 }] })
      await expect(keepPhotosOfCase(shopA, caseId)).rejects.toThrow()
      await keep(caseId)
      expect(files().length).toBe(before + 1)
      expect((await seen(caseId))?.[0]?.state).toBe('kept')
    },
  )
})

describe('who asks to be forgotten', () => {
  const forget = async () => {
    const [{ customerId = '' } = {}] = await rows()
    await forgetCustomer(shopA, { customerId, orderIds: [String(order)] })
  }

  test('has their photos deleted at Shopify and here', async () => {
    const before = files().length
    await reported([await sent()])
    await sent()
    expect(files().length).toBe(before + 1)
    await forget()
    expect(files().length).toBe(before)
    expect(await rows()).toEqual([])
  })

  test('is not forgotten halfway: while Shopify does not answer, what is to be deleted stays known', async () => {
    const before = files().length
    await reported([await sent()])
    await control().faults({ graphql: [{ kind: '500', operation: 'DeleteFiles', times: 10 }] })
    await expect(forget()).rejects.toThrow()
    expect(await rows()).toHaveLength(1)
    await control().faults({ clear: true })
    await forget()
    expect([files().length, await rows()]).toEqual([before, []])
  })

  test('a file that somebody deleted in Shopify before keeps nobody from being forgotten', async () => {
    await reported([await sent()])
    testSandbox().world.state.files.length = 0
    await forget()
    expect(await rows()).toEqual([])
  })

  test('one that was being sent when the process died is found by its name and deleted', async () => {
    const caseId = await caseIdOf((await state(order, statement([await sent()]))).body.reference)
    const before = files().length
    await control().faults({ graphql: [{ kind: 'lostAnswer', operation: 'KeepImage', times: 1 }] })
    await expect(keepPhotosOfCase(shopA, caseId)).rejects.toThrow()
    expect(files().length).toBe(before + 1)
    await forget()
    expect([files().length, await rows()]).toEqual([before, []])
  })
})
