import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { compile, PRESETS } from '../../app/engine/index.ts'
import { orderNumber } from '../../bench/orders/order.ts'

const recorded = fileURLToPath(new URL('decided-orders.snap', import.meta.url))
const ORDERS = 32

/**
 * Whole decisions on orders of every kind, under both policies. It does not tell what is right, only what
 * has changed: read the difference, and record it with `npx vitest run --project unit decided-orders -u`.
 */
it('the same orders are decided as they were when last read', async () => {
  const policies = (['preset-a', 'preset-b'] as const).map((id) => ({
    id,
    decide: compile(PRESETS[id], { policyVersion: 'recorded' }),
  }))
  const lines = Array.from({ length: ORDERS }, (_, index) => orderNumber(index)).flatMap((order, index) =>
    policies.flatMap(({ id, decide }) => {
      const { lines: units, sharedMoney } = decide(order)
      const remedies = units.flatMap(({ unit, remedies: all }) =>
        all.map((remedy) => `  ${unit} ${JSON.stringify(remedy)}`),
      )
      return [`order ${index} under ${id}`, ...remedies, `  ${JSON.stringify(sharedMoney)}`]
    }),
  )
  expect(lines.length).toBeGreaterThan(5 * ORDERS)
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(recorded)
})
