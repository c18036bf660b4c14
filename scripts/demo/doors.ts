/** What a person needs to know once everything runs. */
export function doors(sandboxUrl: string, now: Date, dataFolder: string): string {
  const day = now.toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return `
  Recourse is running. In its world it is ${day}.

                      Pinhole Audio (Romania)                          Thalassa Goods (Greece)
  Merchant's admin    ${sandboxUrl}/admin/pinhole-audio      ${sandboxUrl}/admin/thalassa-goods
  Buyer's account     ${sandboxUrl}/account/pinhole-audio    ${sandboxUrl}/account/thalassa-goods
  Storefront          ${sandboxUrl}/store/pinhole-audio      ${sandboxUrl}/store/thalassa-goods

  Mailbox             ${sandboxUrl}/mail
  Clock               ${sandboxUrl}/clock
  All doors           ${sandboxUrl}/

  Logs are in ${dataFolder}/logs. Ctrl-C stops everything; what you did stays until: npm run demo -- --reset
`
}
