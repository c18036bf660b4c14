/** What a person needs to know once everything runs. */
export function doors(sandboxUrl: string, now: Date, dataFolder: string): string {
  const day = now.toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return `
  Recourse is running. In its world it is ${day.replace(',', '')}.

  Pinhole Audio (Romania, policy A)
    Merchant's admin    ${sandboxUrl}/admin/pinhole-audio
    Buyer's account     ${sandboxUrl}/account/pinhole-audio
    Storefront          ${sandboxUrl}/store/pinhole-audio

  Thalassa Goods (Greece, the law alone)
    Merchant's admin    ${sandboxUrl}/admin/thalassa-goods
    Buyer's account     ${sandboxUrl}/account/thalassa-goods
    Storefront          ${sandboxUrl}/store/thalassa-goods

  Mailbox               ${sandboxUrl}/mail
  Clock                 ${sandboxUrl}/clock
  All doors             ${sandboxUrl}/

  Try this: in Pinhole Audio's account, be Ana Ionescu, open order #1001 and return something.
  Logs are in ${dataFolder}/logs. Ctrl-C stops everything; what you did stays until: npm run demo -- --reset
`
}
