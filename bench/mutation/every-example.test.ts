/**
 * Every test of the engine that gives the same answer each time. Tests over random facts are left out: a mutant
 * that only luck finds would be killed on one day and not on the next, and the score would say nothing.
 */
import.meta.glob(
  [
    '../../test/engine/**/*.test.ts',
    '!../../test/engine/**/{properties,naive,documents,holidays,portable}*.test.ts',
  ],
  { eager: true },
)
