/** What a buyer enters on the page of a case, and where what is wrong with it is said. */
import { fireEvent } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { CASE } from '../../../test/extension/fake-cases.ts'
import { found, press, seen, type, until } from './hosted.ts'
import { openCase, useOwnReturns } from './own-returns.ts'

useOwnReturns()

describe('a parcel without an item', () => {
  const errors = () =>
    [...document.body.querySelectorAll('[error]')].map((field) => field.getAttribute('error')).filter(Boolean)

  test('is said at the items, not at the number that was given, until one is ticked', async () => {
    const calls = await openCase()
    await type('send.parcel', 'AB123456')
    for (const box of document.body.querySelectorAll('s-checkbox')) fireEvent.change(box)
    await until(() => document.body.querySelectorAll('s-checkbox[checked="true"]').length === 0)
    await press('send.submit')
    await until(() => errors().length > 0)
    expect(errors()).toEqual(['send.none_chosen'])
    expect((await found('s-checkbox', 'item_times')).getAttribute('error')).toBe('send.none_chosen')
    fireEvent.change(await found('s-checkbox', 'item_times'))
    await until(() => errors().length === 0)
    await press('send.submit')
    await until(() => document.body.innerHTML.includes('done_act.send'))
    expect(calls.at(-1)?.body).toMatchObject({ kind: 'send', keys: [0], parcel: 'AB123456' })
  })
})

describe('an account to be repaid to', () => {
  const account = {
    ...{ label: 'Where should the money go?', ask: 'Later', name: 'To this account' },
    ...{ holder: 'Name of the holder', iban: 'IBAN', consent: 'By sending this you agree.' },
  }
  const ASKED = { ...CASE, can: { ...CASE.can, account } }
  const SENT = { kind: 'name_account', holder: 'Ana', iban: 'RO49' }

  test('is asked for only while it is needed, with what sending it means', async () => {
    const calls = await openCase(ASKED, { status: 201, body: CASE })
    await type(account.holder, 'Ana')
    await type(account.iban, 'RO49')
    expect(seen()).toContain(account.consent)
    await press('account.submit')
    await until(() => document.body.innerHTML.includes('done_act.name_account'))
    expect(calls.at(-1)?.body).toMatchObject(SENT)
    expect(document.body.innerHTML).not.toContain(account.label)
  })

  test('that cannot be one is said at its field, where what was typed stays', async () => {
    const fields = [{ path: 'iban', message: 'This is no valid IBAN.' }]
    await openCase(ASKED, { status: 422, body: { error: 'invalid', message: 'Look.', fields } })
    await type(account.holder, 'Ana')
    await type(account.iban, 'RO49')
    await press('account.submit')
    await until(() => document.body.innerHTML.includes('This is no valid IBAN.'))
    const [holder, iban] = [
      await found('s-text-field', account.holder),
      await found('s-text-field', account.iban),
    ]
    expect(iban.getAttribute('error')).toBe('This is no valid IBAN.')
    expect(holder.getAttribute('error') ?? '').toBe('')
    expect((holder as HTMLInputElement).value).toBe('Ana')
    expect(seen()).not.toContain('This is no valid IBAN.')
  })
})
