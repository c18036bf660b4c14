import type { Mutant, Report } from './survivors.ts'
import { NOT_DRAWN } from './survivors.ts'

const isSurvivor = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage'

const isNotDrawn = ({ status, statusReason = '' }: Mutant): boolean =>
  status === 'RuntimeError' && statusReason.includes(NOT_DRAWN)

/** With these a new run tries every survivor again: Stryker cannot tell which of our tests are new. */
export const withoutSurvivors = (report: Report): Report =>
  mapped(report, (mutants) => mutants.filter((mutant) => !isSurvivor(mutant)))

/** After a run that drew a sample: what it did not try is as it was before, where the file has not changed since. */
export const withWhatWasKnown = (after: Report, before: Report): Report =>
  mapped(after, (mutants, file) => {
    const old = before.files[file]
    const isSame = old?.source === after.files[file]?.source
    const known = new Map((isSame && old ? old.mutants : []).map((mutant) => [keyOf(mutant), mutant]))
    return mutants.flatMap((mutant) => (isNotDrawn(mutant) ? (known.get(keyOf(mutant)) ?? []) : mutant))
  })

const keyOf = ({ location, mutatorName, replacement }: Mutant): string =>
  JSON.stringify([location, mutatorName, replacement])

const mapped = (
  report: Report,
  change: (mutants: readonly Mutant[], file: string) => readonly Mutant[],
): Report => ({
  ...report,
  files: Object.fromEntries(
    Object.entries(report.files).map(([file, known]) => [
      file,
      { ...known, mutants: change(known.mutants, file) },
    ]),
  ),
})
