/** `npm run retry-dead -- the-shop.myshopify.com`: has all that failed for good of a shop tried again, also of one that left. */
import { loadBuild } from './server-build.ts'

const [shop = ''] = process.argv.slice(2)
if (!/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(shop)) {
  process.stderr.write('Say which: the-shop.myshopify.com\n')
  process.exit(2)
}
const { entry } = await loadBuild()
const { webhooks, jobs } = await entry.retryByHand(shop)
process.stdout.write(`Tried again of ${shop}: ${webhooks} webhooks, ${jobs} jobs.\n`)
