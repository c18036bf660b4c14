/** A day of one kind, from before it is told to after it is over, at the instants at which a worker is to act. */
import { expect } from 'vitest'
import { db } from '../../app/db.server.ts'
import { actOnDeadlines } from '../../app/deadlines/act-on-deadlines.ts'
import { subjectOfCase, subjectOfOrder } from '../../app/deadlines/due.ts'
import { deadlinesOfCase, deadlinesOfOrder } from '../../app/deadlines/read-deadlines.ts'
import { passWhatIsDue } from '../../app/deadlines/work-deadlines.ts'
import type { DeadlineKind, DeadlineSettings } from '../../app/policies/deadline-settings.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { control } from '../returns/stage.ts'
import { noticesOf, passedOf, setDeadlines } from './stage.ts'

const PATIENCE_MS = 60_000

export interface Watched {
  order: number
  /** Absent: there is no case. */
  id?: string
}

export interface PassingDay {
  kind: DeadlineKind
  lastDay: string
  settings: Partial<DeadlineSettings>
  begin: () => Promise<Watched>
  before: { at: string; to: string; subject: RegExp }
  /** `to`, `subject`: absent where nobody is written to. */
  passed: { at: string; act: 'person' | 'remind'; to?: string; subject?: RegExp }
}

export async function passes({ kind, lastDay, settings, begin, before, passed }: PassingDay): Promise<void> {
  await setDeadlines(settings)
  const watched = await begin()
  const row = () => rowOf(watched, kind, lastDay)
  const derived = await eventually('its row', row, PATIENCE_MS)
  expect(derived).toMatchObject({ status: 'pending', dueAt: passed.at, remindAt: before.at })
  const mails = await mailsOf(watched)
  const told = () => mails(before.to, before.subject)
  const written = async () => (passed.to && passed.subject ? mails(passed.to, passed.subject) : [])
  const keys = [`${kind}/before/${lastDay}`, `${kind}/passed/${lastDay}`]
  const notices = async () =>
    (await noticesOf(aboutOf(watched))).map(({ key }) => key).filter((key) => keys.includes(key))

  await lookJustBefore(before.at)
  expect(await notices()).toEqual([])
  expect(await row()).toMatchObject({ status: 'pending', remindAt: before.at })
  await control().setClock(before.at)
  await eventually('the reminder', async () => (await told()).length > 0, PATIENCE_MS)

  await lookJustBefore(passed.at)
  expect(await row()).toMatchObject({ status: 'pending', remindedAt: expect.any(String) })
  expect(await notices()).toEqual(keys.slice(0, 1))
  await control().setClock(passed.at)
  await eventually('its act', async () => (await row())?.act === passed.act, PATIENCE_MS)
  if (passed.to) await eventually('its mail', async () => (await written()).length > 0, PATIENCE_MS)

  await lookAgain(watched, passed.at)
  expect(await row()).toMatchObject({ status: 'passed', act: passed.act })
  expect(await notices()).toEqual(passed.to ? keys : keys.slice(0, 1))
  expect(await told()).toHaveLength(1)
  expect(await written()).toHaveLength(passed.to ? 1 : 0)
  const acts = watched.id === undefined ? [] : await passedOf(watched.id)
  expect(acts.filter((act) => act.kind === kind)).toMatchObject(
    watched.id === undefined ? [] : [{ key: derived.key, act: passed.act }],
  )
}

const aboutOf = ({ order, id }: Watched) => (id === undefined ? { orderId: String(order) } : { caseId: id })

const rowOf = async ({ order, id }: Watched, kind: DeadlineKind, lastDay: string) =>
  (await (id === undefined ? deadlinesOfOrder(shopA, String(order)) : deadlinesOfCase(shopA, id))).find(
    (row) => row.kind === kind && row.lastDay === lastDay,
  )

/** Those about its order, which their subjects name. */
async function mailsOf({ order }: Watched) {
  const { name } = await db.orderRecord.findUniqueOrThrow({
    where: { shop_orderId: { shop: shopA, orderId: String(order) } },
    select: { name: true },
  })
  const isOfOrder = new RegExp(`${name}\\b`)
  return async (to: string, words: RegExp) =>
    (await control().mail(to)).filter(({ subject }) => words.test(subject) && isOfOrder.test(subject))
}

const SECOND_MS = 1_000

/** The worker may or may not have looked by now: so we look ourselves, as it does. */
async function lookJustBefore(instant: string): Promise<void> {
  const at = new Date(Date.parse(instant) - 30 * SECOND_MS)
  await control().setClock(at.toISOString())
  await passWhatIsDue(new Date(Date.parse(instant) - 1))
}

/** Then, and an hour later, by two at once. */
async function lookAgain({ order, id }: Watched, instant: string): Promise<void> {
  const subject = id === undefined ? subjectOfOrder(String(order)) : subjectOfCase(id)
  const later = new Date(Date.parse(instant) + 3_600 * SECOND_MS)
  await control().setClock(later.toISOString())
  await passWhatIsDue(later)
  await Promise.all([1, 2].map(() => actOnDeadlines(shopA, subject)))
}
