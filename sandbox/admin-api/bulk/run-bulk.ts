import { type DocumentNode, type ExecutionResult, execute } from 'graphql'
import type { BulkOperation } from '../../state/traffic.ts'
import { publishBulkFinish } from '../../webhooks/publish.ts'
import type { ApiContext, View } from '../context.ts'
import { fieldResolver } from '../resolve-field.ts'
import { linesOf, pageIn } from './json-lines.ts'

type ErrorCode = 'ACCESS_DENIED' | 'INTERNAL_SERVER_ERROR'

/** Reads all pages, keeps them as lines of JSON, and tells that it ended. Sends bulk_operations/finish. */
export async function runBulk(
  context: ApiContext,
  root: View,
  operation: BulkOperation,
  document: DocumentNode,
): Promise<void> {
  const { world } = context
  const ended = await readAll(context, root, document).catch((): ErrorCode => 'INTERNAL_SERVER_ERROR')
  if (operation.status !== 'RUNNING') return
  if (typeof ended === 'string') Object.assign(operation, { status: 'FAILED', errorCode: ended })
  else {
    const { lines, roots } = ended
    Object.assign(operation, {
      status: 'COMPLETED',
      jsonLines: lines.map((line) => `${line}\n`).join(''),
      objectCount: lines.length,
      rootObjectCount: roots,
    })
  }
  operation.completedAt = world.clock.iso()
  world.store.changed()
  publishBulkFinish(world, context.shop, operation)
}

async function readAll(
  context: ApiContext,
  root: View,
  document: DocumentNode,
): Promise<{ lines: string[]; roots: number } | ErrorCode> {
  const lines: string[] = []
  let roots = 0
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors }: ExecutionResult = await execute({
      schema: context.published.schema,
      document,
      rootValue: root,
      contextValue: context,
      variableValues: { after },
      fieldResolver: fieldResolver(context.published),
      typeResolver: (value: View) => String(value.__typename),
    })
    if (errors)
      return errors.some(({ extensions }) => extensions.code === 'ACCESS_DENIED')
        ? 'ACCESS_DENIED'
        : 'INTERNAL_SERVER_ERROR'
    const page = pageIn(Object.values(data ?? {})[0])
    if (page === null) return 'INTERNAL_SERVER_ERROR'
    roots += page.nodes.length
    lines.push(...page.nodes.flatMap((node) => linesOf(node, null)))
    more = page.pageInfo.hasNextPage
    after = page.pageInfo.endCursor
  }
  return { lines, roots }
}
