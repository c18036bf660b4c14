import { greece } from './gr/index.ts'
import type { Jurisdiction, Provision } from './jurisdiction.ts'
import { romania } from './ro/index.ts'

/** The countries whose law we hold, by ISO 3166-1 alpha-2. A new one is its folder and its line here. */
export const JURISDICTIONS: Readonly<Record<string, Jurisdiction>> = { RO: romania, GR: greece }

/** What a citation's provision says, or undefined where it says that we hold none. */
export const provisionOf = (name: string): Provision | undefined => {
  const [country = '', id = ''] = name.split('/')
  return JURISDICTIONS[country]?.provisions[id]
}
