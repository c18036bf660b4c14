/** What is typed and what is pressed come close together: a field tells what it holds when a press takes its focus. */
import { act } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { orderUnder, previewOf } from '../../../test/extension/fake-answers.ts'
import { PRESS_MS } from '../src/use-sending.ts'
import { choose, drawn, field, type } from './fields.ts'
import { answering, button, extension, heading, open, press, seen, toCheck, until } from './page.ts'

const account = {
  ...{ label: 'Where should the money go?', ask: 'The shop asks me later', name: 'To this account' },
  ...{ holder: 'Name of the account holder', iban: 'IBAN', consent: 'You agree.' },
}
const sound = { status: 200, body: { ...previewOf({ items: [], submissionKey: '' }), account } }
const faulty = {
  status: 422,
  body: {
    ...{ error: 'invalid', message: 'Look again.' },
    fields: [{ path: 'repayment.iban', message: 'This is no valid IBAN.' }],
  },
}
const IBAN = 'RO49 AAAA 1B31 0075 9384 0000'

beforeEach(() => extension.setUp())
afterEach(() => {
  vi.useRealTimers()
  extension.tearDown()
})

/** As a browser tells it: nothing is drawn in between unless there is time for it. */
const fill = (tag: string, label: string, value: string) =>
  Object.assign(field(tag, label), { value }).dispatchEvent(new Event('change'))
const click = (element: Element) => element.dispatchEvent(new Event('click'))
/** Lets so much time pass, and has the page draw what came of it. */
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))

/** Check, with everything of an account but its number. */
async function namingAnAccount() {
  const heard = answering()
  heard.next('/preview', sound)
  await toCheck()
  choose('repaid-by', 'account')
  await until(() => document.body.querySelectorAll('s-text-field').length === 2)
  type('s-text-field', account.holder, 'Ana Ionescu')
  await drawn()
  return heard
}
const asked = ({ calls }: Pick<ReturnType<typeof answering>, 'calls'>, ending: string) =>
  calls.filter(({ path }) => path.endsWith(ending))

describe('a press on the button right after typing', () => {
  test.each([
    ['before the page is drawn anew', async () => undefined],
    ['when it is drawn', () => Promise.resolve()],
    ['a moment later', drawn],
  ])('%s: sends what was typed, also where something was wrong before', async (_, passes) => {
    const heard = await namingAnAccount()
    const confirm = await button('Send request')
    heard.next('/preview', faulty)
    fill('s-text-field', account.iban, 'RO00')
    await passes()
    click(confirm)
    await until(() => field('s-text-field', account.iban).getAttribute('error') === 'This is no valid IBAN.')
    expect(asked(heard, '/statements')).toEqual([])

    heard.next('/preview', sound)
    fill('s-text-field', account.iban, IBAN)
    await passes()
    click(confirm)
    await until(() => heading() === 'done.heading')
    expect(asked(heard, '/statements')).toHaveLength(1)
    expect(asked(heard, '/statements')[0]?.body).toMatchObject({ repayment: { iban: IBAN } })
  })

  test('finds it where it was: nothing is asked before a press would have ended', async () => {
    const heard = await namingAnAccount()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    heard.next('/preview', faulty)
    await act(() => void fill('s-text-field', account.iban, 'RO00'))
    await pass(PRESS_MS - 1)
    expect(asked(heard, '/preview')).toHaveLength(1)
    await pass(1)
    expect(asked(heard, '/preview')).toHaveLength(2)
    expect(seen()).toContain('Look again.')
  })

  test('shows that it is being carried out while it is looked at, and a second press asks nothing', async () => {
    const heard = await namingAnAccount()
    const confirm = await button('Send request')
    let answer = (_: typeof sound): void => undefined
    heard.next('/preview', new Promise((resolve) => (answer = resolve)))
    fill('s-text-field', account.iban, IBAN)
    click(confirm)
    await until(() => confirm.getAttribute('loading') === 'true')
    click(confirm)
    answer(sound)
    await until(() => heading() === 'done.heading')
    expect(asked(heard, '/preview')).toHaveLength(2)
    expect(asked(heard, '/statements')).toHaveLength(1)
  })

  test('goes through after the connection was lost while it was looked at', async () => {
    const heard = await namingAnAccount()
    heard.next('/preview', new TypeError('Failed to fetch'))
    fill('s-text-field', account.iban, IBAN)
    click(await button('Send request'))
    await until(() => document.body.querySelector('s-banner')?.getAttribute('heading') === 'failure.network')
    heard.next('/preview', sound)
    await press('failure.retry')
    await until(() => heading() === 'done.heading')
    expect(asked(heard, '/statements')).toHaveLength(1)
  })
})

describe('a day that was typed', () => {
  const [granted, ...others] = orderUnder({}).items
  const arrival = {
    ...{ question: 'When did it arrive?', hint: 'No carrier has told us.' },
    ...{ from: '2026-11-03', until: '2026-11-21' },
  } as const
  const under = (item: object) => ({
    status: 200,
    body: { ...orderUnder({}), items: [{ ...granted, arrival, ...item }, ...others] },
  })

  async function typed(answer: object) {
    const heard = answering()
    heard.next('/77', under({}))
    await open()
    await press('choose.pick – Over-ear')
    const onwards = await button('choose.continue_with')
    heard.next('/77', under(answer))
    fill('s-date-field', arrival.question, '2026-11-20')
    return { ...heard, onwards }
  }

  test('is weighed once a press would have ended', async () => {
    const heard = answering()
    heard.next('/77', under({}))
    await open()
    await until(() => seen().includes(arrival.hint))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await act(() => void fill('s-date-field', arrival.question, '2026-11-20'))
    await pass(PRESS_MS - 1)
    expect(heard.calls).toHaveLength(1)
    await pass(1)
    expect(heard.calls[1]?.body).toMatchObject({ arrivedOn: { '11:21': '2026-11-20' } })
  })

  test('is weighed before Check where Continue is pressed at once', async () => {
    const { calls, onwards } = await typed({ arrival: { ...arrival, answered: '2026-11-20' } })
    click(onwards)
    await until(() => heading() === 'check.heading')
    expect(calls.map(({ path }) => path.split('/').at(-1))).toEqual(['77', '77', 'preview'])
  })

  test('and leads nobody to Check with less than they picked', async () => {
    const { calls, onwards } = await typed({ options: [], outcome: 'refused' })
    click(onwards)
    await until(() => calls.length === 2)
    await button('choose.continue')
    await drawn()
    expect(heading()).toBe('choose.heading')
    expect(asked({ calls }, '/preview')).toEqual([])
  })
})
