import { describe, expect, test } from 'vitest'
import { assertNamedPlace, assertOneShop, TenancyViolation, withRawSql } from '../../app/tenancy.server.ts'

const a = 'a.myshopify.com'
const b = 'b.myshopify.com'

const allowed: [string, string, unknown][] = [
  ['Product', 'findMany', { where: { shop: a } }],
  ['Product', 'findMany', { where: { shop: { equals: a }, title: { contains: b } } }],
  ['Product', 'findMany', { where: { AND: [{ title: 'x' }, { shop: a }] } }],
  ['Product', 'findUnique', { where: { shop_productId: { shop: a, productId: '1' } } }],
  ['Product', 'count', { where: { shop: a } }],
  ['Product', 'create', { data: { shop: a, productId: '1' } }],
  ['Product', 'createMany', { data: [{ shop: a }, { shop: a }] }],
  ['Product', 'create', { data: { owner: { connect: { shop: a } }, productId: '1' } }],
  [
    'Product',
    'upsert',
    { where: { shop_productId: { shop: a, productId: '1' } }, create: { shop: a }, update: {} },
  ],
  ['Shop', 'update', { where: { shop: a }, data: { products: { create: { productId: '1' } } } }],
  ['Shop', 'update', { where: { shop: a }, data: { settings: { shop: b } } }],
  ['ReturnCase', 'findMany', { where: { shop: a }, include: { events: { where: { shop: a } } } }],
  ['Session', 'findMany', { where: { isOnline: false } }],
  ['Session', 'count', undefined],
]

const refused: [string, string, unknown][] = [
  ['Product', 'findMany', undefined],
  ['Product', 'findMany', {}],
  ['Product', 'findMany', { where: { title: 'x' } }],
  ['Product', 'findMany', { where: { shop: { in: [a] } } }],
  ['Product', 'findMany', { where: { shop: { not: a } } }],
  ['Product', 'findMany', { where: { shop: undefined } }],
  ['Product', 'findMany', { where: { shop: '' } }],
  ['Product', 'findMany', { where: { OR: [{ shop: a }, { title: 'x' }] } }],
  ['Product', 'findMany', { where: { NOT: { shop: a } } }],
  ['Product', 'findMany', { where: { AND: [{ shop: a }, { shop: b }] } }],
  ['Product', 'deleteMany', {}],
  ['Product', 'updateMany', { data: { shop: a } }],
  ['Product', 'updateMany', { where: { shop: a }, data: { shop: b } }],
  [
    'Product',
    'update',
    { where: { shop_productId: { shop: a, productId: '1' } }, data: { shop: { set: b } } },
  ],
  ['Product', 'create', { data: { productId: '1' } }],
  ['Product', 'create', { data: { shop: a, owner: { connect: { shop: b } } } }],
  ['Product', 'createMany', { data: [] }],
  ['Product', 'createMany', { data: [{ shop: a }, { shop: b }] }],
  ['Product', 'createMany', { data: [{ shop: a }, { productId: '1' }] }],
  [
    'Product',
    'upsert',
    { where: { shop_productId: { shop: a, productId: '1' } }, create: { shop: b }, update: {} },
  ],
  ['Product', 'upsert', { where: { shop_productId: { shop: a, productId: '1' } }, create: {}, update: {} }],
  [
    'Shop',
    'update',
    { where: { shop: a }, data: { products: { connect: { shop_productId: { shop: b, productId: '1' } } } } },
  ],
  [
    'Shop',
    'update',
    {
      where: { shop: a },
      data: {
        products: {
          upsert: [{ where: { shop_productId: { shop: b, productId: '1' } }, create: {}, update: {} }],
        },
      },
    },
  ],
  ['Shop', 'update', { where: { shop: a }, data: { products: { createMany: { data: [{ shop: b }] } } } }],
  [
    'Shop',
    'update',
    { where: { shop: a }, data: { products: { updateMany: { where: { shop: b }, data: {} } } } },
  ],
  ['Product', 'someNewOperation', { where: { shop: a } }],
  ['Unknown', 'findMany', { where: { shop: a } }],
]

describe('a query', () => {
  test.each(allowed)('%s.%s %j names one shop', (model, operation, args) => {
    expect(() => assertOneShop(model, operation, args)).not.toThrow()
  })

  test.each(refused)('%s.%s %j is refused', (model, operation, args) => {
    expect(() => assertOneShop(model, operation, args)).toThrow(TenancyViolation)
  })
})

test('raw SQL runs in the places named for it, and nowhere else', async () => {
  expect(() => assertNamedPlace('$queryRaw')).toThrow(TenancyViolation)
  await withRawSql('held lock', async () => {
    expect(() => assertNamedPlace('$queryRaw')).not.toThrow()
  })
  expect(() => assertNamedPlace('$queryRaw')).toThrow(TenancyViolation)
})
