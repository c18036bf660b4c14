/** The app's environment in tests, but for the parts that each test file gets of its own. */
export const testEnvironment = {
  NODE_ENV: 'test',
  SHOPIFY_API_KEY: 'test-api-key',
  SHOPIFY_API_SECRET: 'test-api-secret-of-thirty-two-bytes',
  SHOPIFY_API_SECRETS_RETIRED: 'the-secret-of-before,the-oldest-secret',
  SHOPIFY_APP_URL: 'http://localhost:4011',
  SMTP_URL: 'smtp://127.0.0.1:4025',
  MAIL_FROM: 'Recourse <returns@recourse.test>',
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  LOG_LEVEL: 'fatal',
}

export const shopA = 'pinhole-audio.myshopify.com'
export const shopB = 'thalassa-goods.myshopify.com'
