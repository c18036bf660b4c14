import { expect, test } from 'vitest'
import { OrderCard } from '../../app/routes/app.returns.$id/order-card.tsx'
import { wordsOf } from '../ui/rendered.tsx'

const statement = {
  ...{ sentAt: '2026-11-23T21:58:00Z', receivedAt: '2026-11-23T21:58:00Z', locale: 'ro' },
  ...{ items: [], mismatches: [], contact: 'ana@example.ro' },
}
const view = { order: { id: '1', name: '#1003' }, shopifyReturns: [] }
const entered = {
  ...{ by: 'merchant:902541635' as const, at: '2026-11-25T08:00:00Z' },
}

test('what staff entered says how it came, when it was sent, and who entered it when', () => {
  const shown = (channel: 'phone' | 'letter', words?: string) =>
    wordsOf(
      <OrderCard
        view={{ ...view, channel, statement: { ...statement, entered, ...(words && { words }) } }}
      />,
    )
  expect(shown('phone')).toContain('Said on the phone on Mon 23 Nov 2026, 23:58.')
  expect(shown('letter')).toContain('Came by letter, sent on Mon 23 Nov 2026, 23:58.')
  expect(shown('phone')).toContain('Entered by your team on Wed 25 Nov 2026, 10:00 (staff member 902541635).')
  expect(shown('phone')).not.toContain('own words')
  expect(shown('phone', 'Prea mari.')).toContain("In the buyer's own words: Prea mari.")
})

test('what the buyer sent says nothing of staff', () => {
  const shown = wordsOf(<OrderCard view={{ ...view, channel: 'account', statement }} />)
  expect(shown).toContain("Stated in the buyer's account on Mon 23 Nov 2026, 23:58.")
  expect(shown).not.toContain('staff')
})
