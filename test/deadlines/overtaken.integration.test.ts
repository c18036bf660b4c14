/** Somebody acts on a case between the moment at which its day is looked at and the one at which it is written to have passed. */
import { beforeEach, expect, test, vi } from 'vitest'
import { actOnDeadlines } from '../../app/deadlines/act-on-deadlines.ts'
import { subjectOfCase } from '../../app/deadlines/due.ts'
import { shopA } from '../harness/test-environment.ts'
import { caseOf } from '../returns/stage.ts'
import { byHand, decided, passAt } from './by-hand.ts'
import { arrive, passedOf, rowOf, type Stated, setDeadlines, underPresetB } from './stage.ts'

const meanwhile = vi.hoisted(() => ({ happens: undefined as (() => Promise<unknown>) | undefined }))

vi.mock('../../app/returns/case/case-store.ts', async (original) => {
  const store = await original<typeof import('../../app/returns/case/case-store.ts')>()
  const changeCase: typeof store.changeCase = async (...about) => {
    const { happens } = meanwhile
    meanwhile.happens = undefined
    await happens?.()
    return store.changeCase(...about)
  }
  return { ...store, changeCase }
})

byHand()
vi.setConfig({ testTimeout: 90_000 })
beforeEach(() => {
  meanwhile.happens = undefined
})

/** The goods come in that moment: nobody is told that they were not sent, or asked about it. */
async function comeMeanwhile(stated: Stated, dueAt: string): Promise<void> {
  await passAt(dueAt)
  meanwhile.happens = () => arrive(stated, dueAt)
  await expect(actOnDeadlines(shopA, subjectOfCase(stated.id))).rejects.toMatchObject({ retryable: true })
  expect(meanwhile.happens, 'nothing was about to be written').toBeUndefined()
  await actOnDeadlines(shopA, subjectOfCase(stated.id))
  expect(await passedOf(stated.id)).toEqual([])
  expect(await rowOf(stated.id, 'goods_not_sent')).toMatchObject({ status: 'met' })
  const { events } = await caseOf(shopA, stated.reference)
  expect(events.map(({ type }) => type)).not.toContain('closing_ordered')
}

test('nobody is asked about goods that come while the day passes', async () => {
  const stated = await decided()
  await comeMeanwhile(stated, '2026-12-02T22:00:00Z')
})

test('nor about those that come while the day is about to close their case', () =>
  underPresetB(async () => {
    await setDeadlines({ goods_not_sent: { act: 'close', remindDaysBefore: null } })
    const stated = await decided('exchange')
    const row = await rowOf(stated.id, 'goods_not_sent')
    expect(row).toMatchObject({ will: 'close' })
    await comeMeanwhile(stated, row?.dueAt ?? '')
  }))
