/** `npm run erase-shop -- the-shop.myshopify.com`: forgets all that is held of a shop that has not the app any more. */
import { loadBuild } from './server-build.ts'

const [shop = ''] = process.argv.slice(2)
if (!/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(shop)) {
  process.stderr.write('Say which: the-shop.myshopify.com\n')
  process.exit(2)
}
const { entry } = await loadBuild()
const isErased = await entry.eraseByHand(shop)
process.stdout.write(
  isErased ? `${shop} is erased.\n` : `Shopify says that ${shop} has the app: it is kept.\n`,
)
process.exitCode = isErased ? 0 : 1
