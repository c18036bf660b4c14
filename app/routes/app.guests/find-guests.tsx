import { useNavigation, useSearchParams } from '@remix-run/react'
import { BlockStack, Box, Button, Card, Form, InlineStack, Tabs, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { words } from '../../locales/admin-words.ts'

interface FindGuestsProps {
  isDealt: boolean
  called: string
  /** How many wait in all. */
  count: number
}

const TABS = ['waiting', 'dealt'] as const

/** How many there are, what became of the others, and one among many. */
export const FindGuests = ({ isDealt, called, count }: FindGuestsProps) => {
  const [, setParams] = useSearchParams()
  const [typed, setTyped] = useState(called)
  const isLooking = useNavigation().state === 'loading'
  const shown: Record<string, string> = isDealt ? { show: 'dealt' } : {}
  const find = (sought: string) => () => {
    setTyped(sought)
    setParams(sought.trim() === '' ? shown : { ...shown, called: sought.trim() })
  }
  const show = (index: number) => {
    setTyped('')
    setParams(TABS[index] === 'dealt' ? { show: 'dealt' } : {})
  }
  return (
    <Card padding="0">
      <Tabs
        tabs={TABS.map((id) => ({ id, content: words(`guests.tab.${id}`, { count }) }))}
        selected={isDealt ? 1 : 0}
        onSelect={show}
      />
      <Box padding="400" paddingBlockStart="200">
        <Form onSubmit={find(typed)}>
          <BlockStack gap="300">
            <TextField
              label={words('guests.find.label')}
              helpText={words('guests.find.help')}
              value={typed}
              onChange={setTyped}
              autoComplete="off"
              maxLength={254}
            />
            <InlineStack gap="200">
              <Button submit loading={isLooking}>
                {words('guests.find.action')}
              </Button>
              {called !== '' && (
                <Button variant="tertiary" onClick={find('')}>
                  {words('guests.find.all')}
                </Button>
              )}
            </InlineStack>
          </BlockStack>
        </Form>
      </Box>
    </Card>
  )
}
