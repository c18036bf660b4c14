import { describe, expect, test } from 'vitest'
import type { GuestView } from '../../app/returns/merchant/list-guests.ts'
import { DealtForm } from '../../app/routes/app.guests/dealt-form.tsx'
import { GuestCard } from '../../app/routes/app.guests/guest-card.tsx'
import type { GuestActing } from '../../app/routes/app.guests/use-guest-act.ts'
import { rendered, wordsOf } from '../ui/rendered.tsx'

const guest: GuestView = {
  ...{ id: 'g', reference: 'RC-7F3K2M', isCrowded: false, copy: 'sent', copySentAt: '2026-11-16T10:00:00Z' },
  ...{ sentAt: '2026-11-16T10:00:00Z', receivedAt: '2026-11-16T10:00:00Z' },
  ...{ order: '#9', email: 'ana@example.ro', name: 'Ana', words: '' },
}
const idle: GuestActing = { send: () => undefined, doing: undefined, result: undefined }
const dealt = { reason: 'She phoned.', by: '42', at: '2026-11-17T10:00:00Z' }

const card = (change: Partial<GuestView> = {}, isDealt = false, act = idle) => (
  <GuestCard guest={{ ...guest, ...change }} isDealt={isDealt} act={act} />
)
const primary = (piece: Parameters<typeof rendered>[0]) =>
  [...rendered(piece).matchAll(/<button[^>]*variantPrimary.*?<\/button>/g)].map(([button]) =>
    button.replace(/<[^>]*>/g, ''),
  )

describe('one thing is to be done next', () => {
  test.each([
    ['sent', 'It is this order'],
    ['queued', 'It is this order'],
    ['none', 'It is this order'],
    // To an address that takes nothing; with the order comes another.
    ['failed', 'It is this order'],
    ['held', 'Send the copy now'],
  ] as const)('with a copy that is %s: %s', (copy, button) => {
    expect(primary(card({ copy }))).toEqual([button])
  })

  test('that it was dealt with is asked how', () => {
    const open = (result?: string) => (
      <DealtForm reference="RC-7F3K2M" act={{ ...idle, result }} isOpen setOpen={() => undefined} />
    )
    expect(wordsOf(card())).toContain('Dealt with otherwise')
    expect(wordsOf(card())).not.toContain('How was it dealt with?')
    expect(primary(open())).toEqual(['Record as dealt with'])
    expect(wordsOf(open())).not.toContain('Say how')
    expect(wordsOf(open('reason_required'))).toContain('Say how, so that it can be explained later.')
    expect(wordsOf(open('reason_too_long'))).toContain('Keep it under 300 characters.')
  })
})

test('what was dealt with says how, and can be put back; nothing else is done with it', () => {
  const said = wordsOf(card({ dealt }, true))
  expect(said).toMatch(/Dealt with on .*17 Nov.* \(staff member 42\): She phoned\. Put it back$/)
  expect(primary(card({ dealt }, true))).toEqual([])
  expect(wordsOf(card({ dealt }))).toMatch(/She phoned\..*It is this order/)
})

test('one of a crowd says why it comes last, an order that nobody has says so', () => {
  expect(wordsOf(card({ isCrowded: true }))).toContain('Very many came from one place')
  expect(wordsOf(card())).not.toContain('Very many')
  expect(wordsOf(card({}, false, { ...idle, result: 'none' }))).toContain('There is no order of this number')
})
