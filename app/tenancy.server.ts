/**
 * The guard between shops: a query on a table that carries the shop must name exactly one shop, and every
 * shop named anywhere in it (nested writes, connects, filters of relations) must be that one. What a query
 * cannot say by itself (raw SQL) runs only in the places named here.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { Prisma } from '@prisma/client'
import { BoundaryError } from './errors.ts'

/** A mistake in our code: it must never pass unseen, and never be tried again. */
export class TenancyViolation extends BoundaryError {
  readonly retryable = false
}

interface Table {
  tenant: boolean
  scalars: ReadonlySet<string>
  /** field → model it points to */
  relations: ReadonlyMap<string, string>
}

/** Sessions are found by the id that Shopify's library makes of the shop's name. */
const EXEMPT = new Set(['Session'])

const tables: ReadonlyMap<string, Table> = new Map(
  Prisma.dmmf.datamodel.models.map((model) => {
    const relations = model.fields.filter((field) => field.kind === 'object')
    const scalars = new Set(
      model.fields.filter((field) => field.kind !== 'object').map((field) => field.name),
    )
    const tenant = scalars.has('shop') && !EXEMPT.has(model.name)
    return [model.name, { tenant, scalars, relations: new Map(relations.map((it) => [it.name, it.type])) }]
  }),
)

const BY_WHERE = new Set([
  ...['findUnique', 'findUniqueOrThrow', 'findFirst', 'findFirstOrThrow', 'findMany', 'count', 'aggregate'],
  ...['groupBy', 'update', 'updateMany', 'updateManyAndReturn', 'delete', 'deleteMany'],
])
const BY_DATA = new Set(['create', 'createMany', 'createManyAndReturn'])

type Args = Record<string, unknown>

const isObject = (value: unknown): value is Args =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** @throws TenancyViolation unless the query names one shop, and only that one */
export function assertOneShop(model: string, operation: string, args: unknown): void {
  const table = tableOf(model)
  if (!table.tenant) return
  const query = isObject(args) ? args : {}
  const shops = new Set(requiredShops(table, model, operation, query))
  for (const mentioned of shopsIn(model, query)) shops.add(mentioned)
  if (shops.size !== 1) throw new TenancyViolation(`${model}.${operation} mixes shops`)
}

function requiredShops(table: Table, model: string, operation: string, query: Args): string[] {
  const missing = () => new TenancyViolation(`${model}.${operation} does not name a shop`)
  const pinned = (part: unknown, find: (table: Table, part: unknown) => string | undefined) => {
    const shop = find(table, part)
    if (!shop) throw missing()
    return shop
  }
  if (BY_WHERE.has(operation)) return [pinned(query.where, shopOfWhere)]
  if (operation === 'upsert') return [pinned(query.where, shopOfWhere), pinned(query.create, shopOfRow)]
  if (!BY_DATA.has(operation)) throw missing()
  const rows = Array.isArray(query.data) ? query.data : [query.data]
  if (rows.length === 0) throw missing()
  return rows.map((row) => pinned(row, shopOfRow))
}

/** The shop that a filter is bound to: itself, by a compound key, or by one side of an AND. */
function shopOfWhere(table: Table, where: unknown): string | undefined {
  if (!isObject(where)) return undefined
  if (typeof where.shop === 'string') return where.shop
  if (isObject(where.shop) && typeof where.shop.equals === 'string') return where.shop.equals
  const compound = Object.entries(where).filter(([key]) => !table.scalars.has(key) && key.includes('shop_'))
  const both = Array.isArray(where.AND) ? where.AND : [where.AND]
  return [...compound.map(([, value]) => value), ...both]
    .map((part) => shopOfWhere(table, part))
    .find(Boolean)
}

/** The shop a new row goes to: its own column, or the shop's row that it is connected to. */
function shopOfRow(table: Table, row: unknown): string | undefined {
  if (!isObject(row)) return undefined
  if (typeof row.shop === 'string') return row.shop
  const connected = [...table.relations.keys()].map((name) => row[name]).filter(isObject)
  return connected.map((relation) => shopOfWhere(table, relation.connect)).find(Boolean)
}

/** Every shop named anywhere in a query; the insides of JSON columns are not part of it. */
function* shopsIn(model: string, part: unknown): Generator<string> {
  if (Array.isArray(part)) for (const item of part) yield* shopsIn(model, item)
  if (!isObject(part)) return
  const { scalars, relations } = tableOf(model)
  for (const [key, value] of Object.entries(part)) {
    if (key === 'shop') yield* namedShops(value)
    else if (!scalars.has(key)) yield* shopsIn(relations.get(key) ?? model, value)
  }
}

function* namedShops(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  if (Array.isArray(value)) for (const item of value) yield* namedShops(item)
  if (isObject(value)) for (const item of Object.values(value)) yield* namedShops(item)
}

function tableOf(model: string): Table {
  const table = tables.get(model)
  if (!table) throw new TenancyViolation(`unknown table ${model}`)
  return table
}

/** Where raw SQL may run, and why it must. */
export type RawPlace =
  /** pg-boss writes its own tables inside our transaction */
  | 'job queue'
  /** webhooks of all shops are one queue, claimed with row locks */
  | 'webhook inbox'
  /** an advisory lock is no table */
  | 'token refresh'
  /** likewise: one worker at a case in Shopify */
  | 'return case'
  /** likewise, held while work goes on elsewhere */
  | 'held lock'
  /** everything we hold of a shop goes at once */
  | 'shop redaction'
  /** shops of all are claimed with row locks when their sweep is due */
  | 'due sweeps'
  /** what falls due in all shops is one line, claimed with row locks; one at a time derives an order's */
  | 'deadlines'
  /** taken by all processes at once: one statement that reads, fills and takes */
  | 'shopify budget'
  /** likewise, of a buyer */
  | 'buyer allowance'
  /** a library's statements, whose keys begin with the shop */
  | 'guest limits'
  /** what guests did of late is forgotten for all shops at once */
  | 'forgotten guests'

const place = new AsyncLocalStorage<RawPlace>()

/** Raw SQL is refused outside of this. What is run must be awaited inside `act`. */
export function withRawSql<T>(where: RawPlace, act: () => Promise<T>): Promise<T> {
  return place.run(where, act)
}

/** @throws TenancyViolation outside of {@link withRawSql} */
export function assertNamedPlace(operation: string): void {
  if (!place.getStore()) throw new TenancyViolation(`${operation} outside of the places named for raw SQL`)
}
