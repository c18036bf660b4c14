import * as z from 'zod'

/** An object that knows all its keys: a misspelt fact must not silently count as an unknown one. */
export const shape = <F extends z.core.$ZodLooseShape>(description: string, fields: F) =>
  z.strictObject(fields).describe(description)
