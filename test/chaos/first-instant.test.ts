import { expect, test } from 'vitest'
import { movedInstants } from './first-instant.ts'

const FIRST = new Date('2026-11-16T10:00:00.250Z')
const LATER = new Date(FIRST.getTime() + 1)
const account = {
  ...{ channel: 'account', submissionKey: 'a-form', sentAt: FIRST, receivedAt: FIRST },
  ...{ recordedAt: FIRST, openedAt: FIRST },
}
const asked = { id: 7, createdAt: '2026-11-16T09:00:00Z' }
const native = { ...account, channel: 'native', submissionKey: '7', sentAt: new Date(asked.createdAt) }

test('a statement that counts from when it was first given is as it must be, also one that we heard of late', () => {
  expect(movedInstants(account, [])).toEqual([])
  expect(movedInstants(native, [asked])).toEqual([])
})

test.each<[string, object]>([
  ['sent', { sentAt: LATER }],
  ['recorded', { recordedAt: LATER }],
  ['opened', { openedAt: LATER }],
  ['sent and received', { sentAt: LATER, receivedAt: LATER }],
])('a millisecond later is too late: %s', (_, change) => {
  expect(movedInstants({ ...account, ...change }, [asked])).not.toEqual([])
})

test('a request made at Shopify counts from there, not from when it was heard of', () => {
  expect(movedInstants({ ...native, sentAt: FIRST }, [asked])).toEqual([
    'a statement that was given at 2026-11-16T09:00:00.000Z has 2026-11-16T10:00:00.250Z',
  ])
  expect(movedInstants(native, [{ ...asked, id: 8 }])).toHaveLength(1)
})

test('a case that begins with something else has lost its statement', () => {
  expect(movedInstants({ ...account, recordedAt: null }, [])).toHaveLength(1)
})
