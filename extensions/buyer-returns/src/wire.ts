/** The only door from the page to the server's own types: shapes, and nothing that runs. */
export type {
  AnswersBody,
  BuyerCase,
  BuyerError,
  BuyerItem,
  BuyerOption,
  BuyerOrder,
  BuyerPreview,
  BuyerReceipt,
  Sentence,
  StatementBody,
  TimelineStep,
  WantedItem,
  WireRemedy,
  WireTotal,
} from '../../../app/returns/buyer/buyer-wire.ts'
