/**
 * What must be ready before the project runs. A step runs again when one of its inputs changes or an output is gone.
 * @type {Record<string, { title: string, inputs: string[], outputs: string[], run: string[], after?: string[] }>}
 */
export const steps = {
  schema: {
    title: "Fetching Shopify's published schemas",
    inputs: ['scripts/shopify-schema'],
    outputs: [
      '.cache/shopify-schema/admin_2026-10.json.gz',
      '.cache/shopify-schema/customer_2026-10.json.gz',
    ],
    run: ['scripts/shopify-schema/fetch.ts'],
  },
  client: {
    title: 'Generating the database client',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    outputs: ['node_modules/.prisma/client/index.js'],
    run: ['node_modules/prisma/build/index.js', 'generate'],
  },
  app: {
    title: 'Building the app',
    inputs: ['app', 'public', 'vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package-lock.json'],
    outputs: ['build/server/index.js', 'build/client'],
    run: ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'],
    after: ['client'],
  },
  extension: {
    title: "Building the buyer's page with Shopify's own tool",
    // Not the whole folder: the tool itself writes into it.
    inputs: [
      'extensions/buyer-returns/src',
      'extensions/buyer-returns/locales',
      'extensions/buyer-returns/package.json',
      'extensions/buyer-returns/shopify.extension.toml',
      'shopify.app.toml',
      'scripts/build-extension.ts',
      'package-lock.json',
    ],
    outputs: ['extensions/buyer-returns/dist/buyer-returns.js', 'extensions/buyer-returns/shopify.d.ts'],
    run: ['scripts/build-extension.ts'],
  },
  bench: {
    title: 'Installing what the engine is measured against',
    inputs: ['bench/package.json', 'bench/package-lock.json'],
    outputs: ['bench/node_modules/.package-lock.json'],
    run: ['scripts/setup/install-bench.mjs'],
  },
}
