import {
  GraphqlQueryError,
  HttpInternalError,
  HttpRequestError,
  HttpResponseError,
  HttpThrottlingError,
} from '@shopify/shopify-api'
import { SessionNotFoundError } from '@shopify/shopify-app-remix/server'
import { describe, expect, test } from 'vitest'
import { AccessLost, KeyMissing, OutcomeUnknown, RequestRefused, Unavailable } from '../../app/errors.ts'
import { type Call, withRetries } from '../../app/shopify/retries.ts'

const answered = (code: number) => ({ message: `${code}`, code, statusText: '', body: {}, headers: {} })
const graphql = (code: string, cost?: object) =>
  new GraphqlQueryError({
    message: code,
    response: {},
    headers: {},
    body: { errors: { graphQLErrors: [{ message: code, extensions: { code } }] }, extensions: { cost } },
  })

/** Fails with each error in turn, then answers. Nothing sleeps: the waits are written down. */
async function call(errors: unknown[], options: Partial<Call<string>> = {}) {
  const waits: number[] = []
  let sent = 0
  const result = withRetries({
    operation: 'Shop',
    send: async () => {
      const error = errors[sent++]
      if (error !== undefined) throw error
      return 'answer'
    },
    repeatable: true,
    renewAccess: async () => false,
    wait: async (ms) => waits.push(ms),
    random: () => 1,
    ...options,
  })
  const outcome = await result.catch((error: unknown) => error)
  return { outcome, waits, sent }
}

describe('a query', () => {
  test.each([
    ['500', new HttpInternalError(answered(500))],
    ['503', new HttpInternalError(answered(503))],
    ['no answer', new HttpRequestError('aborted')],
    ['429', new HttpThrottlingError(answered(429))],
    ['THROTTLED', graphql('THROTTLED')],
    ['INTERNAL_SERVER_ERROR', graphql('INTERNAL_SERVER_ERROR')],
  ])('is sent again after %s', async (_, error) => {
    expect(await call([error])).toMatchObject({ outcome: 'answer', sent: 2 })
  })

  test('is sent at most five times, further and further apart', async () => {
    const error = new HttpInternalError(answered(500))
    const { outcome, waits, sent } = await call(Array(9).fill(error))
    expect(outcome).toBeInstanceOf(Unavailable)
    expect(outcome).toMatchObject({ retryable: true })
    expect({ waits, sent }).toEqual({ waits: [400, 800, 1600, 3200], sent: 5 })
  })

  test('waits a random share of that, down to nothing', async () => {
    const error = new HttpInternalError(answered(500))
    expect((await call([error, error], { random: () => 0 })).waits).toEqual([0, 0])
    expect((await call([error, error], { random: () => 0.5 })).waits).toEqual([200, 400])
  })

  test('waits at least as long as Shopify says its bucket needs', async () => {
    const cost = { requestedQueryCost: 300, throttleStatus: { currentlyAvailable: 100, restoreRate: 100 } }
    expect((await call([graphql('THROTTLED', cost)], { random: () => 0 })).waits).toEqual([2000])
  })

  test.each([
    [3, 3_000],
    [0, 0],
    [Number.NaN, 1_000],
    [-1, 1_000],
    [undefined, 1_000],
  ])('waits as long as a 429 asks for: %s s', async (retryAfter, ms) => {
    const error = new HttpThrottlingError({
      ...answered(429),
      ...(retryAfter !== undefined && { retryAfter }),
    })
    expect((await call([error], { random: () => 0 })).waits).toEqual([ms])
  })

  test.each([
    [8, [8_000], 2],
    [8.001, [], 1],
  ])('waits for a 429 of %s s: %j', async (retryAfter, waits, sent) => {
    const error = new HttpThrottlingError({ ...answered(429), retryAfter })
    const said = await call([error], { random: () => 0 })
    expect(said).toMatchObject({ waits, sent })
    if (sent === 1) expect(said.outcome).toMatchObject({ retryable: true, retryAfterMs: retryAfter * 1_000 })
  })
})

describe('a change', () => {
  const once = { repeatable: false }

  test.each([
    ['500', new HttpInternalError(answered(500))],
    ['no answer', new HttpRequestError('aborted')],
  ])('is never sent again after %s: it may have been made', async (_, error) => {
    const { outcome, sent } = await call([error], once)
    expect(outcome).toBeInstanceOf(OutcomeUnknown)
    expect(outcome).toMatchObject({ retryable: true })
    expect(sent).toBe(1)
  })

  test('is sent again after throttling: nothing was done', async () => {
    expect(await call([graphql('THROTTLED')], once)).toMatchObject({ outcome: 'answer', sent: 2 })
  })
})

describe('what cannot succeed', () => {
  test.each([
    ['ACCESS_DENIED', graphql('ACCESS_DENIED'), RequestRefused],
    ['400', new HttpResponseError(answered(400)), RequestRefused],
    ['402', new HttpResponseError(answered(402)), AccessLost],
    ['404', new HttpResponseError(answered(404)), AccessLost],
    ['no session', new SessionNotFoundError('none'), AccessLost],
  ])('%s is not sent again', async (_, error, kind) => {
    const { outcome, sent } = await call([error])
    expect(outcome).toBeInstanceOf(kind)
    expect(outcome).toMatchObject({ retryable: false })
    expect(sent).toBe(1)
  })

  test.each([
    ['undefinedField', 'undefinedField'],
    ['what Ana wrote', 'no code'],
  ])('is told by its code %j, and not in the words of others', async (code, told) => {
    const { outcome } = await call([graphql(code)])
    expect(outcome).toMatchObject({ message: `Shopify refused Shop: ${told}` })
  })

  test.each([
    ['a mistake of ours', new TypeError('undefined is not a function')],
    ['a budget that is used up', new Unavailable('used up', { retryAfterMs: 3_000 })],
    ['a token that cannot be read', new KeyMissing('no such key')],
  ])('%s is thrown as it is: nothing was sent, so that no call failed', async (_, error) => {
    const failed: string[] = []
    const onFailure = (_attempt: number, _error: unknown, result: string) => failed.push(result)
    expect((await call([error], { onFailure })).outcome).toBe(error)
    expect(failed).toEqual([])
  })
})

describe('a token that Shopify does not know', () => {
  const unknown = () => new HttpResponseError(answered(401))

  test('another process had replaced it: the call goes on with the new one', async () => {
    expect(await call([unknown()], { renewAccess: async () => true })).toMatchObject({ outcome: 'answer' })
  })

  test('there is no other: access is lost', async () => {
    expect((await call([unknown()])).outcome).toBeInstanceOf(AccessLost)
  })

  test('the new one is not known either: access is lost', async () => {
    const { outcome, sent } = await call([unknown(), unknown()], { renewAccess: async () => true })
    expect(outcome).toBeInstanceOf(AccessLost)
    expect(sent).toBe(2)
  })
})
