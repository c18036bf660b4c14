/** Answers of the doors of "My returns" and of the blocks, as the server gives them. */
import type { BuyerCaseInFull, BuyerCases, BuyerGlance } from '../../app/returns/buyer/buyer-wire.ts'

const says = (text: string) => [{ text }]

export const CASE: BuyerCaseInFull = {
  ...{ id: '7f3c2b1a-0000-4000-8000-000000000001', reference: 'RC-7F3K2M', seen: 7 },
  ...{ orderId: '77', orderName: '#1007', stage: 'accepted', state: 'Accepted' },
  receivedOn: 'Monday 16 November 2026',
  items: [
    { title: 'Over-ear headphones', quantity: 1, outcome: 'Accepted', text: [says('Send it by Monday.')] },
    {
      ...{ title: 'Button camera', quantity: 1, outcome: 'Not possible', result: 'refused' },
      text: [says('Not possible: it was made for you.')],
      why: { clauseText: 'Made-to-order cameras are excluded.', wouldChange: 'If it was not made for you.' },
    },
  ],
  timeline: [
    { text: 'Statement received', date: 'Monday 16 November 2026', done: true },
    { text: 'Send it back by', date: 'Wednesday 2 December 2026', done: false },
  ],
  help: { text: 'Questions? Ask the shop. A person answers.' },
  can: {
    send: {
      items: [
        { key: 0, title: 'Over-ear headphones', quantity: 1 },
        { key: 2, title: 'In-ear earpiece', quantity: 1 },
      ],
      means: [says('The shop then knows that it is on its way.')],
    },
    answer: [],
    takeBack: { means: [says('You keep the items.')] },
  },
  written: [],
  questions: [],
}

export const ASKED: BuyerCaseInFull = {
  ...CASE,
  questions: [
    {
      says: says('The shop asked you on Monday 16 November 2026:'),
      ...{ question: 'Which cable came with it?', how: says('There is no time limit.') },
    },
  ],
}

export const OFFERED: BuyerCaseInFull = {
  ...CASE,
  ...{ stage: 'checked', state: 'Checked' },
  can: {
    answer: [
      {
        id: 'offer-1',
        says: [says('The shop offers to pay back RON 100.50 less.')],
        agree: { label: 'I agree', means: [says('You get back RON 818.49.')] },
        disagree: { label: 'I do not agree', means: [says('Nothing is taken off.')] },
        object: { label: 'Send it back to me', means: [says('The shop sends it back to you.')] },
      },
    ],
  },
}

export const LIST: BuyerCases = {
  cases: [
    {
      ...{ id: CASE.id, reference: CASE.reference, orderName: '#1007', stage: 'checked', state: 'Checked' },
      receivedOn: 'Monday 16 November 2026',
      items: [{ title: 'Over-ear headphones', quantity: 1 }],
      asks: "Please answer the shop's offer by Wednesday 25 November 2026.",
    },
  ],
  next: CASE.id,
}

export const GLANCE: BuyerGlance = {
  says: [{ text: 'You can send these items back until ' }, { text: 'Monday 23 November', strong: true }],
  cases: [{ id: CASE.id, reference: CASE.reference, state: 'On its way' }],
  notes: [{ title: 'Over-ear headphones', text: [{ text: 'You can send this back.' }] }],
}
