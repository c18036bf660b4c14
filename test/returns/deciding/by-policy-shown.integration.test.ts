import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { canonicalJson } from '../../../app/engine/index.ts'
import { showPolicyHandler } from '../../../app/jobs/handlers/show-policy.ts'
import { policyOfVersion } from '../../../app/policies/policy-at.ts'
import { publishPreset } from '../../../app/policies/publish-preset.ts'
import { showPolicyWhereDue } from '../../../app/policies/show-policy.ts'
import { readDecision } from '../../../app/returns/deciding/stored-decision.ts'
import { shopA } from '../../harness/test-environment.ts'
import { doWaiting } from '../../jobs/do-waiting.ts'
import { ana, control, headphones, newKey, onStage, state, view, work } from '../stage.ts'

onStage()

const PUBLISHED = { statutory: '2026-11-02T08:00:00Z', later: '2026-11-02T08:30:00Z' }
const marks: Record<number, string> = {}

const shownNow = async (): Promise<string> => {
  const { metafields } = await control().ledger(shopA)
  return metafields.find(({ key }) => key === 'policy_shown')?.value ?? ''
}

/** What the storefront says after the work that publishing causes. */
async function publish(preset: 'preset-a' | 'preset-b' | 'statutory-minimum', basedOn: number, at: string) {
  await control().setClock(at)
  expect(await publishPreset(shopA, { preset, basedOn })).toEqual({ ok: true, version: basedOn + 1 })
  await doWaiting(showPolicyHandler)
  marks[basedOn + 1] = await shownNow()
}

// 2: preset A, which knows an exchange. 3: the law alone, which does not. 4: preset A again.
beforeAll(async () => {
  await doWaiting(showPolicyHandler)
  marks[2] = await shownNow()
  await publish('statutory-minimum', 2, PUBLISHED.statutory)
})

/** Ordered at an instant with what the storefront said, delivered a week later. */
async function ordered(mark: string | undefined, at: string): Promise<number> {
  await control().setClock(at)
  const attributes = mark === undefined ? {} : { __recourse_policy: mark, gift: 'a note' }
  const order = { customer: ana, lines: [headphones], attributes }
  const { id } = await control().call<{ id: number }>(`/shops/${shopA}/orders`, order)
  await control().setClock('2026-11-09T09:00:00Z')
  await control().fulfil(shopA, id)
  await control().deliver(shopA, id)
  await control().setClock('2026-11-16T10:00:00Z')
  return id
}

const remedies = async (order: number) =>
  (await view(order)).body.items[0]?.options.map(({ remedy }) => remedy)

async function decided(order: number) {
  const [item] = (await view(order)).body.items
  const items = [{ unit: item?.unit ?? '', quantity: 1, remedy: 'withdrawal' as const, answers: {} }]
  await state(order, { items, submissionKey: newKey(), locale: 'en' })
  await work(shopA, order)
  const { id } = await db.caseDecision.findFirstOrThrow({
    where: { shop: shopA, case: { orderId: String(order) } },
  })
  const kept = await readDecision(shopA, id)
  return { kept, source: kept.sources.find(({ fact }) => fact === 'policyVersion') }
}

describe('publishing', () => {
  test('has the storefront say the version, signed; again, the next', async () => {
    expect(marks[2]).toMatch(/^2\.[\w-]{43}$/)
    expect(marks[3]).toMatch(/^3\.[\w-]{43}$/)
    expect(await db.shop.findUnique({ where: { shop: shopA } })).toMatchObject({
      policyShown: marks[3],
    })
  })

  test('that was never told to the storefront is found by the next sweep, and nothing where all is well', async () => {
    await showPolicyWhereDue(shopA)
    expect(await doWaiting(showPolicyHandler)).toBe(0)
    for (const kept of [null, marks[2] ?? '', 'what an earlier key signed']) {
      await db.shop.update({ where: { shop: shopA }, data: { policyShown: kept } })
      await showPolicyWhereDue(shopA)
      expect(await doWaiting(showPolicyHandler)).toBe(1)
      expect(await db.shop.findUnique({ where: { shop: shopA } })).toMatchObject({ policyShown: marks[3] })
    }
    expect(await shownNow()).toBe(marks[3])
  })
})

describe('an order is decided by the version that its buyer was shown', () => {
  const AFTER = '2026-11-02T09:00:00Z'

  test('though a later one was published by then, which would give less', async () => {
    const order = await ordered(marks[2], AFTER)
    expect(await remedies(order)).toContain('exchange')
    const { kept, source } = await decided(order)
    expect(kept.policyVersion).toBe(2)
    expect(source).toMatchObject({ value: 2, source: 'policy_shown', detail: 'shown_earlier' })
  })

  test('and deciding again under the version that was taken gives the same bytes', async () => {
    const { kept } = await decided(await ordered(marks[2], AFTER))
    const { compiled } = await policyOfVersion(shopA, kept.policyVersion)
    expect(canonicalJson(compiled(kept.facts))).toBe(canonicalJson(kept.decision))
  })

  test('that is also the one published then', async () => {
    const { kept, source } = await decided(await ordered(marks[3], AFTER))
    expect(kept.policyVersion).toBe(3)
    expect(source).toMatchObject({ value: 3, source: 'policy_shown', detail: 'shown_in_force' })
  })

  test.each([
    ['forged', () => `2.${'A'.repeat(43)}`, 'mark_forged'],
    ['missing', () => undefined, 'not_shown'],
  ])('or by the one published then, where what the order says is %s', async (_, mark, detail) => {
    const order = await ordered(mark(), AFTER)
    expect(await remedies(order)).not.toContain('exchange')
    const { kept, source } = await decided(order)
    expect(kept.policyVersion).toBe(3)
    expect(source).toMatchObject({ value: 3, source: 'policy_in_force', detail })
  })

  describe('and where another was published before they ordered', () => {
    beforeAll(() => publish('preset-a', 3, PUBLISHED.later))

    test('by that one, where it gives them more', async () => {
      const order = await ordered(marks[3], AFTER)
      expect(await remedies(order)).toContain('exchange')
      const { kept, source } = await decided(order)
      expect(kept.policyVersion).toBe(4)
      expect(source).toMatchObject({ value: 4, source: 'policy_in_force', detail: 'better_than_shown' })
    })

    test('never by one that came after they ordered', async () => {
      const { source } = await decided(await ordered(marks[4], '2026-11-02T08:15:00Z'))
      expect(source).toMatchObject({ value: 3, source: 'policy_in_force', detail: 'mark_newer' })
    })
  })
})
