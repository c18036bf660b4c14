import { readdirSync, readFileSync } from 'node:fs'
import type { BoundClause, Clause } from '../../app/engine/clause.ts'
import type { Example } from '../../app/engine/example.ts'

/** One clause with everything that its file says: the comment above it and its cases. */
export interface ClauseModule {
  clause: Clause
  /** The comment above the clause, as plain sentences. */
  says: string
  examples: readonly Example<Clause>[]
}

const ENGINE = new URL('../../app/engine/', import.meta.url)

/** @throws when a clause has no file named by its id, no comment or no cases. */
export const modulesOf = (
  clauses: readonly Clause[],
  folder: 'clauses' | 'law/eu',
): Promise<ClauseModule[]> =>
  Promise.all(clauses.map((clause) => moduleOf(clause, new URL(`${folder}/${clause.id}.ts`, ENGINE))))

/** The files of a folder, so that a guard can compare them with what was read. */
export const fileNamesIn = (folder: 'clauses' | 'law/eu'): string[] =>
  readdirSync(new URL(folder, ENGINE)).filter((name) => name.endsWith('.ts'))

const moduleOf = async (clause: Clause, file: URL): Promise<ClauseModule> => {
  const loaded = (await import(file.href)) as { examples?: () => readonly Example<Clause>[] }
  const examples = loaded.examples?.() ?? []
  if (examples.length === 0) throw new Error(`${clause.id} has no cases`)
  return { clause, says: commentOf(readFileSync(file, 'utf8'), clause.id), examples }
}

/** The comment that stands right above the export which names the clause; else the last before its id. */
const commentOf = (source: string, id: string): string => {
  const before = source.slice(0, source.indexOf(`'${id}'`))
  const comments = [...before.matchAll(/\/\*\*([\s\S]*?)\*\//g)]
  const last = comments.at(-1)?.[1]
  if (last === undefined) throw new Error(`${id} has no comment that says what it is`)
  return last
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .filter((line) => line !== '')
    .join(' ')
}

/** @throws when parameters of a case, or of a document, do not fit the clause. */
export const boundWith = ({ clause }: ClauseModule, params: unknown): BoundClause => {
  const result = clause.bind(params)
  if (!result.ok) throw new Error(`${clause.id}: ${JSON.stringify(result.issues)}`)
  return result.bound
}
