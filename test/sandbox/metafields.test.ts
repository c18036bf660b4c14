import { describe, expect, it } from 'vitest'
import { adminOf } from './as-app.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const admin = adminOf(started, shopA)

interface Set {
  metafieldsSet: {
    metafields: { namespace: string; value: string }[] | null
    userErrors: { code: string; field: string[]; elementIndex: number }[]
  }
}
const SET = `mutation Set($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
  metafields { namespace value } userErrors { code field elementIndex } } }`

const product = (handle = 'in-ear-earpiece') => {
  const found = started.sandbox.world.state.products.find(
    (one) => one.shop === shopA && one.handle === handle,
  )
  return `gid://shopify/Product/${found?.id}`
}
async function set(...metafields: object[]): Promise<Set['metafieldsSet']> {
  const given = metafields.map((one) => ({ ownerId: product(), namespace: '$app', ...one }))
  const { data, errors } = await admin<Set>(SET, { metafields: given })
  if (!data) throw new Error(JSON.stringify(errors))
  return data.metafieldsSet
}
const read = async (): Promise<string | undefined> => {
  const query =
    'query($id: ID!) { product(id: $id) { metafield(namespace: "$app", key: "category") { value } } }'
  const { data } = await admin<{ product: { metafield: { value: string } | null } }>(query, { id: product() })
  return data?.product.metafield?.value
}

describe('an app-owned metafield', () => {
  it('lives in the namespace reserved for the app, which $app stands for', async () => {
    const { metafields } = await set({ key: 'category', value: 'hygiene_sensitive' })
    expect(metafields?.[0]?.namespace).toMatch(/^app--\d+$/)
    expect(await read()).toBe('hygiene_sensitive')
  })

  it('must be one of the declared choices', async () => {
    const { metafields, userErrors } = await set({ key: 'category', value: 'fragile' })
    expect(metafields).toBeNull()
    expect(userErrors[0]).toEqual({ code: 'INCLUSION', field: ['metafields', '0', 'value'], elementIndex: 0 })
  })

  it('must have the declared type', async () => {
    expect((await set({ key: 'category', type: 'json', value: '"standard"' })).userErrors[0]?.code).toBe(
      'INVALID_TYPE',
    )
  })

  it('of type json must be JSON', async () => {
    expect((await set({ key: 'hygiene_evidence', value: '{seal}' })).userErrors[0]?.code).toBe(
      'INVALID_VALUE',
    )
    expect((await set({ key: 'hygiene_evidence', value: '{"seal":true}' })).userErrors).toEqual([])
  })

  it('without a declaration needs a type', async () => {
    expect((await set({ key: 'undeclared', value: 'x' })).userErrors[0]?.code).toBe('BLANK')
  })

  it('is written with all others or not at all', async () => {
    await set({ key: 'category', value: 'standard' })
    const { userErrors } = await set(
      { key: 'category', value: 'custom_made' },
      { key: 'hygiene_evidence', value: 'no json' },
    )
    expect(userErrors[0]?.elementIndex).toBe(1)
    expect(await read()).toBe('standard')
  })

  it('of another shop’s product cannot be set', async () => {
    const other = started.sandbox.world.state.products.find(({ shop }) => shop !== shopA)
    const { userErrors } = await set({
      ownerId: `gid://shopify/Product/${other?.id}`,
      key: 'category',
      value: 'standard',
    })
    expect(userErrors[0]?.code).toBe('INVALID')
  })

  it.each([
    [25, undefined],
    [26, 'LESS_THAN_OR_EQUAL_TO'],
  ])('is one of at most 25: %d answer %s', async (count, code) => {
    const many = Array.from({ length: count }, (_, index) => ({
      key: `note_${index}`,
      type: 'single_line_text_field',
      value: 'x',
    }))
    expect((await set(...many)).userErrors[0]?.code).toBe(code)
  })

  it('changed means the product changed', async () => {
    await set({ key: 'category', value: 'standard' })
    await started.sandbox.world.webhooks.settled()
    const told = started.app.asked.filter(({ headers }) => headers['x-shopify-topic'] === 'products/update')
    expect(JSON.parse(told.at(-1)?.body ?? '{}')).toMatchObject({ admin_graphql_api_id: product() })
  })
})
