import { describe, expect, test } from 'vitest'
import { readEnvironment } from '../../app/environment.ts'

const whole = {
  SHOPIFY_API_KEY: 'key',
  SHOPIFY_API_SECRET: 'a-secret',
  SHOPIFY_APP_URL: 'https://recourse.example.com',
  DATABASE_URL: 'postgresql://app:pw@127.0.0.1:5432/app',
  SMTP_URL: 'smtp://127.0.0.1:25',
  MAIL_FROM: 'Recourse <returns@example.com>',
  ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
}

const refusal = (changes: Record<string, string | undefined>): string => {
  try {
    readEnvironment({ ...whole, ...changes })
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('was not refused')
}

describe('the environment', () => {
  test('whole: with the defaults of what may be left out', () => {
    expect(readEnvironment(whole)).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', LOG_LEVEL: 'info' })
  })

  test('empty: every variable that must be set is named, in one go', () => {
    const all = Object.fromEntries(Object.keys(whole).map((name) => [name, undefined]))
    const message = refusal(all)
    for (const name of Object.keys(whole)) expect(message).toContain(`${name}: is missing`)
  })

  test('of what is retired, blanks around the commas are no part', () => {
    const key = Buffer.alloc(32, 2).toString('base64')
    const retired = {
      SHOPIFY_API_SECRETS_RETIRED: 'old, older ,, ',
      ENCRYPTION_KEYS_RETIRED: ` ${key}, ${key}`,
    }
    expect(readEnvironment({ ...whole, ...retired })).toMatchObject({
      SHOPIFY_API_SECRETS_RETIRED: ['old', 'older'],
      ENCRYPTION_KEYS_RETIRED: [key, key],
    })
  })

  test('an empty value is a missing one', () => {
    expect(refusal({ SHOPIFY_API_KEY: '' })).toContain('SHOPIFY_API_KEY: is missing')
  })

  test.each([
    ['SHOPIFY_APP_URL', 'recourse.example.com'],
    ['SHOPIFY_APP_URL', 'https://recourse.example.com/app'],
    ['DATABASE_URL', 'mysql://secret@127.0.0.1/app'],
    ['SMTP_URL', 'http://secret.example.com'],
    ['MAIL_FROM', 'secret'],
    ['MAIL_FROM', 'A <a@example.com>\r\nBcc: secret@example.com'],
    ['ENCRYPTION_KEY', Buffer.alloc(31, 1).toString('base64')],
    ['ENCRYPTION_KEY', Buffer.alloc(33, 1).toString('base64')],
    ['ENCRYPTION_KEY', 'secret, not base64!'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', 'secret'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
    ['DOMAIN_CLOCK_URL', 'secret'],
  ])('%s = %s is refused by name, without its value', (name, value) => {
    const message = refusal({ [name]: value })
    expect(message).toContain(name)
    expect(message).not.toContain(value)
    expect(message.match(/^ {2}\w+:/gm)).toHaveLength(1)
  })

  test('ports on the edge are ports', () => {
    expect(readEnvironment({ ...whole, PORT: '1' }).PORT).toBe(1)
    expect(readEnvironment({ ...whole, PORT: '65535' }).PORT).toBe(65535)
  })

  test('the public address is taken as an origin', () => {
    expect(readEnvironment({ ...whole, SHOPIFY_APP_URL: 'http://localhost:4011/' }).SHOPIFY_APP_URL).toBe(
      'http://localhost:4011',
    )
  })
})
