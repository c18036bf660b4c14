import { austria } from './at/index.ts'
import { belgium } from './be/index.ts'
import { bulgaria } from './bg/index.ts'
import { czechia } from './cz/index.ts'
import { germany } from './de/index.ts'
import { denmark } from './dk/index.ts'
import { spain } from './es/index.ts'
import { france } from './fr/index.ts'
import { greece } from './gr/index.ts'
import { hungary } from './hu/index.ts'
import { ireland } from './ie/index.ts'
import { italy } from './it/index.ts'
import type { Jurisdiction, Provision } from './jurisdiction.ts'
import { netherlands } from './nl/index.ts'
import { poland } from './pl/index.ts'
import { portugal } from './pt/index.ts'
import { romania } from './ro/index.ts'
import { sweden } from './se/index.ts'

/** The countries whose law we hold, by ISO 3166-1 alpha-2. A new one is its folder and its line here. */
export const JURISDICTIONS: Readonly<Record<string, Jurisdiction>> = {
  RO: romania,
  GR: greece,
  DE: germany,
  FR: france,
  IT: italy,
  ES: spain,
  AT: austria,
  NL: netherlands,
  PL: poland,
  HU: hungary,
  BG: bulgaria,
  IE: ireland,
  SE: sweden,
  DK: denmark,
  PT: portugal,
  BE: belgium,
  CZ: czechia,
}

/** What a citation's provision says, or undefined where it says that we hold none. */
export const provisionOf = (name: string): Provision | undefined => {
  const [country = '', id = ''] = name.split('/')
  return JURISDICTIONS[country]?.provisions[id]
}
