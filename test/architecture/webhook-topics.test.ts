import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { topics } from '../../app/webhooks/index.ts'
import { readAppConfig } from '../../sandbox/app-config.ts'

const { subscriptions } = readAppConfig('shopify.app.toml')
const declared = subscriptions.map(({ topic }) => topic).sort()

test('Shopify is told of the topics that the app knows what to do with, and of no others', () => {
  expect(declared.length).toBeGreaterThan(5)
  expect(declared).toEqual([...topics.keys()].sort())
})

test('each topic comes to the one door for webhooks, once', () => {
  expect(new Set(subscriptions.map(({ uri }) => uri))).toEqual(new Set(['/webhooks']))
  expect(new Set(declared).size).toBe(declared.length)
})

test('each topic has its own file', () => {
  const files = readdirSync('app/webhooks/topics').map((name) => name.replace(/[.]ts$/, ''))
  expect(files.sort()).toEqual(declared.map((topic) => topic.replaceAll(/[/_]/g, '-')).sort())
})
