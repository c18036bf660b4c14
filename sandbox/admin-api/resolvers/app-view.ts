import { gid } from '../../state/gid.ts'
import type { ApiContext, View } from '../context.ts'
import { metafieldFields } from './metafield-view.ts'

const APP_ID = 1_000_001

export function installationView(context: ApiContext): View {
  const { world, shop } = context
  if (shop.installation === null) throw new Error(`The app is not installed in ${shop.domain}`)
  const id = gid('AppInstallation', shop.installation.id)
  const scope = (handle: string) => ({ handle, description: handle.replaceAll('_', ' ') })
  return {
    __typename: 'AppInstallation',
    id,
    accessScopes: shop.installation.scopes.map(scope),
    launchUrl: `https://admin.shopify.com/store/${shop.handle}/apps/recourse`,
    activeSubscriptions: [],
    app: () => ({
      __typename: 'App',
      id: gid('App', APP_ID),
      apiKey: world.options.apiKey,
      title: world.appConfig().name,
      handle: 'recourse',
      embedded: true,
    }),
    ...metafieldFields(id, context),
  }
}
