import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { z } from 'zod'
import { parseSearch } from './search/parse-search.ts'

/** The parts of shopify.app.toml that Shopify acts upon when a shop installs the app. */
export interface AppConfig {
  name: string
  applicationUrl: string
  scopes: string[]
  apiVersion: string
  subscriptions: { topic: string; uri: string; includeFields: string[]; filter: string }[]
  /** Where requests below `/apps/<subpath>` of a storefront go: a path of the app. */
  appProxy?: { subpath: string; path: string }
  /** Declared metafield definitions of the app's reserved namespace, by owner type then key. */
  productMetafields: Record<string, MetafieldDeclaration>
}

export interface MetafieldDeclaration {
  type: string
  name?: string | undefined
  choices?: string[] | undefined
  /** Whether the merchant may change the value in the admin; else they only see it. */
  merchantWrites: boolean
  /** Whether themes and the Storefront API may read it. */
  storefrontReads: boolean
}

/** Shopify refuses a filter that it cannot read when the app is deployed. */
function isSearch(filter: string, issues: z.RefinementCtx): void {
  try {
    parseSearch(filter)
  } catch (error) {
    issues.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
  }
}

const subscription = z.object({
  topics: z.array(z.string()).default([]),
  compliance_topics: z.array(z.string()).default([]),
  uri: z.string(),
  include_fields: z.array(z.string()).default([]),
  filter: z.string().default('').superRefine(isSearch),
})
const metafield = z.object({
  type: z.string(),
  name: z.string().optional(),
  access: z
    .object({
      admin: z.enum(['merchant_read', 'merchant_read_write']).optional(),
      storefront: z.enum(['none', 'public_read']).optional(),
    })
    .optional(),
  validations: z.object({ choices: z.array(z.string()).optional() }).optional(),
})
const declaration = z.object({
  name: z.string(),
  application_url: z.string(),
  access_scopes: z.object({ scopes: z.string() }),
  webhooks: z.object({ api_version: z.string(), subscriptions: z.array(subscription).default([]) }),
  app_proxy: z.object({ url: z.string(), subpath: z.string(), prefix: z.literal('apps') }).optional(),
  product: z
    .object({ metafields: z.object({ app: z.record(z.string(), metafield).default({}) }).optional() })
    .optional(),
})

/** Throws an error that names the file and each field the sandbox cannot act upon. */
export function readAppConfig(file: string): AppConfig {
  const read = declaration.safeParse(parse(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`${file}:\n${z.prettifyError(read.error)}`)
  const { name, application_url, access_scopes, webhooks, product, app_proxy } = read.data
  const declared = Object.entries(product?.metafields?.app ?? {})
  return {
    name,
    applicationUrl: application_url,
    scopes: access_scopes.scopes
      .split(',')
      .map((scope) => scope.trim())
      .filter(Boolean),
    apiVersion: webhooks.api_version,
    subscriptions: webhooks.subscriptions.flatMap(
      ({ topics, compliance_topics, uri, include_fields, filter }) =>
        [...topics, ...compliance_topics].map((topic) => ({
          topic,
          uri,
          includeFields: include_fields,
          filter,
        })),
    ),
    ...(app_proxy && {
      appProxy: { subpath: app_proxy.subpath, path: new URL(app_proxy.url, application_url).pathname },
    }),
    productMetafields: Object.fromEntries(declared.map(([key, one]) => [key, metafieldDeclaration(one)])),
  }
}

/** Merchants only read what an app owns, unless the app says otherwise. Source: https://shopify.dev/docs/apps/build/custom-data/permissions */
const metafieldDeclaration = ({ type, name, validations, access }: z.infer<typeof metafield>) => ({
  type,
  name,
  choices: validations?.choices,
  merchantWrites: access?.admin === 'merchant_read_write',
  storefrontReads: access?.storefront === 'public_read',
})
