import type { Day } from '../day.ts'
import type { Scope } from '../scope.ts'
import type { PlaceCalendars } from './place-calendars.ts'

/** An act of the Union under which it has a name in `app/locales`. */
export type ActKey = 'crd' | 'sales' | 'unfair_terms'

/** Where a rule of law stands, so that it can be cited and checked. */
export interface Provision {
  /** `key`: under which its act has a name in `app/locales`. */
  eu: { key: ActKey; act: string; article: string; source: string }
  /** The national provision, in the country's own language; cited to buyers where there is one. */
  national?: { act: string; article: string; source: string }
  /**
   * The contracts it binds: concluded from this day on. `before`: whether older contracts knew nothing like it
   * (`nothing`) or had another rule, which we do not hold (absent), so that a person must look.
   */
  inForce: { from: Day; before?: 'nothing' }
  /** When it was last read; false until someone has read it in the official text. */
  asOf: Day
  verified: boolean
}

/** A clause of the floor: which provision it carries out, with its parameters and the goods it covers. */
export interface FloorClause {
  clause: string
  provision: string
  params: unknown
  scope?: Scope
}

/** What we know of one country's law: data, with the day it was read. */
export interface Jurisdiction extends PlaceCalendars {
  /** ISO 3166-1 alpha-2. */
  country: string
  asOf: Day
  provisions: Readonly<Record<string, Provision>>
  floor: readonly FloorClause[]
}
