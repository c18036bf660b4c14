import { sendStoredMessage } from '../../messages/send-message.ts'
import { defineHandler } from '../define-handler.ts'
import { sendMessage } from '../definitions/send-message.ts'

export const sendMessageHandler = defineHandler(sendMessage, ({ shop, messageId }) =>
  sendStoredMessage(shop, messageId),
)
