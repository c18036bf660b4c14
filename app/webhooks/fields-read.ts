import { z } from 'zod'

/** The paths of a payload that a schema reads, as `include_fields` names them: `order_edit.order_id`. */
export function fieldsRead(schema: z.ZodType): string[] {
  return [...leaves(schema)].map((path) => path.join('.')).filter(Boolean)
}

function* leaves(schema: z.ZodType, path: readonly string[] = []): Generator<readonly string[]> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return yield* leaves(schema.unwrap() as z.ZodType, path)
  if (!(schema instanceof z.ZodObject)) return yield path
  for (const [name, field] of Object.entries(schema.shape)) {
    yield* leaves(field as z.ZodType, [...path, name])
  }
}
