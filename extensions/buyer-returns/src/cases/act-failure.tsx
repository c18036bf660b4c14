import { Refused } from './refused.tsx'
import type { OwnCase, Wanted } from './use-case.ts'

/** What went wrong with an act, beside its form; where more has changed than the form, it is said above everything. */
export function ActFailure({ own: { failure }, of }: { own: OwnCase; of: Wanted['kind'] }) {
  const isHere =
    failure?.of === of && !('answer' in failure.refusal && failure.refusal.answer?.told !== undefined)
  return <Refused refusal={isHere ? failure.refusal : null} />
}
