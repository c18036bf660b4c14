import { existsSync } from 'node:fs'
import { parse, specifiedRules, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ACCOUNT_API } from '../../extensions/buyer-returns/src/account-order/order-in-account.ts'
import { readAppConfig } from '../../sandbox/app-config.ts'
import { loadSchema } from '../../sandbox/schema/load-schema.ts'
import { operationsIn } from './operations.ts'
import { needsOf, unmet, unused, withProse } from './required-scopes.ts'

const admin = loadSchema('.cache/shopify-schema', 'admin')
const customer = loadSchema('.cache/shopify-schema', 'customer')
const operations = operationsIn('app/**/*.{ts,tsx}')
const ofBuyersPage = operationsIn('extensions/**/src/**/*.{ts,tsx}')
const { scopes } = readAppConfig('shopify.app.toml')
/** What the schema calls scopes as well and no app asks for: how far the customer has signed in. A full page is for who has, wholly. */
const SIGNED_IN = [
  'customer_read_unauthenticated',
  'customer_read_pre_authenticated',
  'customer_read_payment_instrument_authenticated',
]

/** Requirements that the schema states in prose: the owner's own access, and orders of more than 60 days ago. */
const access = withProse(admin.access, {
  'Mutation.metafieldsSet': ['write_products'],
  'QueryRoot.order': ['read_all_orders'],
})
const needsOfSource = (source: string) => needsOf(parse(source), admin.schema, access)
const needsOfPage = (source: string) => needsOf(parse(source), customer.schema, customer.access)

describe('every GraphQL operation in the app', () => {
  test('is found where operations are written', () => {
    expect(operations.length).toBeGreaterThan(5)
    expect(new Set(operations.map(({ file }) => file)).size).toBeGreaterThan(1)
  })

  test.each(operations)('$file: is valid against the published Admin schema', ({ source }) => {
    const problems = validate(admin.schema, parse(source), specifiedRules).map(({ message }) => message)
    expect(problems).toEqual([])
  })

  test.each(operations)('$file: needs no scope that shopify.app.toml does not ask for', ({ source }) => {
    expect(unmet(needsOfSource(source), scopes)).toEqual([])
  })

  test('and shopify.app.toml asks for no scope that none of them needs', () => {
    const needs = [
      ...operations.flatMap(({ source }) => needsOfSource(source)),
      ...ofBuyersPage.flatMap(({ source }) => needsOfPage(source)),
    ]
    expect(needs.length).toBeGreaterThan(0)
    expect(unused(needs, scopes)).toEqual([])
  })
})

describe('every GraphQL operation in the buyer’s page', () => {
  test('is found', () => {
    expect(ofBuyersPage.length).toBeGreaterThan(0)
  })

  test.each(ofBuyersPage)('$file: is valid against the published Customer schema', ({ source }) => {
    const problems = validate(customer.schema, parse(source), specifiedRules).map(({ message }) => message)
    expect(problems).toEqual([])
  })

  test.each(ofBuyersPage)('$file: needs no scope that shopify.app.toml does not ask for', ({ source }) => {
    expect(needsOfPage(source).length).toBeGreaterThan(0)
    expect(unmet(needsOfPage(source), [...SIGNED_IN, ...scopes])).toEqual([])
    expect(unmet(needsOfPage(source), SIGNED_IN)).not.toEqual([])
  })

  test('is sent to the version whose schema it was checked against', () => {
    const [, version] = /\/api\/([^/]+)\/graphql\.json$/.exec(ACCOUNT_API) ?? []
    expect(existsSync(`.cache/shopify-schema/customer_${version}.json.gz`)).toBe(true)
  })
})

describe('the guard itself', () => {
  const needsOfQuery = (source: string) => needsOf(parse(source), admin.schema, admin.access)

  test('an operation without its scope is caught, at the field and at the type it leads to', () => {
    const query = '{ order(id: "x") { id returns(first: 1) { nodes { id } } } }'
    expect(unmet(needsOfQuery(query), ['read_orders'])).toEqual([
      expect.stringContaining('Return: `read_returns`'),
    ])
    expect(unmet(needsOfQuery(query), ['read_orders', 'read_returns'])).toEqual([])
    expect(unmet(needsOfQuery(query), [])).not.toEqual([])
  })

  test('one of several alternatives is enough, and writing includes reading', () => {
    const query = '{ order(id: "x") { id } }'
    expect(unmet(needsOfQuery(query), ['read_marketplace_orders'])).toEqual([])
    expect(unmet(needsOfQuery(query), ['write_orders'])).toEqual([])
    expect(unmet(needsOfQuery(query), ['read_products'])).not.toEqual([])
  })

  test('a scope that nothing needs is caught, and so is one that only repeats another', () => {
    const needs = needsOfQuery('{ order(id: "x") { id } }')
    expect(unused(needs, ['read_orders', 'read_themes'])).toEqual(['read_themes'])
    expect(unused(needs, ['read_orders', 'read_marketplace_orders'])).toContain('read_marketplace_orders')
  })

  test('an operation that the schema does not know is caught', () => {
    expect(validate(admin.schema, parse('{ order(id: "x") { nope } }'), specifiedRules)).not.toEqual([])
  })
})
