import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { membersOf, TAGS } from '../../sandbox/account/browser/catalogue.ts'

/** What Shopify's published types let an extension set on each component of the full page. */
function publishedMembers(): Map<string, Set<string>> {
  const file = path.resolve('extensions/buyer-returns/tests/published-components.d.ts')
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    strict: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  if (!source) throw new Error(`${file} was not read`)
  const alias = source.statements.find(ts.isTypeAliasDeclaration)
  if (!alias) throw new Error(`${file} declares no type`)
  const elements = checker.getTypeAtLocation(alias.name).getProperties()
  return new Map(
    elements.map((element) => {
      const members = checker.getTypeOfSymbol(element).getProperties()
      return [element.name, new Set(members.map(({ name }) => name.toLowerCase()))]
    }),
  )
}

test('the stand-in lets an extension set nothing that Shopify’s components lack', () => {
  const published = publishedMembers()
  expect(TAGS.length).toBeGreaterThan(15)
  for (const tag of TAGS) {
    const { properties, events } = membersOf(tag)
    const handlers = events.map((event) => `on${event}`)
    const known = published.get(tag)
    expect([tag, [...properties, ...handlers].filter((name) => !known?.has(name.toLowerCase()))]).toEqual([
      tag,
      [],
    ])
  }
}, 60_000)
