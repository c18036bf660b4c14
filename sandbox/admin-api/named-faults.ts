import type { GraphqlFaultKind } from '../faults.ts'
import { orderOf } from '../shop/find.ts'
import { parseGid } from '../state/gid.ts'
import type { Shop } from '../state/model.ts'
import type { World } from '../world.ts'

/** An order tagged so provokes the trouble, twice for each operation that names it, so that a demo can show the recovery. */
export const FAULT_TAGS: Record<string, GraphqlFaultKind> = {
  'sandbox:throttled': 'throttled',
  'sandbox:500': '500',
  'sandbox:refused': 'userError',
}
const TIMES = 2
const struck = new WeakMap<World, Map<string, number>>()

export function namedFault(
  world: World,
  shop: Shop,
  operation: string | null,
  variables: Record<string, unknown>,
): GraphqlFaultKind | null {
  for (const id of orderIds(variables)) {
    const tag = orderOf(world, shop, id)?.tags.find((one) => Object.hasOwn(FAULT_TAGS, one))
    const kind = tag === undefined ? undefined : FAULT_TAGS[tag]
    if (kind !== undefined && strikes(world, `${operation} ${id}`)) return kind
  }
  return null
}

function strikes(world: World, key: string): boolean {
  const counts = struck.get(world) ?? new Map<string, number>()
  struck.set(world, counts)
  const times = counts.get(key) ?? 0
  counts.set(key, times + 1)
  return times < TIMES
}

function orderIds(value: unknown): number[] {
  if (typeof value === 'string') {
    const parsed = parseGid(value)
    return parsed?.type === 'Order' ? [parsed.id] : []
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(orderIds) : []
}
