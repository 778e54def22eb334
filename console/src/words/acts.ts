/** What a person did and where, in words. */
import type { Act } from '@contract/terms.ts'

/** As a line of a record: "Act: Typed a stop word". */
export const actWords: Readonly<Record<Act, string>> = {
  ticked_box: 'Ticked an empty box',
  sent_code: 'Sent the code',
  tapped_button: 'Tapped a button',
  chose_from_list: 'Chose from a list',
  sent_flow: 'Sent a form in the chat',
  typed_keyword: 'Typed a keyword',
  typed_words: 'Wrote it in words',
  opened_personal_link: 'Opened the link that was sent to them',
  switched_on_page: 'Switched it on the preference page',
  whatsapp_control: 'Used WhatsApp’s own control',
  marketing_failure: 'Had stopped marketing in WhatsApp, as a failed message told',
  api: 'Reported by a system',
  told_staff: 'Told somebody who works here',
  signed_paper: 'Signed on paper',
  attested_import: 'Attested by the business on import',
  imported_no: 'A no that was imported',
  number_changed: 'Changed the number',
  new_owner: 'The number has a new owner',
  merge: 'Two contacts turned out to be one',
  erasure: 'Their data was erased',
  contact_attribute: 'The attribute opt_in was set',
  flow_variable: 'Said so in a conversation',
  asked: 'Was asked',
}

/** As the end of a title: "Withdrew Offers *by writing in chat*". */
export const howWords: Readonly<Record<Act, string>> = {
  ticked_box: 'by ticking a box',
  sent_code: 'by sending the code',
  tapped_button: 'by tapping a button',
  chose_from_list: 'from a list in chat',
  sent_flow: 'in a form in chat',
  typed_keyword: 'by writing in chat',
  typed_words: 'by writing in chat',
  opened_personal_link: 'through their own link',
  switched_on_page: 'on the preference page',
  whatsapp_control: 'in WhatsApp’s own settings',
  marketing_failure: 'in WhatsApp, before we heard',
  api: 'as a system reported',
  told_staff: 'by telling us',
  signed_paper: 'on paper',
  attested_import: 'as attested on import',
  imported_no: 'as imported',
  number_changed: 'because the number changed',
  new_owner: 'because the number has a new owner',
  merge: 'because two contacts are one',
  erasure: 'because their data was erased',
  contact_attribute: 'by the attribute opt_in',
  flow_variable: 'in a conversation',
  asked: 'and waiting for an answer',
}

const channels: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp chat',
  web_page: 'Web page',
  preference_page: 'Preference page',
  api: 'API',
  console: 'Console',
  telephone: 'Telephone',
  letter: 'Letter',
  email: 'E-mail',
  counter: 'At the counter',
  sms: 'SMS',
  sms_link: 'SMS with a link',
  email_link: 'E-mail with a link',
  missed_call: 'Missed call',
  ivr_inbound: 'Voice menu, they called',
  ivr_outbound: 'Voice menu, we called',
  qr_code: 'QR code',
  till: 'Till',
  paper_form: 'Paper form',
  widget: 'Widget on a site',
  webview: 'Page opened inside WhatsApp',
  whatsapp_flow: 'WhatsApp Flow',
  bot_flow: 'Question in the chat',
  registration_form: 'Registration form',
  form_webhook: 'Form or shop tool',
  import: 'Import',
  web: 'Website',
  chat: 'Chat',
}

/** A channel that has no word of its own is shown as it is written. */
export function channelWord(channel: string): string {
  return channels[channel] ?? channel.replaceAll('_', ' ')
}
