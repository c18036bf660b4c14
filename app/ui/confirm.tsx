import { Modal, TitleBar, useAppBridge } from '@shopify/app-bridge-react'
import { Box, Text } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { words } from '../locales/admin-words.ts'

interface ConfirmProps {
  /** By which it is shown: `bridge.modal.show(id)`. */
  id: string
  title: string
  text: string
  /** What is pressed to do it. */
  yes: string
  onConfirm: () => void
}

/** Asked before something that cannot be taken back. */
export const Confirm = ({ id, title, text, yes, onConfirm }: ConfirmProps) => {
  const bridge = useAppBridge()
  const [isThere, setThere] = useState(false)
  // Only in the browser: the dialog lies above the page, not inside the card that opens it.
  useEffect(() => setThere(true), [])
  if (!isThere) return null
  const close = () => void bridge.modal.hide(id)
  const confirm = () => {
    close()
    onConfirm()
  }
  return createPortal(
    <Modal id={id}>
      <Box padding="400">
        <Text as="p">{text}</Text>
      </Box>
      <TitleBar title={title}>
        <button type="button" variant="primary" onClick={confirm}>
          {yes}
        </button>
        <button type="button" onClick={close}>
          {words('action.cancel')}
        </button>
      </TitleBar>
    </Modal>,
    document.body,
  )
}
