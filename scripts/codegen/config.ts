import type { CodegenConfig } from '@graphql-codegen/cli'
import type { Types } from '@graphql-codegen/plugin-helpers'
import { ApiType, pluckConfig, preset } from '@shopify/api-codegen-preset'
import { printSchema } from 'graphql'
import { type ApiName, loadSchema } from '../../sandbox/schema/load-schema.ts'
import { usedTypes } from './used-types.ts'

type Plugin = Types.ConfiguredPlugin

const ADMIN = 'app/shopify/generated/admin.ts'
const CUSTOMER = 'extensions/buyer-returns/src/account-order/generated/customer.ts'

/** Types for every `#graphql` operation under app/shopify and in the buyer's page, from the published schemas in the cache. */
export function codegenConfig(): CodegenConfig {
  return {
    // Typed as another library's options than the one that reads them.
    pluckConfig: pluckConfig as object,
    silent: true,
    generates: {
      [ADMIN]: {
        ...{ schema: published('admin'), documents: ['app/shopify/**/*.ts', `!${ADMIN}`] },
        ...{ preset: onlyWhatIsSent, presetConfig: { apiType: ApiType.Admin } },
      },
      [CUSTOMER]: {
        ...{
          schema: published('customer'),
          documents: ['extensions/buyer-returns/src/**/*.ts', `!${CUSTOMER}`],
        },
        ...{ preset: onlyWhatIsSent, presetConfig: { apiType: ApiType.Customer } },
      },
    },
  }
}

const published = (api: ApiName): string => printSchema(loadSchema('.cache/shopify-schema', api).schema)

/**
 * Shopify's preset has operations pick from types of the whole schema (megabytes, in a file beside). Here each
 * operation's type is spelled out, and of the schema only the enums and inputs that operations use are kept.
 */
const onlyWhatIsSent: Types.OutputPreset = {
  buildGeneratesSection: async (options) => {
    const made = await preset.buildGeneratesSection(
      options as Parameters<typeof preset.buildGeneratesSection>[0],
    )
    // The preset was typed against an older copy of the same library.
    const sections = made as object[] as Types.GenerateOptions[]
    return sections.map((section) => ({
      ...section,
      pluginMap: { ...section.pluginMap, typescript: usedTypes },
      plugins: section.plugins.flatMap((plugin) => spelledOut(plugin, options.presetConfig.apiType)),
    }))
  },
}

/** The Admin API's client finds an operation's types by its text; the buyer's page has no client. */
function spelledOut(plugin: Plugin, api: ApiType): Plugin | [] {
  if ('typescript-operations' in plugin)
    return { 'typescript-operations': { ...style, mergeFragmentTypes: true } }
  if ('gen-dts' in plugin && api !== ApiType.Admin) return []
  if ('gen-dts' in plugin) return { 'gen-dts': { ...(plugin['gen-dts'] as object), interfaceExtensionCode } }
  const added = 'add' in plugin ? String((plugin.add as { content: string }).content) : ''
  if (added.startsWith('import')) return { typescript: style }
  const place = api === ApiType.Admin ? 'app/shopify' : "the buyer's page"
  return {
    add: { content: `// Written by npm run codegen from the operations in ${place}. Do not edit.` },
  }
}

const interfaceExtensionCode = `
declare module '@shopify/admin-api-client' {
  interface AdminQueries extends GeneratedQueryTypes {}
  interface AdminMutations extends GeneratedMutationTypes {}
}`

/** How Shopify's scalars look in JSON, and types that need no code at run time. */
const style = {
  preResolveTypes: true,
  skipTypename: true,
  enumsAsTypes: true,
  useTypeImports: true,
  onlyOperationTypes: true,
  avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
  disableDescriptions: true,
  scalars: {
    ARN: 'string',
    BigInt: 'string',
    Color: 'string',
    Date: 'string',
    DateTime: 'string',
    Decimal: 'string',
    FormattedString: 'string',
    HTML: 'string',
    JSON: 'unknown',
    Money: 'string',
    StorefrontID: 'string',
    URL: 'string',
    UnsignedInt64: 'string',
    UtcOffset: 'string',
  },
}
