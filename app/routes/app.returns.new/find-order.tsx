import { useNavigation, useSearchParams } from '@remix-run/react'
import {
  BlockStack,
  Button,
  Card,
  Form,
  FormLayout,
  InlineStack,
  Link,
  Text,
  TextField,
} from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../locales/admin-words.ts'
import type { StatableOrder } from '../../returns/staff/statable-order.ts'
import { useMerchantTime } from '../../ui/merchant-time.tsx'

interface FindOrderProps {
  called: string
  order: StatableOrder | undefined
  /** Why none is shown. */
  why?: 'not_found' | 'several' | 'shopify_silent'
}

/** The order by its number, kept in the page's address. */
export const FindOrder = ({ called, order, why }: FindOrderProps) => {
  const [, setParams] = useSearchParams()
  const [typed, setTyped] = useState(called)
  const { day } = useMerchantTime()
  const isLooking = useNavigation().state === 'loading'
  const find = () => setParams(typed.trim() === '' ? {} : { order: typed.trim() }, { replace: true })
  return (
    <Card>
      <BlockStack gap="300">
        <Form onSubmit={find}>
          <FormLayout>
            <TextField
              label={words('entry.order.label')}
              helpText={words('entry.order.help')}
              value={typed}
              onChange={setTyped}
              autoComplete="off"
              {...(why && { error: words(`entry.order.${why}`) })}
            />
            <InlineStack>
              <Button submit loading={isLooking} {...(order ? {} : { variant: 'primary' as const })}>
                {words('entry.order.find')}
              </Button>
            </InlineStack>
          </FormLayout>
        </Form>
        {order && (
          <Text as="p">
            {words('entry.order.found', { day: day(order.orderedAt) })}{' '}
            <Link url={`shopify:admin/orders/${order.id}`} target="_top">
              {words('case.origin.order', { order: order.name })}
            </Link>
          </Text>
        )}
      </BlockStack>
    </Card>
  )
}
