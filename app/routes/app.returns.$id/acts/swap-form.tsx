import { useAppBridge } from '@shopify/app-bridge-react'
import { BlockStack, Button, InlineError, InlineStack, Text, TextField } from '@shopify/polaris'
import { useEffect, useId, useState } from 'react'
import { words } from '../../../locales/admin-words.ts'
import type { SwapLine } from '../../../returns/merchant/goods-view.ts'
import { priceWords } from './price-words.ts'
import { MOST_PIECES } from './read-goods.ts'
import type { Acting } from './use-act.ts'

/** As Shopify's picker gives it. */
interface Picked {
  /** Global id. */
  id: string
  name: string
  /** Decimal text in the shop's currency. */
  price: string
}

interface SwapFormProps {
  swap: SwapLine
  /** ISO 4217, of the shop: what the picker's prices are in. */
  currency: string
  act: Acting
  /** Of a page's buttons one is primary. */
  isPrimary: boolean
  isOneOfSeveral: boolean
}

/** A swap waits until somebody says what goes out: picked in Shopify's own window, then confirmed with what it costs. */
export const SwapForm = ({ swap, currency, act, isPrimary, isOneOfSeveral }: SwapFormProps) => {
  const pick = usePicker()
  const [picked, setPicked] = useState<Picked>()
  const [quantity, setQuantity] = useState(String(swap.quantity))
  const { error: missing } = act.errorOf('variant')
  const choose = async () => setPicked((await pick(picked)) ?? picked)
  const id = useId()
  // The window it was picked in has taken focus with it; what is picked is confirmed next.
  useEffect(() => {
    if (picked !== undefined) document.getElementById(id)?.focus()
  }, [picked, id])
  const price = picked && priceWords({ ...picked, quantity, paid: swap.paid, currency })
  const primary = isPrimary ? { variant: 'primary' as const } : {}
  return (
    <BlockStack gap="300">
      {isOneOfSeveral && <Text as="p">{words('case.swap.for', { item: swap.title })}</Text>}
      {picked && (
        <BlockStack gap="100">
          <Text as="p" fontWeight="semibold">
            {words('case.swap.picked', { name: picked.name })}
          </Text>
          {price && <Text as="p">{price}</Text>}
        </BlockStack>
      )}
      {picked && (
        <TextField
          label={words('case.swap.quantity')}
          type="number"
          min={1}
          max={MOST_PIECES}
          value={quantity}
          onChange={setQuantity}
          autoComplete="off"
          {...act.errorOf('quantity')}
        />
      )}
      {missing && <InlineError message={missing} fieldID={`swap-${swap.key}`} />}
      <InlineStack gap="200">
        {picked && (
          <Button
            id={id}
            {...primary}
            loading={act.pending === 'replace'}
            onClick={() => act.send('replace', { key: String(swap.key), variantId: picked.id, quantity })}
          >
            {words('case.swap.save')}
          </Button>
        )}
        <Button id={`swap-${swap.key}`} {...(picked ? {} : primary)} onClick={choose}>
          {words(picked ? 'case.swap.change' : 'case.swap.choose')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}

/** Opens Shopify's window of what the shop sells. @returns undefined when it was closed without a choice */
function usePicker(): (before: Picked | undefined) => Promise<Picked | undefined> {
  const bridge = useAppBridge()
  return async (before) => {
    const chosen = await bridge.resourcePicker({
      type: 'variant',
      action: 'select',
      multiple: false,
      ...(before === undefined ? {} : { selectionIds: [{ id: before.id }] }),
    })
    const [variant] = chosen ?? []
    return variant && { id: variant.id, name: nameOf(variant.displayName), price: variant.price }
  }
}

/** A product without variants has one by this name. */
const nameOf = (displayName: string): string => displayName.replace(/ - Default Title$/, '')
