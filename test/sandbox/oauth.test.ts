import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { askGraphql, exchange, onlineType, refresh, type TokenAnswer } from './as-app.ts'
import { apiKey, apiSecret, shopA, shopB, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const read = async (answer: Response) => (await answer.json()) as TokenAnswer & { error?: string }
const status = async (token: string, shop = shopA) =>
  (await askGraphql(started, shop, token, '{ shop { name } }')).status

function idToken(claims: object, secret = apiSecret): Promise<string> {
  return new SignJWT({
    iss: `https://${shopA}/admin`,
    dest: `https://${shopA}`,
    aud: apiKey,
    sub: '1',
    ...claims,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(new TextEncoder().encode(secret))
}

describe('token exchange', () => {
  it('gives an expiring offline token with a refresh token', async () => {
    const given = await read(await exchange(started, shopA))
    expect(given).toMatchObject({ expires_in: 3600, refresh_token_expires_in: 90 * 86_400 })
    expect(given.scope.split(',')).toContain('write_returns')
    expect(await status(given.access_token)).toBe(200)
  })

  it('gives a lasting offline token when none that expires is asked for', async () => {
    const given = await read(await exchange(started, shopA, { expiring: '0' }))
    expect(given).not.toHaveProperty('expires_in')
    expect(given).not.toHaveProperty('refresh_token')
  })

  it('gives an online token that belongs to a user', async () => {
    const given = await read(await exchange(started, shopA, { requested_token_type: onlineType }))
    expect(given.associated_user?.email).toBe('hello@pinhole-audio.example')
  })

  it.each([
    ['of another shop', { dest: `https://${shopB}` }, apiSecret],
    ['for another app', { aud: 'another-app' }, apiSecret],
    ['signed by someone else', {}, 'not-our-secret'],
  ])('refuses a session token %s', async (_, claims, secret) => {
    const answer = await exchange(started, shopA, { subject_token: await idToken(claims, secret) })
    expect([answer.status, (await read(answer)).error]).toEqual([400, 'invalid_subject_token'])
  })

  it('refuses a wrong client secret', async () => {
    const answer = await exchange(started, shopA, { client_secret: 'guessed' })
    expect([answer.status, (await read(answer)).error]).toEqual([400, 'invalid_client'])
  })
})

describe('access tokens', () => {
  it('are refused once their hour is over', async () => {
    const { access_token: token } = await read(await exchange(started, shopA))
    started.realTime.now += 3_599_000
    expect(await status(token)).toBe(200)
    started.realTime.now += 1000
    expect(await status(token)).toBe(401)
  })

  it('are refused by another shop', async () => {
    const { access_token: token } = await read(await exchange(started, shopA))
    expect(await status(token, shopB)).toBe(401)
  })

  it('die when the app is uninstalled', async () => {
    const { access_token: token } = await read(await exchange(started, shopB))
    await started.control.call(`/shops/${shopB}/uninstall`, {})
    expect(await status(token, shopB)).toBe(401)
  })
})

describe('refreshing', () => {
  it('replaces both tokens, and the access token it replaces dies', async () => {
    const first = await read(await exchange(started, shopA))
    const second = await read(await refresh(started, shopA, first.refresh_token ?? ''))
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await status(second.access_token)).toBe(200)
    expect(await status(first.access_token)).toBe(401)
  })

  it('may be tried again until the replacement is used', async () => {
    const first = await read(await exchange(started, shopA))
    const lost = await refresh(started, shopA, first.refresh_token ?? '')
    expect(lost.status).toBe(200)
    const second = await read(await refresh(started, shopA, first.refresh_token ?? ''))
    expect((await refresh(started, shopA, second.refresh_token ?? '')).status).toBe(200)
    expect((await refresh(started, shopA, first.refresh_token ?? '')).status).toBe(400)
  })

  it('stops after 30 days of trying the same token again', async () => {
    const { refresh_token: token = '' } = await read(await exchange(started, shopA))
    await refresh(started, shopA, token)
    started.realTime.now += 30 * 86_400_000 - 1000
    expect((await refresh(started, shopA, token)).status).toBe(200)
    started.realTime.now += 1000
    expect((await refresh(started, shopA, token)).status).toBe(400)
  })

  it('refuses a token that was never given', async () => {
    expect((await refresh(started, shopA, 'shprt_guessed')).status).toBe(400)
  })
})
