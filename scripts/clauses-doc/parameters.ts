import * as z from 'zod'
import type { ClauseModule } from './clause-modules.ts'
import { cell, valueText } from './value-text.ts'

interface Shape {
  type?: string
  enum?: readonly unknown[]
  items?: Shape
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  minItems?: number
  description?: string
  default?: unknown
}

/** What may be set, with its bounds and what it means, from the clause's own schema. */
export const parametersOf = ({ clause }: ClauseModule): string[] => {
  const schema = z.toJSONSchema(clause.params, { io: 'input' }) as {
    properties?: Record<string, Shape>
    required?: readonly string[]
  }
  const all = Object.entries(schema.properties ?? {})
  if (all.length === 0) return ['No parameters.']
  return [
    '| parameter | values | what it is |',
    '|---|---|---|',
    ...all.map(([name, shape]) => {
      const isNeeded = schema.required?.includes(name) ?? false
      const standard = shape.default === undefined ? 'optional' : `otherwise ${valueText(shape.default)}`
      return `| \`${name}\` | ${cell(valuesOf(shape))}${isNeeded ? '' : `; ${standard}`} | ${cell(shape.description ?? '')} |`
    }),
  ]
}

const valuesOf = (shape: Shape): string => {
  if (shape.enum) return shape.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (shape.items)
    return `${(shape.minItems ?? 0) > 0 ? 'at least one of' : 'any of'} ${valuesOf(shape.items)}`
  if (shape.type !== 'integer' && shape.type !== 'number') return shape.type ?? ''
  const least = shape.exclusiveMinimum === undefined ? shape.minimum : shape.exclusiveMinimum
  const isAbove = shape.exclusiveMinimum !== undefined
  const low =
    least === undefined
      ? ''
      : isAbove && shape.type === 'integer'
        ? `${least + 1}`
        : isAbove
          ? `more than ${least}`
          : `${least}`
  return `${shape.type === 'integer' ? 'whole number' : 'number'}, ${low} to ${shape.maximum ?? 'any'}`
}
