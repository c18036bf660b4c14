import { expect, test, vi } from 'vitest'
import type { BuyerReceipt } from '../../app/returns/buyer/buyer-wire.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { wishFor } from '../returns/buyer/wishes.ts'
import { ana, caseOf, control, deliveredOrder, headphones, onStage } from '../returns/stage.ts'
import { startProcess } from './own-process.ts'

// Processes are started, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 400_000 })
onStage()

const CORRELATION = 'the-withdrawal-of-ana-1'

/** Who the seeded buyer is (sandbox/seed.ts), and what they wrote. */
const PERSONAL = ['Ana', 'Ionescu', 'ana@', 'Florilor', 'Cluj', '400001', 'it is for my sister']

test('what one withdrawal causes is logged under one id in every process, and says nothing of the buyer', async () => {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-16T10:00:00Z')
  const wish = await wishFor(order, { note: 'it is for my sister' })
  const [web, worker] = await Promise.all([
    startProcess('server', { LOG_LEVEL: 'debug' }),
    startProcess('worker', { LOG_LEVEL: 'debug' }),
  ])
  const { customers } = await control().ledger(shopA)
  const buyer = customers.find(({ email }) => email === ana)?.id ?? 0
  const answer = await fetch(`${web.url}/buyer/orders/${order}/statements`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await control().customerToken(shopA, buyer)}`,
      'content-type': 'application/json',
      'x-request-id': CORRELATION,
    },
    body: JSON.stringify(wish),
  })
  expect(answer.status).toBe(201)
  const { reference } = (await answer.json()) as BuyerReceipt
  await eventually(
    'the case carried out and its mail sent',
    async () => {
      const { state } = await caseOf(shopA, reference)
      return state === 'accepted' && (await control().mail(ana)).length > 0
    },
    120_000,
  )
  const saidOf = (lines: Record<string, unknown>[]) =>
    lines.filter(({ correlation }) => correlation === CORRELATION).map(({ msg }) => msg)
  const expected = ['changed in Shopify', 'message sent', 'job done']
  await eventually('the lines', () => expected.every((msg) => saidOf(worker.lines()).includes(msg)))
  expect(saidOf(web.lines())).toContain('statement recorded')
  const all = [...web.lines(), ...worker.lines()].map((line) => JSON.stringify(line))
  expect(all.length).toBeGreaterThan(10)
  for (const personal of PERSONAL)
    expect(
      all.filter((line) => line.replaceAll(CORRELATION, '').includes(personal)),
      personal,
    ).toEqual([])
})
