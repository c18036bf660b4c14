/** Written by scripts/build-extension.ts from application_url in shopify.app.toml. */
export const APP_URL = 'https://recourse.example.com'
