import type { Control, Ledger } from '../system/control.ts'
import { type Merchant, merchantOf } from '../system/merchant.ts'
import { until } from '../until.ts'

export type ShopPlan = {
  shop: string
  preset: 'preset-a' | 'statutory-minimum'
  settings: Record<string, string>
  /** Category by product handle. */
  categories: Record<string, 'standard' | 'custom_made' | 'hygiene_sensitive'>
  /** Evidence by product handle. */
  evidence: Record<string, Record<string, string>>
}

/**
 * Installs the app and sets the shop up at the merchant's own pages: settings, policy, what each product is.
 * @throws with the page's answer when one of them refuses, or when the catalogue has not been read within a minute
 */
export async function openShop(appUrl: string, control: Control, plan: ShopPlan): Promise<Merchant> {
  const { app } = await control.install(plan.shop)
  if (app.status !== 200)
    throw new Error(`Opening the app in ${plan.shop} answered ${app.status} at ${app.url}`)
  const merchant = merchantOf({ appUrl, control, shop: plan.shop })
  await merchant.save('/app/settings', plan.settings)
  if (plan.preset !== 'statutory-minimum')
    await merchant.save('/app/policy', { preset: plan.preset, basedOn: '1' })
  const { products } = await control.ledger(plan.shop)
  await catalogueRead(merchant, products)
  for (const category of new Set(Object.values(plan.categories))) {
    const chosen = products.filter(({ handle }) => plan.categories[handle] === category)
    await merchant.save('/app/products?index', { category, product: chosen.map(({ id }) => String(id)) })
  }
  for (const { handle, id } of products) {
    const evidence = plan.evidence[handle]
    if (evidence) await merchant.save(`/app/products/${id}`, evidence)
  }
  return merchant
}

async function catalogueRead(merchant: Merchant, products: Ledger['products']): Promise<void> {
  const isRead = async () => {
    const page = await merchant.read('/app/products')
    return products.every(({ title }) => page.includes(title))
  }
  if (!(await until(isRead, { patience: 60_000, every: 250 })))
    throw new Error('The catalogue was not read within a minute')
}
