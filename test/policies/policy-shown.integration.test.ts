import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import { markOf } from '../../app/policies/policy-mark.ts'
import { policyShown } from '../../app/policies/policy-shown.ts'
import { publishFirst, publishPreset } from '../../app/policies/publish-preset.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { installed } from './a-shop.ts'

const clock = vi.hoisted(() => ({ now: '' }))
vi.mock('../../app/clock.server.ts', () => ({ now: async () => new Date(clock.now) }))

const FIRST = '2026-11-02T08:00:00.000Z'
const SECOND = '2026-11-05T10:00:00.000Z'
const DAY = 86_400_000

beforeEach(async () => {
  for (const shop of [shopA, shopB]) {
    await db.shop.deleteMany({ where: { shop } })
    await installed(shop)
    await db.$transaction((tx) => publishFirst(tx, shop, new Date(FIRST)))
    clock.now = SECOND
    await publishPreset(shop, { preset: 'preset-a', basedOn: 1 })
  }
})

const mark = async (version: number, shop = shopA) =>
  markOf(await db.policyVersion.findUniqueOrThrow({ where: { shop_version: { shop, version } } }))
const shown = async (said: string | undefined, at: string | number) => {
  const found = await policyShown(shopA, said, new Date(at))
  return found.policy === undefined ? found.why : found.policy.version
}

describe('the version that an order proves to have been shown', () => {
  test('is the one that we signed, also where a later one was published by then', async () => {
    expect(await shown(await mark(2), '2026-11-06T00:00:00Z')).toBe(2)
    expect(await shown(await mark(1), '2026-11-06T00:00:00Z')).toBe(1)
  })

  test('is none where it says nothing', async () => {
    expect(await shown(undefined, SECOND)).toBe('not_shown')
  })

  test.each([
    ['of another shop', () => mark(2, shopB)],
    ['with the number of another version', async () => (await mark(2)).replace('2.', '1.')],
    ['with another signature', async () => `2.${'A'.repeat(43)}`],
    ['without one', async () => '2'],
    ['of a version that was never published', async () => (await mark(2)).replace('2.', '3.')],
    [
      'with a number that no column holds',
      async () => (await mark(2)).replace('2.', '99999999999999999999.'),
    ],
    ['with a number written otherwise', async () => (await mark(2)).replace('2.', '02.')],
    ['that is anything at all', async () => "' or 1=1 --"],
  ])('is none of a mark %s', async (_, made) => {
    expect(await shown(await made(), '2026-11-06T00:00:00Z')).toBe('mark_forged')
  })

  test.each([
    ['just before it', '2026-11-05T09:59:59.999Z', 'mark_newer'],
    ['at that instant', SECOND, 2],
  ])('must have been published when the order was placed: %s', async (_, at, expected) => {
    expect(await shown(await mark(2), at)).toBe(expected)
  })

  test.each([
    ['two weeks after it was replaced, as long as a cart is kept', 14 * DAY, 1],
    ['an instant later', 14 * DAY + 1, 'mark_expired'],
  ])('counts no longer than a cart may have held it: %s', async (_, later, expected) => {
    expect(await shown(await mark(1), Date.parse(SECOND) + later)).toBe(expected)
  })

  test('counts however long, while nothing has replaced it', async () => {
    expect(await shown(await mark(2), '2028-01-01T00:00:00Z')).toBe(2)
  })

  test('is none of an earlier life of the shop, whose documents were others', async () => {
    const before = await mark(2)
    await db.policyVersion.update({
      where: { shop_version: { shop: shopA, version: 2 } },
      data: { sha256: 'f'.repeat(64) },
    })
    expect(await shown(before, '2026-11-06T00:00:00Z')).toBe('mark_forged')
  })
})
