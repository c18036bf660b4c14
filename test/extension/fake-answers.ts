import type {
  AnswersBody,
  BuyerCase,
  BuyerOrder,
  BuyerPreview,
  BuyerReceipt,
  StatementBody,
  WantedItem,
} from '../../app/returns/buyer/buyer-wire.ts'
import { ITEMS } from './fake-items.ts'

export const ACCEPTED_CASE: BuyerCase = {
  id: '7f3c2b1a-0000-4000-8000-000000000001',
  reference: 'R-1007-1',
  state: 'Accepted',
  receivedOn: 'Saturday 14 November 2026',
  items: [{ title: 'Over-ear headphones', quantity: 1, outcome: 'Accepted.' }],
  timeline: [
    { text: 'Statement received', date: 'Saturday 14 November 2026', done: true },
    { text: 'Decided', date: 'Saturday 14 November 2026', done: true },
    { text: 'Send it back by', date: 'Saturday 28 November 2026', done: false },
    { text: 'Your money is back by', date: 'Saturday 28 November 2026', done: false },
  ],
  questions: [],
}

const { granted, refused, asking, travelling, sealed, opened } = ITEMS

export function orderUnder(answers: AnswersBody['answers']): BuyerOrder {
  const given = answers[asking.unit]?.sealIntact
  const earpiece = given === undefined ? asking : given ? sealed : opened
  return {
    orderId: '1007',
    orderName: '#1007',
    shopName: 'Pinhole Audio',
    locale: 'en',
    items: [granted, earpiece, refused, travelling],
    cases: [],
    help: {
      text: 'Questions? Write to hello@pinhole-audio.example. A person answers.',
      email: 'hello@pinhole-audio.example',
    },
  }
}

const TITLES = Object.fromEntries(Object.values(ITEMS).map(({ unit, title }) => [unit, title]))
const titleOf = (unit: string): string => TITLES[unit] ?? unit

/** Stating what was refused. */
const isInsisted = ({ unit, remedy }: WantedItem): boolean => unit === refused.unit && remedy === 'withdrawal'

const insistedLine = ({ unit, quantity }: WantedItem): BuyerPreview['lines'][number] => ({
  unit,
  quantity,
  title: titleOf(unit),
  what: 'You withdraw from the contract for it.',
  detail: [
    refused.headline,
    [
      {
        text: 'As it stands this is not possible. You can send your statement all the same: it is recorded with its date and time, and answered. Please keep the item meanwhile.',
      },
    ],
  ],
})

const acceptedLine = ({ unit, quantity, remedy }: WantedItem): BuyerPreview['lines'][number] => ({
  unit,
  quantity,
  title: titleOf(unit),
  what:
    remedy === 'withdrawal'
      ? 'You withdraw from the contract for it and send it back.'
      : 'You report that something is wrong with it.',
  detail: [[{ text: 'You pay for sending it back.' }]],
})

export function previewOf({ items }: StatementBody): BuyerPreview {
  const withdraws = items.some(({ remedy }) => remedy === 'withdrawal')
  return {
    lines: items.map((item) => (isInsisted(item) ? insistedLine(item) : acceptedLine(item))),
    total: {
      ...{ label: 'You get back', amount: '918.99 RON', by: 'By Monday 7 December 2026 at the latest' },
      rows: [
        { label: 'Price paid', amount: '899.00 RON' },
        { label: 'Delivery you paid', amount: '19.99 RON' },
      ],
      means: ['The money comes back the way you paid.'],
    },
    instructions: [
      [
        { text: 'Send it to ' },
        { text: 'Pinhole Audio, Strada Lipscani 12, 030031 București', strong: true },
        { text: '.' },
      ],
      [{ text: 'Enclose the return slip that you get next, or a note with its number.' }],
      [{ text: 'Answers come by e-mail, to the address of your order.' }],
    ],
    answerBy: {
      label: 'How should the shop answer you?',
      email: 'By e-mail',
      whatsapp: 'By WhatsApp',
      number: 'WhatsApp number, with its country code',
    },
    confirmLabel: withdraws ? 'Confirm withdrawal' : 'Send request',
  }
}

const acceptedItem = ({ unit, quantity }: WantedItem): BuyerReceipt['items'][number] => ({
  unit,
  quantity,
  title: titleOf(unit),
  outcome: 'granted',
  text: [
    [{ text: 'Accepted.' }],
    [{ text: 'Send it by ' }, { text: 'Saturday 5 December 2026', strong: true }, { text: '.' }],
  ],
})

const refusedItem = ({ unit, quantity }: WantedItem): BuyerReceipt['items'][number] => ({
  unit,
  quantity,
  title: titleOf(unit),
  outcome: 'refused',
  text: [
    [{ text: "Not possible: Made for you, so it can't be withdrawn from." }],
    [{ text: 'If something is wrong with it, the legal guarantee holds until Thursday 9 November 2028.' }],
  ],
})

export function receiptOf({ items }: StatementBody, number: number): BuyerReceipt {
  return {
    id: `00000000-0000-4000-8000-00000000100${number}`,
    reference: `R-1007-${number}`,
    received: 'We received your statement on Saturday 21 November 2026 at 14:03.',
    copy: 'A copy is on its way to a…a@example.ro.',
    answers: 'The shop answers you by e-mail.',
    items: items.map((item) => (isInsisted(item) ? refusedItem(item) : acceptedItem(item))),
    ...(items.every(isInsisted)
      ? {}
      : {
          total: { label: 'You get back', amount: 'RON 204.00', by: 'By Monday 7 December.' },
          slipUrl: 'https://app.example/buyer/slip?of=sealed',
          instructions: [
            [{ text: 'Send it to ' }, { text: 'Strada Lipscani 12', strong: true }, { text: '.' }],
          ],
        }),
    timeline: [
      { text: 'Statement received', date: 'Saturday 21 November 2026', done: true },
      { text: 'Decided', date: 'Saturday 21 November 2026', done: true },
      { text: 'Send it back by', date: 'Saturday 5 December 2026', done: false },
      { text: 'Your money is back by', date: 'Monday 7 December 2026', done: false },
    ],
  }
}
