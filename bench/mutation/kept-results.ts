import type { Mutant, Report } from './survivors.ts'
import { NOT_DRAWN } from './survivors.ts'

const isSurvivor = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage'

const isNotDrawn = ({ status, statusReason = '' }: Mutant): boolean =>
  status === 'RuntimeError' && statusReason.includes(NOT_DRAWN)

/** With these a new run tries every survivor again: Stryker cannot tell which of our tests are new. */
export const withoutSurvivors = (report: Report): Report =>
  mapped(report, (mutants) => mutants.filter((mutant) => !isSurvivor(mutant)))

/** After a run of some files, or of a sample: what it did not try is as it was before, where the file has not changed since. */
export const withWhatWasKnown = (after: Report, before: Report): Report => {
  const all = { ...after, files: { ...before.files, ...after.files } }
  return mapped(all, (mutants, file) => {
    const old = before.files[file]
    const tried = mutants.filter((mutant) => !isNotDrawn(mutant))
    if (!old || old.source !== all.files[file]?.source) return tried
    const found = new Set(tried.map(keyOf))
    return [...tried, ...old.mutants.filter((mutant) => !found.has(keyOf(mutant)))]
  })
}

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
