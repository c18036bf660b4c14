import { readdirSync, readFileSync } from 'node:fs'
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { mutations } from '../../sandbox/admin-api/resolvers/mutations.ts'
import { DEFAULT_OPTIONS } from '../../sandbox/options.ts'
import { PLAIN_REFUND, refundOrder, suggestedPayments } from '../../sandbox/shop/refund-order.ts'
import { approveReturn } from '../../sandbox/shop/returns.ts'
import { adminOf } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

// The sandbox fails loudly on what it does not model; this asks everything the app asks, so that nothing is left
// to be found out in a demo. Roots are read by what they are asked for: `order(id:)` gets an order's id.

// With the scopes that the app's own toml asks for.
const started = useSandbox({ appConfigFile: DEFAULT_OPTIONS.appConfigFile })
const ids: Record<string, string> = {}
/** What files are searched by; all else by when it changed. */
const searches: Record<string, string> = { files: "filename:'crack.jpg'" }

/** What the app writes as `#graphql`, by the name of its constant; one may be made of others. */
function documentsOfTheApp(): Map<string, string> {
  const folder = new URL('../../app/shopify/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const written = files.flatMap((name) => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(/const (\w+) = `#graphql\n([\s\S]*?)`/g),
  ])
  const documents = new Map(written.map(([, name = '', source = '']) => [name, source]))
  expect(documents.size, 'constants of one name').toBe(written.length)
  return documents
}

/** With the fragments that it is made of. */
interface Asked {
  document: DocumentNode
  operation: OperationDefinitionNode
}

function operationsOfTheApp(): Asked[] {
  const documents = documentsOfTheApp()
  const whole = (source: string): string =>
    source.replace(/\$\{(\w+)\}/g, (_, name: string) => whole(documents.get(name) ?? ''))
  return [...documents.values()].flatMap((source) => {
    const document = fromTheStart(parse(whole(source)))
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
    return operation ? [{ document, operation }] : []
  })
}

/** A later page is asked for what the first is asked for: each from its beginning, as no cursor fits them all. */
const fromTheStart = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Argument: ({ name }) => (name.value === 'after' ? null : undefined),
    VariableDefinition: ({ variable }) => (variable.name.value === 'after' ? null : undefined),
  })
const operations = operationsOfTheApp()
const queries = operations.filter(({ operation }) => operation.operation === 'query')

beforeAll(async () => {
  const story = await deliveredOrder(started.control, [
    { product: 'in-ear-earpiece', quantity: 2, discountMinor: 500, properties: { Engraving: 'A' } },
  ])
  await started.control.requestReturn(shopA, story.id, [
    { product: 'in-ear-earpiece', quantity: 1, note: 'open' },
  ])
  workOn(story.id)
  Object.assign(ids, idsOf(story.id))
})

/** So that there is a refund to read, goods on their way back, and a picture. */
function workOn(orderId: number): void {
  const { world } = started.sandbox
  const [order, made] = [world.state.orders.find(({ id }) => id === orderId), world.state.returns[0]]
  if (!order || !made) throw new Error('nothing to work on')
  approveReturn(world, made)
  const picture = { filename: 'crack.jpg', alt: '', mimeType: 'image/jpeg', content: '' }
  const createdAt = world.clock.now().toISOString()
  world.state.files.push({ id: world.store.newId(), shop: shopA, ...picture, createdAt, status: 'READY' })
  refundOrder(world, order, { ...PLAIN_REFUND, lines: [], payments: suggestedPayments(order, 100) })
}

function idsOf(orderId: number): Record<string, string> {
  const { state } = started.sandbox.world
  const order = state.orders.find(({ id }) => id === orderId)
  const gid = (type: string, id: number | undefined) => `gid://shopify/${type}/${id}`
  return {
    order: gid('Order', orderId),
    node: gid('MediaImage', state.files[0]?.id),
    returnableFulfillments: gid('Order', orderId),
    fulfillment: gid('Fulfillment', order?.fulfillments[0]?.id),
    product: gid('Product', order?.lines[0]?.productId),
    productVariant: gid('ProductVariant', order?.lines[0]?.variantId),
    return: gid('Return', state.returns[0]?.id),
    refund: gid('Refund', order?.refunds[0]?.id),
    fulfillmentOrder: gid('FulfillmentOrder', order?.fulfillmentOrders[0]?.id),
    reverseFulfillmentOrder: gid(
      'ReverseFulfillmentOrder',
      state.returns[0]?.reverseFulfillmentOrders[0]?.id,
    ),
  }
}

function variablesFor(operation: OperationDefinitionNode): Record<string, unknown> {
  const root = operation.selectionSet.selections[0] as FieldNode
  const given = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    if (defaultValue) return [variable.name.value, valueFromASTUntyped(defaultValue)]
    const wanted = print(type)
    if (wanted === 'ID!') return [variable.name.value, ids[root.name.value]]
    if (variable.name.value === 'query')
      return ['query', searches[root.name.value] ?? "updated_at:>='2026-01-01T00:00:00Z'"]
    return [variable.name.value, wanted.startsWith('Int') ? 1 : null]
  })
  return Object.fromEntries(given)
}

describe('everything the app asks Shopify', () => {
  it('was found', () => {
    expect(operations.length).toBeGreaterThan(5)
  })

  it.each(queries.map((asked) => [asked.operation.name?.value ?? '', asked] as const))(
    '%s is modelled',
    async (_, { document, operation }) => {
      const { data, errors } = await adminOf(started, shopA)(print(document), variablesFor(operation))
      expect(errors).toBeUndefined()
      for (const value of Object.values(data ?? { none: null })) expect(value).not.toBeNull()
    },
  )

  it('and does is modelled', () => {
    const done = operations
      .filter(({ operation }) => operation.operation === 'mutation')
      .flatMap(({ operation }) => operation.selectionSet.selections as FieldNode[])
      .map(({ name }) => name.value)
    expect(done.length).toBeGreaterThan(3)
    expect(done.filter((name) => !Object.hasOwn(mutations, name))).toEqual([])
  })
})
