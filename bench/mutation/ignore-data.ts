import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** What we use of Babel's syntax tree. */
interface Node {
  type: string
  [key: string]: unknown
}
interface NodePath {
  node: Node
  parentPath: NodePath | null
}

/** Tables that a lawyer reads: what each row says is checked against the texts, not by our tests. */
const TABLES: Readonly<Record<string, string>> = {
  FACTS: 'The register of facts: who knows and proves each, printed in docs/engine.md.',
  CRD: 'Names and addresses of legal texts.',
  SALES: 'Names and addresses of legal texts.',
  UNION: 'Names and addresses of legal texts.',
}

/** A mutant in the examples is a mutant of a test. */
const EXAMPLES = 'Examples are tests that stand beside the clause they test.'

const shouldIgnore = (path: NodePath): string | undefined => {
  const statement = path.node
  if (path.parentPath?.node.type !== 'Program') return undefined
  const names = declaredIn(statement)
  const table = names.map((name) => TABLES[name]).find((reason) => reason !== undefined)
  if (table) return table
  return isForExamples(statement, path.parentPath.node) ? EXAMPLES : undefined
}

/** Whether only the file's `examples` lead to it. */
const isForExamples = (statement: Node, program: Node): boolean => {
  const statements = (program.body as Node[]).filter(({ type }) => !/^Import/.test(type))
  if (!statements.some((one) => declaredIn(one).includes('examples'))) return false
  const live = new Set(statements.filter((one) => isExport(one) && !declaredIn(one).includes('examples')))
  for (let before = -1; before !== live.size; ) {
    before = live.size
    const used = new Set([...live].flatMap(identifiersIn))
    for (const one of statements) if (declaredIn(one).some((name) => used.has(name))) live.add(one)
  }
  return !live.has(statement)
}

const isExport = ({ type }: Node): boolean => type.startsWith('Export')

const declaredIn = (statement: Node): string[] => {
  const declaration = (isExport(statement) ? statement.declaration : statement) as Node | null
  if (!declaration) return []
  const declarations = (declaration.declarations as Node[] | undefined) ?? [declaration]
  return declarations.flatMap(({ id }) => ((id as Node | undefined)?.name as string | undefined) ?? [])
}

const identifiersIn = (node: Node): string[] => {
  const own = node.type === 'Identifier' ? [node.name as string] : []
  return [...own, ...childrenOf(node).flatMap(identifiersIn)]
}

const childrenOf = (node: Node): Node[] =>
  Object.entries(node).flatMap(([key, value]) =>
    key === 'loc' || key.endsWith('Comments') ? [] : [value].flat().filter(isNode),
  )

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'data', { shouldIgnore } as never)]
