import { gid } from '../state/gid.ts'
import type { Shop } from '../state/model.ts'
import { findShop, type World } from '../world.ts'
import { NotFound } from './answering.ts'

export const withGid = <T extends { id: number }>(type: string, thing: T) => ({
  gid: gid(type, thing.id),
  ...thing,
})

/** The number in a global id or a plain number; -1, which nothing has, for anything else. */
export const numberFrom = (text: string | undefined): number =>
  Number(/^(?:gid:\/\/shopify\/\w+\/)?(\d+)$/.exec(text ?? '')?.[1] ?? -1)

export function shopNamed(world: World, name: string): Shop {
  const shop = findShop(world, name)
  if (shop === null) throw new NotFound('shop', `there is no shop "${name}"`)
  return shop
}
