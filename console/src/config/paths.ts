/** Every address of the console, and those of the server that it links to. */
export const paths = {
  overview: '/',
  signIn: '/sign-in',
  /** The token stands behind the #, so that it never reaches a log. */
  setup: '/setup',
  join: '/join',
  contacts: '/contacts',
  contact: '/contacts/$contactId',
  imports: '/imports',
  newImport: '/imports/new',
  import: '/imports/$importId',
  capturePoints: '/capture-points',
  newCapturePoint: '/capture-points/new',
  capturePoint: '/capture-points/$capturePointId',
  paperEntry: '/capture-points/$capturePointId/entry',
  paperChecks: '/capture-points/$capturePointId/checks',
  topics: '/topics',
  notices: '/notices',
  notice: '/notices/$noticeId',
  campaigns: '/campaigns',
  newCampaign: '/campaigns/new',
  campaign: '/campaigns/$campaignId',
  templates: '/templates',
  newTemplate: '/templates/new',
  template: '/templates/$templateId',
  settings: '/settings',
  settingsProfile: '/settings/workspace',
  settingsWhatsApp: '/settings/whatsapp',
  settingsChannels: '/settings/channels',
  settingsLaws: '/settings/laws',
  settingsBrand: '/settings/brand',
  settingsMembers: '/settings/members',
  settingsKeys: '/settings/api-keys',
  settingsAudit: '/settings/audit',
  settingsAccount: '/settings/account',
  parts: '/parts',
} as const

/** Pages that the server itself writes. */
export const served = {
  phone: '/phone',
  docs: '/docs',
} as const
