/** What a run is held to for guests and photos, on ledgers made up here: each breach is seen. */
import { describe, expect, test } from 'vitest'
import type { Order } from '../../sandbox/state/model.ts'
import { brokenPromises } from './promises.ts'
import type { CaseRow, GuestRow, Remains } from './remains.ts'
import type { Told, ToldStatement } from './told.ts'

const [FROM, TO] = [1_000, 2_000]
const order = {
  ...{ id: 1, name: '#1', shop: 'a.example', updatedAt: new Date(0).toISOString() },
  ...{ transactions: [], refunds: [], lines: [] },
} as unknown as Order
const kept: GuestRow = {
  ...{ shop: 'a.example', reference: 'RC-000001', status: 'unmatched' },
  ...{ sentAt: new Date(FROM), messages: [] },
}
const stated: ToldStatement = { isGuests: true, from: FROM, to: TO, status: 200, reference: 'RC-000001' }

function brokenWith(
  { guests = [], cases = [], files = [] }: Partial<Remains> & { files?: string[] },
  statements: ToldStatement[],
) {
  const life = { id: 0, shop: 'a.example', customer: 'x@example.com', story: 'made up', acts: [] }
  const told: Told = { life, orderId: 1, statements, done: 0 }
  const state = { orders: [order], returns: [], files: files.map((filename) => ({ filename })) }
  const known = [{ shop: 'a.example', orderId: '1', shopifyUpdatedAt: new Date(0) }]
  return brokenPromises({ state, cases, guests, orders: known } as unknown as Remains, [told]).broken
}

describe('a statement of a guest', () => {
  test.each<[string, GuestRow[], RegExp | undefined]>([
    ['once, at its instant', [kept], undefined],
    ['at the end of the moment in which it was sent', [{ ...kept, sentAt: new Date(TO) }], undefined],
    ['just before it was sent', [{ ...kept, sentAt: new Date(FROM - 1) }], /has the instant/],
    ['just after it was answered', [{ ...kept, sentAt: new Date(TO + 1) }], /has the instant/],
    ['not at all', [], /is not there/],
    ['under another reference', [{ ...kept, reference: 'RC-000002' }], /is not there/],
    ['twice', [kept, kept], /is there 2 times/],
  ])('that is there %s', (_, guests, said) => {
    const broken = brokenWith({ guests }, [stated])
    if (said === undefined) expect(broken).toEqual([])
    else expect(broken).toEqual([expect.stringMatching(said)])
  })
})

test.each([
  [[], /0 times/],
  [['return-photo-p1.jpg'], undefined],
  [['return-photo-p1.jpg', 'return-photo-p1.jpg'], /2 times/],
])('of a photo that was kept there are the files %j', (files, said) => {
  const at = new Date(FROM)
  const row = {
    ...{ orderId: '1', channel: 'account', photos: ['p1'], paidOn: [], deadlines: [] },
    ...{ sentAt: at, receivedAt: at, recordedAt: at, openedAt: at },
    lines: { waits: [], ordered: [], restOrdered: [], settlements: [] },
  } as unknown as CaseRow
  const broken = brokenWith({ cases: [row], files }, [])
  if (said === undefined) expect(broken).toEqual([])
  else expect(broken).toEqual([expect.stringMatching(said)])
})
