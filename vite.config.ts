import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig)],
  // Pages need a part of these, and a process that starts would look for each of their thousand files: it starts in half the
  // time. The storage of sessions stays outside with the database's client, which finds its own files from where it lies.
  ssr: { noExternal: [/^@shopify\/(?!shopify-app-session)/] },
  // Maps name the lines of a server's stack trace; in the browser's build they would publish the sources.
  build: { assetsInlineLimit: 0, sourcemap: isSsrBuild === true },
}))
