import { BlockStack, Box, Button, Collapsible, InlineStack } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { useId, useState } from 'react'

/** Something one can do, but need not now. */
export const Folded = ({ label, children }: { label: string; children: ReactNode }) => {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <BlockStack gap="200">
      <InlineStack>
        <Button
          variant="plain"
          disclosure={open ? 'up' : 'down'}
          ariaExpanded={open}
          ariaControls={id}
          onClick={() => setOpen(!open)}
        >
          {label}
        </Button>
      </InlineStack>
      <Collapsible id={id} open={open} transition={false}>
        <Box paddingBlockEnd="200">{children}</Box>
      </Collapsible>
    </BlockStack>
  )
}
