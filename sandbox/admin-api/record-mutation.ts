import { type FieldNode, Kind, type OperationDefinitionNode } from 'graphql'
import type { Shop } from '../state/model.ts'
import type { MutationMade } from '../state/traffic.ts'
import type { World } from '../world.ts'
import type { Answer } from './execute.ts'
import { fingerprint } from './idempotency.ts'

const KEPT = 50_000
/** Names under which the app writes words of its own: its reference is among them. */
const NOTES = new Set([
  'note',
  'staffNote',
  'declineNote',
  'reasonNotes',
  'customerNote',
  'handle',
  'externalId',
])

/** Writes down that the app asked for a change, whatever came of it; queries are not kept. */
export function recordMutation(
  world: World,
  shop: Shop,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  outcome: MutationMade['outcome'],
): void {
  if (operation.operation !== 'mutation') return
  const fields = operation.selectionSet.selections.filter((node) => node.kind === Kind.FIELD)
  world.state.mutations.push({
    shop: shop.domain,
    operation: operation.name?.value ?? null,
    fields: fields.map(({ name }) => name.value),
    variablesHash: fingerprint(variables),
    idempotencyKey: keyOf(fields, variables),
    notes: notesIn(variables),
    at: world.clock.iso(),
    outcome,
  })
  if (world.state.mutations.length > KEPT) world.state.mutations.splice(0, KEPT / 10)
  world.store.changed()
}

/** Refused when any part of it was, failed when there were errors. */
export function outcomeOf({ data, errors }: Answer): MutationMade['outcome'] {
  if (errors?.some((error) => codeOf(error) === 'THROTTLED')) return 'throttled'
  if (errors !== undefined) return 'failed'
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: unknown[] } | null>)
  return payloads.some((payload) => (payload?.userErrors ?? []).length > 0) ? 'refused' : 'done'
}

const codeOf = (error: unknown): unknown => (error as { extensions?: { code?: unknown } }).extensions?.code

function keyOf(fields: FieldNode[], variables: Record<string, unknown>): string | null {
  for (const { directives } of fields) {
    const directive = directives?.find(({ name }) => name.value === 'idempotent')
    const given = directive?.arguments?.[0]?.value
    if (given?.kind === Kind.STRING) return given.value
    if (given?.kind === Kind.VARIABLE) return String(variables[given.name.value])
  }
  return null
}

function notesIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return NOTES.has(name) && value !== '' ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => notesIn(one))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, held]) => notesIn(held, key))
}
