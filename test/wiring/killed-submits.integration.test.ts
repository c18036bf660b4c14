/**
 * Fifty statements, each sent to a web process that is killed while it deals with them, five at a time. Whoever hears
 * nothing presses again, as the page does.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '../../app/db.server.ts'
import { acknowledgeCaseHandler } from '../../app/jobs/handlers/acknowledge-case.ts'
import type { StatementBody } from '../../app/returns/buyer/buyer-wire.ts'
import { type Buyer, buyerOf } from '../../scripts/system/buyer.ts'
import { shopA } from '../harness/test-environment.ts'
import {
  ana,
  closeStage,
  control,
  deliveredOrder,
  headphones,
  newKey,
  openShops,
  view,
  work,
} from '../returns/stage.ts'
import { type OwnProcess, startProcess } from './own-process.ts'

const AT_A_TIME = 5
/** Milliseconds after they were sent; once the first of them is kept, before most have heard; once all have heard. */
const KILLED = [0, 30, 90, 180, 'kept', 'kept', 'kept', 'kept', 'kept', 'answered'] as const

/** Of those that were kept and not heard of, how many are carried out: none is acknowledged a second time. */
const WORKED = 10

interface Submit {
  orderId: number
  body: StatementBody
  answers: { status: number; reference: string }[]
  unheard: number
}

// Processes are started, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 })

const submits: Submit[] = []
let customer: number

beforeAll(async () => {
  await openShops()
  for (let count = 0; count < AT_A_TIME * KILLED.length; count++) {
    const orderId = await deliveredOrder([headphones])
    submits.push({ orderId, body: { items: [], submissionKey: newKey() }, answers: [], unheard: 0 })
  }
  await control().setClock('2026-11-16T10:00:00Z')
  // Opened in this process: the page was there before the first of them died.
  for (const submit of submits) {
    await db.buyerAllowance.deleteMany({ where: { shop: shopA } })
    const unit = (await view(submit.orderId)).body.items[0]?.unit ?? ''
    submit.body.items.push({ unit, quantity: 1, remedy: 'withdrawal', answers: {} })
  }
  customer = (await control().ledger(shopA)).customers.find(({ email }) => email === ana)?.id ?? 0
})
afterAll(closeStage)

const buyerAt = ({ url: appUrl }: OwnProcess): Buyer =>
  buyerOf({ appUrl, control: control(), shop: shopA, customer })

const keptSoFar = () => db.statement.count({ where: { shop: shopA } })

async function oneMoreIsKept(before: number): Promise<void> {
  while ((await keptSoFar()) === before);
}

/** An answer of trouble ("try again") tells as little as none. */
async function send(buyer: Buyer, submit: Submit): Promise<void> {
  try {
    const { status, body } = await buyer.state(submit.orderId, submit.body)
    if (status >= 500) submit.unheard += 1
    else submit.answers.push({ status, reference: body.reference })
  } catch {
    submit.unheard += 1
  }
}

test('the web process killed after each of 50 submits: pressed again, they are exactly 50 statements', async () => {
  let pressedAgain: Submit[] = []
  for (const [round, moment] of KILLED.entries()) {
    const web = await startProcess('server')
    const buyer = buyerAt(web)
    await Promise.all(pressedAgain.map((submit) => send(buyer, submit)))
    const kept = await keptSoFar()
    const now = submits.slice(round * AT_A_TIME, (round + 1) * AT_A_TIME)
    const sent = Promise.all(now.map((submit) => send(buyer, submit)))
    await (moment === 'answered' ? sent : moment === 'kept' ? oneMoreIsKept(kept) : pause(moment))
    web.child.kill('SIGKILL')
    expect(await web.ended).toBe('SIGKILL')
    await sent
    pressedAgain = now
  }
  const last = buyerAt(await startProcess('server'))
  await Promise.all(pressedAgain.map((submit) => send(last, submit)))
  const unheard = () => submits.filter(({ answers }) => answers.length === 0)
  for (let tries = 0; tries < 3 && unheard().length > 0; tries++)
    await Promise.all(unheard().map((submit) => send(last, submit)))

  expect(submits).toHaveLength(50)
  expect(submits.filter(({ unheard }) => unheard > 0).length).toBeGreaterThanOrEqual(AT_A_TIME)
  for (const { answers } of submits) {
    expect(answers.length).toBeGreaterThan(0)
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1)
    expect(answers.slice(1).map(({ status }) => status)).toEqual(answers.slice(1).map(() => 200))
  }
  const where = { shop: shopA }
  expect(await db.statement.count({ where })).toBe(50)
  expect(await db.returnCase.groupBy({ by: ['orderId'], where, _count: true })).toHaveLength(50)
  expect(await db.returnCase.count({ where })).toBe(50)
  const keptUnheard = submits.filter(({ answers }) => answers[0]?.status === 200)
  expect(keptUnheard.length).toBeGreaterThan(0)
  for (const { orderId } of keptUnheard.slice(0, WORKED)) await work(shopA, orderId)
  for (const { id } of await db.returnCase.findMany({ where, select: { id: true } }))
    await acknowledgeCaseHandler.handle({ shop: shopA, caseId: id })
  expect(await db.message.count({ where: { ...where, kind: 'acknowledgement' } })).toBe(50)
})
