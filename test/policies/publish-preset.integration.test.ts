import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import { policyAt } from '../../app/policies/policy-at.ts'
import { publishFirst, publishPreset } from '../../app/policies/publish-preset.ts'
import { hasChosenPolicy, readPolicy } from '../../app/policies/read-policy.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { installed } from './a-shop.ts'

const clock = vi.hoisted(() => ({ now: '' }))
vi.mock('../../app/clock.server.ts', () => ({ now: async () => new Date(clock.now) }))

const FIRST = '2026-11-02T08:00:00.000Z'
const SECOND = '2026-11-05T10:00:00.000Z'

beforeEach(async () => {
  for (const shop of [shopA, shopB]) {
    await db.shop.deleteMany({ where: { shop } })
    await installed(shop)
    await db.$transaction((tx) => publishFirst(tx, shop, new Date(FIRST)))
  }
  clock.now = SECOND
})

const versionAt = async (instant: string) => (await policyAt(shopA, new Date(instant))).version

test('an installed shop has the statutory minimum, and installing again adds nothing', async () => {
  await db.$transaction((tx) => publishFirst(tx, shopA, new Date(SECOND)))
  const { versions, inForce } = await readPolicy(shopA)
  expect(versions).toHaveLength(1)
  expect(inForce).toMatchObject({ version: 1, preset: 'statutory-minimum', inForceFrom: FIRST })
  expect(await hasChosenPolicy(shopA)).toBe(false)
})

test('what is published is the next version, with the hash of its text, of this shop alone', async () => {
  expect(await publishPreset(shopA, { preset: 'preset-a', basedOn: 1 })).toEqual({ ok: true, version: 2 })
  const row = await db.policyVersion.findUniqueOrThrow({
    where: { shop_version: { shop: shopA, version: 2 } },
  })
  expect(row.sha256).toBe(createHash('sha256').update(row.document).digest('hex'))
  expect(row.inForceFrom.toISOString()).toBe(SECOND)
  expect(await hasChosenPolicy(shopA)).toBe(true)
  expect((await readPolicy(shopB)).versions).toHaveLength(1)
})

describe('an order is decided by the version in force when it was placed', () => {
  beforeEach(() => publishPreset(shopA, { preset: 'preset-a', basedOn: 1 }))

  test.each([
    ['just before the second', '2026-11-05T09:59:59.999Z', 1],
    ['at that instant', SECOND, 2],
    ['later', '2027-01-01T00:00:00.000Z', 2],
    ['before the first', '2026-01-01T00:00:00.000Z', 1],
  ])('%s', async (_, instant, version) => {
    expect(await versionAt(instant)).toBe(version)
  })

  test('and says so in what it decides', async () => {
    const { document, compiled } = await policyAt(shopA, new Date(SECOND))
    expect(document.id).toBe('preset-a')
    const decision = compiled({
      statedAt: '2026-11-16T12:00:00Z',
      order: {
        concludedAt: '2026-11-05T12:00:00Z',
        buyer: 'consumer',
        place: { country: 'RO' },
        currency: 'RON',
        outwardShipping: { paid: { minor: 0, currency: 'RON' } },
      },
      lines: [],
    })
    expect(decision.policyVersion).toBe('preset-a@2')
  })
})

test('of two who publish at once, the second learns that what they saw is no longer in force', async () => {
  const both = await Promise.all([
    publishPreset(shopA, { preset: 'preset-a', basedOn: 1 }),
    publishPreset(shopA, { preset: 'statutory-minimum', basedOn: 1 }),
  ])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, why: 'changed_meanwhile' })
  expect((await readPolicy(shopA)).versions).toHaveLength(2)
})

test('the text that came with the installation can be confirmed once; the same text again is no version', async () => {
  expect(await publishPreset(shopA, { preset: 'statutory-minimum', basedOn: 1 })).toMatchObject({ ok: true })
  expect(await publishPreset(shopA, { preset: 'statutory-minimum', basedOn: 2 })).toEqual({
    ok: false,
    why: 'already_in_force',
  })
})

test('a version is never in force before the one it replaces, even where the clock was set back', async () => {
  await publishPreset(shopA, { preset: 'preset-a', basedOn: 1 })
  clock.now = '2026-11-03T00:00:00.000Z'
  await publishPreset(shopA, { preset: 'statutory-minimum', basedOn: 2 })
  expect(await versionAt('2026-11-04T00:00:00.000Z')).toBe(1)
  expect(await versionAt(SECOND)).toBe(3)
})

test('a shop that is not installed has no policy', async () => {
  await expect(policyAt('nobody.myshopify.com', new Date(FIRST))).rejects.toThrow()
  await expect(readPolicy('nobody.myshopify.com')).rejects.toThrow(/no policy/)
})
