import { readdirSync, readFileSync } from 'node:fs'
import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  valueFromASTUntyped,
} from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { adminOf } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

// The sandbox fails loudly on what it does not model; this asks everything the app asks, so that nothing is left
// to be found out in a demo. Roots are read by what they are asked for: `order(id:)` gets an order's id.

const started = useSandbox()
const ids: Record<string, string> = {}

function operationsOfTheApp(): OperationDefinitionNode[] {
  const folder = new URL('../../app/shopify/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const sources = files.flatMap((name) => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(/`#graphql\n([\s\S]*?)`/g),
  ])
  return sources.flatMap(([, source = '']) =>
    parse(source).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION),
  )
}

const operations = operationsOfTheApp()
const queries = operations.filter(({ operation }) => operation === 'query')

beforeAll(async () => {
  const story = await deliveredOrder(started.control, [
    { product: 'in-ear-earpiece', quantity: 2, discountMinor: 500, properties: { Engraving: 'A' } },
  ])
  await started.control.requestReturn(shopA, story.id, [
    { product: 'in-ear-earpiece', quantity: 1, note: 'open' },
  ])
  Object.assign(ids, idsOf(story.id))
})

function idsOf(orderId: number): Record<string, string> {
  const { state } = started.sandbox.world
  const order = state.orders.find(({ id }) => id === orderId)
  const gid = (type: string, id: number | undefined) => `gid://shopify/${type}/${id}`
  return {
    order: gid('Order', orderId),
    returnableFulfillments: gid('Order', orderId),
    fulfillment: gid('Fulfillment', order?.fulfillments[0]?.id),
    product: gid('Product', order?.lines[0]?.productId),
    return: gid('Return', state.returns[0]?.id),
    // The only pages asked for with a cursor that is required are those of a return's lines.
    cursor: Buffer.from(String(state.returns[0]?.lines[0]?.id)).toString('base64url'),
  }
}

function variablesFor(operation: OperationDefinitionNode): Record<string, unknown> {
  const root = operation.selectionSet.selections[0] as FieldNode
  const given = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    if (defaultValue) return [variable.name.value, valueFromASTUntyped(defaultValue)]
    const wanted = print(type)
    if (wanted === 'ID!') return [variable.name.value, ids[root.name.value]]
    if (wanted === 'String!') return [variable.name.value, ids.cursor]
    return [variable.name.value, wanted.startsWith('Int') ? 1 : null]
  })
  return Object.fromEntries(given)
}

describe('everything the app asks Shopify', () => {
  it('was found', () => {
    expect(operations.length).toBeGreaterThan(5)
  })

  it.each(queries.map((query) => [query.name?.value ?? '', query] as const))(
    '%s is modelled',
    async (_, query) => {
      const { data, errors } = await adminOf(started, shopA)(print(query), variablesFor(query))
      expect(errors).toBeUndefined()
      for (const value of Object.values(data ?? { none: null })) expect(value).not.toBeNull()
    },
  )
})
