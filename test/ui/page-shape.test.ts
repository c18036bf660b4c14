import { expect, test } from 'vitest'
import { shapeOf } from '../../app/ui/page-shape.ts'

test.each([
  ['/app', 'list'],
  ['/app/returns', 'list'],
  ['/app/returns/5f6c', 'aside'],
  ['/app/returns/new', 'form'],
  ['/app/products', 'list'],
  ['/app/products/7', 'aside'],
  ['/app/policy', 'aside'],
  ['/app/settings', 'form'],
  ['/app/settings/deadlines', 'form'],
  ['/app/settings/unprocessed', 'list'],
])('the outline of %s is that of a page with: %s', (path, shape) => {
  expect(shapeOf(path)).toBe(shape)
})
