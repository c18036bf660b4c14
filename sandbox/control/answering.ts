import type { z } from 'zod'
import { json } from '../http/respond.ts'
import type { Handler } from '../http/router.ts'
import { Refusal } from '../shop/refusal.ts'

export class NotFound extends Error {
  readonly field: string
  constructor(field: string, message: string) {
    super(message)
    this.name = 'NotFound'
    this.field = field
  }
}

class BadBody extends Error {
  readonly fields: { path: string; message: string }[]
  constructor(fields: { path: string; message: string }[]) {
    super(fields.map(({ path, message }) => `${path}: ${message}`).join('; '))
    this.name = 'BadBody'
    this.fields = fields
  }
}

/** Turns what a handler throws on purpose into an answer with fields; anything else is the sandbox's own failure. */
export const answering =
  (handle: Handler): Handler =>
  async (request, params) => {
    try {
      return await handle(request, params)
    } catch (error) {
      if (error instanceof NotFound)
        return problem(404, error.message, [{ path: error.field, message: error.message }])
      if (error instanceof BadBody) return problem(400, error.message, error.fields)
      if (error instanceof Refusal)
        return problem(422, error.message, [{ path: error.field.join('.'), message: error.message }])
      throw error
    }
  }

const problem = (status: number, message: string, fields: { path: string; message: string }[]) =>
  json({ error: message, fields }, status)

/** The JSON body, checked. An empty body counts as `{}`. */
export async function bodyOf<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await request.text()
  const read = schema.safeParse(parsed(text))
  if (read.success) return read.data
  throw new BadBody(read.error.issues.flatMap((issue) => flattened(issue)))
}

function flattened(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  if (issue.code !== 'invalid_union')
    return [{ path: issue.path.join('.') || 'body', message: issue.message }]
  return issue.errors
    .flat()
    .map((inner) => ({ path: [...issue.path, ...inner.path].join('.') || 'body', message: inner.message }))
}

function parsed(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new BadBody([{ path: 'body', message: 'is not JSON' }])
  }
}
