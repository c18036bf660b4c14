type Node = Record<string, unknown>
interface Page {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** A connection of an answer, whichever way it was asked for; null for anything else. */
export function pageIn(value: unknown): Page | null {
  if (typeof value !== 'object' || value === null || !('pageInfo' in value)) return null
  const { nodes, edges, pageInfo } = value as {
    nodes?: Node[]
    edges?: { node: Node }[]
    pageInfo: Page['pageInfo']
  }
  return { nodes: nodes ?? edges?.map(({ node }) => node) ?? [], pageInfo }
}

/**
 * One object per line; what is in a connection of an object follows on lines of its own, which name it as
 * `__parentId`. Source: https://shopify.dev/docs/api/usage/bulk-operations/queries#download-result-data
 */
export function linesOf(node: Node, parentId: string | null): string[] {
  const own: Node = {}
  const inside: string[] = []
  for (const [name, value] of Object.entries(node)) {
    const page = pageIn(value)
    if (page === null) own[name] = value
    else inside.push(...childLines(node, name, page))
  }
  return [JSON.stringify(parentId === null ? own : { ...own, __parentId: parentId }), ...inside]
}

function childLines(node: Node, name: string, { nodes, pageInfo }: Page): string[] {
  if (pageInfo.hasNextPage) throw new Error(`The sandbox reads no more than one page of ${name} in bulk.`)
  if (typeof node.id !== 'string') throw new Error(`What holds ${name} must be asked for its id.`)
  return nodes.flatMap((child) => linesOf(child, node.id as string))
}
