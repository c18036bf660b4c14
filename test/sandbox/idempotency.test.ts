import { describe, expect, it } from 'vitest'
import { moneyOf } from './money-story.ts'
import { refundStory } from './refund-story.ts'
import { useSandbox } from './start-for-test.ts'

const started = useSandbox()
const { admin, order, refund, paidBack, whyNot } = refundStory(started)

describe('an idempotency key', () => {
  it('is required', async () => {
    const { data, errors } = await refund(await paidBack(await order(), '1.00'), null)
    expect(data?.refundCreate ?? null).toBeNull()
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' } })
    expect(errors?.[0]?.message).toContain('@idempotent')
  })

  it('gives the same refund to the same request', async () => {
    const story = await order()
    const input = await paidBack(story, '10.00')
    const [first, again] = [await refund(input, 'key-1'), await refund(input, 'key-1')]
    expect(again.data?.refundCreate.refund?.id).toBe(first.data?.refundCreate.refund?.id)
    expect((await moneyOf(admin, story.gid)).refunds).toHaveLength(1)
  })

  it('is refused for another request', async () => {
    const story = await order()
    await refund(await paidBack(story, '10.00'), 'key-2')
    expect(whyNot(await refund(await paidBack(story, '11.00'), 'key-2'))).toContain('same idempotency key')
    expect((await moneyOf(admin, story.gid)).refunds).toHaveLength(1)
  })

  it('is free again after a refusal', async () => {
    const story = await order()
    expect(whyNot(await refund(await paidBack(story, '9999.00'), 'key-3'))).toContain('exceeds')
    expect(whyNot(await refund(await paidBack(story, '10.00'), 'key-3'))).toBeUndefined()
  })

  it.each([
    ['a second less than a day', 86_399_000, 1],
    ['a day', 86_400_000, 2],
    ['a second more than a day', 86_401_000, 2],
  ])('after %s leaves that many refunds', async (_, later, refunds) => {
    const story = await order()
    const { world } = started.sandbox
    const from = Math.floor(world.clock.now().getTime() / 1000) * 1000
    const input = await paidBack(story, '10.00')
    const key = `key-${later}`
    world.clock.set(new Date(from))
    await refund(input, key)
    world.clock.set(new Date(from + later))
    await refund(input, key)
    expect((await moneyOf(admin, story.gid)).refunds).toHaveLength(refunds)
  })
})
