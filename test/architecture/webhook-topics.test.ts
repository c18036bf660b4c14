import { readdirSync } from 'node:fs'
import { isEnumType } from 'graphql'
import { expect, test } from 'vitest'
import { topics } from '../../app/webhooks/index.ts'
import { readAppConfig } from '../../sandbox/app-config.ts'
import { loadSchema } from '../../sandbox/schema/load-schema.ts'
import { onlyFields } from '../../sandbox/webhooks/include-fields.ts'
import { passesFilter } from '../../sandbox/webhooks/passes-filter.ts'
import { documentedBodies } from '../webhooks/documented-bodies.ts'

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

const SHOP = 'a-shop.myshopify.com'
const isCompliance = (topic: string) => topic.startsWith('customers/') || topic === 'shop/redact'
const customised = subscriptions.filter(({ topic }) => !isCompliance(topic))

test('every field that a topic reads is among those that its subscription includes', () => {
  expect(customised.length).toBeGreaterThan(20)
  const missing = customised.flatMap(({ topic, includeFields }) =>
    (topics.get(topic)?.reads ?? ['no such topic'])
      .filter((field) => !includeFields.includes(field))
      .map((field) => `${topic}: ${field}`),
  )
  expect(missing).toEqual([])
  expect(customised.flatMap(({ topic }) => topics.get(topic)?.reads ?? []).length).toBeGreaterThan(20)
})

test('what is left out of a body changes nothing of what it makes us do', () => {
  const naming = customised.filter(({ topic }) => topics.get(topic)?.work)
  expect(naming.length).toBeGreaterThan(18)
  for (const { topic, includeFields } of naming) {
    const body = documentedBodies[topic] as Record<string, unknown>
    const of = (payload: object) => topics.get(topic)?.work?.(SHOP, payload)
    expect(of(body), topic).toHaveLength(1)
    expect(of(onlyFields(body, includeFields)), topic).toEqual(of(body))
  }
})

test('no subscription asks for what people are called or where they live', () => {
  const fields = new Set(customised.flatMap(({ includeFields }) => includeFields))
  expect(fields.size).toBeGreaterThan(8)
  expect([...fields].filter((field) => /mail|phone|name|address|customer|note/.test(field))).toEqual([])
})

function eventStates(): string[] {
  const type = loadSchema('.cache/shopify-schema', 'admin').schema.getType('FulfillmentEventStatus')
  return isEnumType(type) ? type.getValues().map(({ name }) => name.toLowerCase()) : []
}

test('the one filter lets through whatever may change a fact, and leaves out only steps on the way', () => {
  const filtered = subscriptions.filter(({ filter }) => filter !== '')
  expect(filtered.map(({ topic }) => topic)).toEqual(['fulfillment_events/create'])
  const states = eventStates()
  expect(states.length).toBeGreaterThan(8)
  const leftOut = states.filter((status) => !passesFilter({ status }, filtered[0]?.filter ?? ''))
  expect(leftOut.toSorted()).toEqual([
    ...['carrier_picked_up', 'confirmed', 'delayed', 'in_transit', 'label_printed', 'label_purchased'],
    'out_for_delivery',
  ])
})
