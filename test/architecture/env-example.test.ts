import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEnvironment } from '../../app/environment.ts'

const lines = readFileSync('.env.example', 'utf8').split('\n')
const assignments = lines.flatMap((line) => [...line.matchAll(/^(?:# )?([A-Z][A-Z_]+)=(.*)$/g)])
const example = Object.fromEntries(assignments.map(([, name = '', value = '']) => [name, value]))
const known = [...readFileSync('app/environment.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
  ([, name = '']) => name,
)

test('.env.example names every variable that the app reads, and no other', () => {
  expect(known.length).toBeGreaterThan(8)
  expect(Object.keys(example).sort()).toEqual(known.sort())
})

test('its values are accepted once the secrets are filled in', () => {
  const secrets = {
    SHOPIFY_API_KEY: 'key',
    SHOPIFY_API_SECRET: 'secret',
    ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  }
  expect(Object.keys(readEnvironment({ ...example, ...secrets })).sort()).toEqual(known.sort())
})

test('it holds no secret', () => {
  for (const name of ['SHOPIFY_API_KEY', 'SHOPIFY_API_SECRET', 'ENCRYPTION_KEY'])
    expect(example[name], name).toBe('')
})
