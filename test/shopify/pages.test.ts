import { expect, test } from 'vitest'
import { RequestRefused } from '../../app/errors.ts'
import { onlyPage, sized } from '../../app/shopify/pages.ts'

test('a part never passes for the whole', () => {
  expect(onlyPage({ nodes: [1, 2], pageInfo: { hasNextPage: false } }, 'things')).toEqual([1, 2])
  const cut = () => onlyPage({ nodes: [1, 2], pageInfo: { hasNextPage: true } }, 'things')
  expect(cut).toThrow(RequestRefused)
  expect(cut).toThrow('more things than can be read')
})

test('a short page comes first, long ones after it', () => {
  expect(sized(undefined, { first: 10, more: 40 })).toEqual({ first: 10 })
  expect(sized('here', { first: 10, more: 40 })).toEqual({ first: 40, after: 'here' })
})
