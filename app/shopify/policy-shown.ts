/** Where the app keeps data of its own in a shop: only it can write there, and its theme extension reads it. */
import { RequestRefused } from '../errors.ts'
import type { Admin } from './admin.ts'

const INSTALLATION = `#graphql
  query OwnInstallation {
    currentAppInstallation { id }
  }
`

const SET = `#graphql
  mutation SetPolicyShown($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      metafields { id }
      userErrors { code field message }
    }
  }
`

/** Where extensions/storefront looks for it: `app.metafields.storefront.policy_shown`. */
export const POLICY_SHOWN = { namespace: 'storefront', key: 'policy_shown' } as const

/** Under this name the cart, and then the order, says what was shown: two underscores keep it from pages and other scripts. */
export const POLICY_ATTRIBUTE = '__recourse_policy'

/** @throws RequestRefused where Shopify does not take it, and what the Admin API's path throws */
export async function writePolicyShown(admin: Admin, mark: string): Promise<void> {
  const { currentAppInstallation } = await admin.call(INSTALLATION, {})
  const field = { ...POLICY_SHOWN, type: 'single_line_text_field', value: mark }
  const metafields = [{ ownerId: currentAppInstallation.id, ...field }]
  // Setting a value twice leaves the same value: sent again when unanswered.
  const { metafieldsSet } = await admin.call(SET, { metafields }, { repeatable: true })
  const [refusal] = metafieldsSet?.userErrors ?? []
  if (refusal !== undefined) throw new RequestRefused(`The policy shown was not taken: ${refusal.message}`)
}
