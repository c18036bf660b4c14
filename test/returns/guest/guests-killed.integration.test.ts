/** The web process dies while guests state: whoever sends the same form again has stated once. */
import { expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { openQueue } from '../../../app/jobs/queue.server.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { shopA } from '../../harness/test-environment.ts'
import { type OwnProcess, startProcess } from '../../wiring/own-process.ts'
import { control, onStage } from '../stage.ts'
import { open, type Page, referenceIn, send } from './guest-stage.ts'

onStage()

const GUESTS = 50
const typedBy = (guest: number) => ({ order: `#${guest}`, email: `killed-${guest}@example.com` })

test('fifty guests, two processes killed among them, a third answers: fifty statements, copies and searches', async () => {
  await control().setClock('2026-11-16T10:00:00Z')
  await db.guestLimit.deleteMany({ where: { shop: shopA } })
  const before = await keptNow()
  const first = await startProcess('server')
  testSandbox().pointAt(first.url)
  const forms = await Promise.all(Array.from({ length: GUESTS }, () => open('?locale=en')))
  const told = new Set<string>()
  const half = forms.slice(0, GUESTS / 2)
  for (const [process, sending] of [
    [first, half],
    [await startProcess('server'), forms],
  ] as const)
    for (const reference of await killedOnceKept(process, sending)) told.add(reference)
  expect(await keptNow()).toBeGreaterThan(before)
  expect(told.size).toBeLessThan(GUESTS)

  testSandbox().pointAt((await startProcess('server')).url)
  const pages = await Promise.all(forms.map((form, guest) => stating(form, guest)))
  testSandbox().pointAt(null)
  expect(pages.map((page) => page?.status)).toEqual(forms.map(() => 200))
  const references = new Set(pages.map((page) => (page ? referenceIn(page) : '')))
  expect(references.size).toBe(GUESTS)
  // Who was answered before is told the same again.
  expect([...told].filter((reference) => !references.has(reference))).toEqual([])
  expect(await db.guestStatement.count({ where: { shop: shopA } })).toBe(before + GUESTS)
  const rows = await db.guestStatement.findMany({
    where: { shop: shopA, reference: { in: [...references] } },
    select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  const messages = await db.message.findMany({ where: { shop: shopA, guestId: { in: ids } } })
  expect(messages).toHaveLength(GUESTS)
  const searches = await (await openQueue()).findJobs<{ guestId: string }>('match-guest-statement')
  expect(searches.filter(({ data }) => ids.includes(data.guestId))).toHaveLength(GUESTS)
  const sendings = await (await openQueue()).findJobs<{ messageId: string }>('send-message')
  const theirs = new Set(messages.map(({ id }) => id))
  expect(sendings.filter(({ data }) => theirs.has(data.messageId))).toHaveLength(GUESTS)
}, 300_000)

const keptNow = () => db.guestStatement.count({ where: { shop: shopA } })

/** All send at once; the process dies as soon as one more is kept. @returns the references that they were told */
async function killedOnceKept({ url, child, ended }: OwnProcess, forms: Page[]) {
  testSandbox().pointAt(url)
  const before = await keptNow()
  const references: string[] = []
  const sent = forms.map(async (form, guest) => {
    const page = await stating(form, guest)
    if (page?.status !== 200) return
    references.push(referenceIn(page))
  })
  while ((await keptNow()) === before);
  child.kill('SIGKILL')
  await Promise.all(sent)
  expect(await ended).toBe('SIGKILL')
  return references
}

/** Undefined: nobody answered. */
const stating = (form: Page, guest: number): Promise<Page | undefined> =>
  send(form.html, typedBy(guest), '?locale=en', shopA, { 'x-forwarded-for': `203.0.113.${guest}` }).catch(
    () => undefined,
  )
