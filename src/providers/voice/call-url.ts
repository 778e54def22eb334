/** Where a provider asks what to do with a call that we made. */
export function callUrl(provider: string, inboundPath: string, answerAt: string, invitationId: string): string {
  return `${answerAt}/inbound/voice/${provider}/${inboundPath}?${new URLSearchParams({ invitation: invitationId })}`
}
