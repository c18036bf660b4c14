/**
 * Every test of the engine that gives the same answer each time. Tests over random facts are left out: a mutant
 * that only luck finds would be killed on one day and not on the next, and the score would say nothing; for the same
 * reason fast-check's properties in the others are not tried (`no-random.ts`).
 */
import.meta.glob(
  [
    '../../test/engine/**/*.test.ts',
    '!../../test/engine/**/{properties,settlement-properties,naive,agreement,holidays,portable,facts-in-full}*.test.ts',
  ],
  { eager: true },
)
