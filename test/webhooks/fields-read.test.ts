import { expect, test } from 'vitest'
import { z } from 'zod'
import { shopifyId } from '../../app/webhooks/define-topic.ts'
import { fieldsRead } from '../../app/webhooks/fields-read.ts'
import { named } from '../../app/webhooks/resource-named.ts'

test('a schema reads its leaves, by their paths', () => {
  const schema = z.object({
    id: shopifyId,
    order: z.object({ id: shopifyId, tags: z.array(z.string()) }).optional(),
  })
  expect(fieldsRead(schema)).toEqual(['id', 'order.id', 'order.tags'])
})

test('also where more is asked of an object than its fields', () => {
  expect(fieldsRead(z.object({ return: named('Return') }))).toEqual([
    'return.id',
    'return.admin_graphql_api_id',
  ])
})

test('nothing of a body that is not looked at', () => {
  expect(fieldsRead(z.object({}))).toEqual([])
})
