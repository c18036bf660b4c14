import { z } from 'zod'

/** One address and nothing else: what could be read as two, or end a header, is none. */
export const oneAddress = z
  .string()
  .max(254)
  .regex(/^[^\s\p{Cc}<>,;:"()[\]\\@]+@[^\s\p{Cc}<>,;:"()[\]\\@]+\.[^\s\p{Cc}<>,;:"()[\]\\@]+$/u)
