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
  // Maps name the lines of a server's stack trace; in the browser's build they would publish the sources.
  build: { assetsInlineLimit: 0, sourcemap: isSsrBuild === true },
}))
