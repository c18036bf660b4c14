/**
 * Writes docs/clauses.md from the clauses and their cases.
 * Run: npm run docs:clauses
 */
import { writeFileSync } from 'node:fs'
import { clausesDoc } from './clauses-doc/clauses-doc.ts'

writeFileSync(new URL('../docs/clauses.md', import.meta.url), await clausesDoc())
