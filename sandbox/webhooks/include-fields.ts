import type { Payload } from './payload.ts'

/** `include_fields` keeps what is named; `a.b` keeps b of a. Source: https://shopify.dev/docs/apps/build/webhooks/customize/modify-payloads */
export function onlyFields(payload: Payload, fields: readonly string[]): Payload {
  if (fields.length === 0) return payload
  const kept: Payload = {}
  for (const [name, value] of Object.entries(payload)) {
    const inner = fields
      .filter((field) => field.startsWith(`${name}.`))
      .map((field) => field.slice(name.length + 1))
    if (fields.includes(name)) kept[name] = value
    else if (inner.length > 0) kept[name] = within(value, inner)
  }
  return kept
}

function within(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => within(one, fields))
  return typeof value === 'object' && value !== null ? onlyFields(value as Payload, fields) : value
}
