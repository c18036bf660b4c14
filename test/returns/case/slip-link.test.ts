import { expect, test } from 'vitest'
import { readSlipLink, slipUrl } from '../../../app/returns/case/slip-link.ts'

const caseId = '5a0e3c1e-6a53-4a5e-9a37-3f8b6f0f8a11'
const at = new Date('2026-11-16T10:00:00Z')
const sealed = new URL(slipUrl('a.myshopify.com', caseId, at)).searchParams.get('of') ?? ''
const after = (ms: number) => readSlipLink(sealed, new Date(at.getTime() + ms))
const DAY_MS = 86_400_000

test('opens one slip for a day', () => {
  for (const ms of [0, DAY_MS - 1]) expect(after(ms)).toEqual({ shop: 'a.myshopify.com', caseId })
  for (const ms of [DAY_MS, DAY_MS + 1]) expect(after(ms)).toBeNull()
})

test('what was not sealed here opens nothing', () => {
  const middle = Math.floor(sealed.length / 2)
  const changed = `${sealed.slice(0, middle)}${sealed[middle] === 'A' ? 'B' : 'A'}${sealed.slice(middle + 1)}`
  for (const forged of ['', 'of', sealed.slice(0, -4), changed]) expect(readSlipLink(forged, at)).toBeNull()
})

test('the address says nothing of shop or case', () => {
  expect(slipUrl('a.myshopify.com', caseId, at)).not.toMatch(/myshopify|5a0e3c1e/)
})
