import type { FlowWords } from '../flows.ts'

export const de: FlowWords = {
  optIn: {
    already: 'Sie bekommen diese Nachrichten von {business} bereits.',
    change: 'Was Sie bekommen, können Sie jederzeit ändern.',
  },
  optOut: {
    why: 'Grund nennen',
    rest: 'Lieber eine Pause',
    ask: 'Woran lag es? Ihre Antwort hilft {business}, es besser zu machen. Sie müssen keine geben.',
    reasons: 'Gründe',
    tooMany: 'Zu viele Nachrichten',
    notUseful: 'Nützt mir nichts',
    wrongTime: 'Zur falschen Zeit',
    neverAsked: 'Nie darum gebeten',
    somethingElse: 'Etwas anderes',
    thanks: 'Danke, dass Sie es uns sagen. Es bleibt dabei: {business} schickt Ihnen nichts mehr.',
    resting:
      'Gut: Einen Monat lang schickt {business} Ihnen nichts. Danach bekommen Sie wieder, was Sie gewählt hatten. STOP beendet es ganz.',
  },
  help: {
    ask: 'Wie kann {business} Ihnen helfen?',
    person: 'Mit jemandem reden',
    stop: 'Nachrichten beenden',
    handedOver: 'Jemand von {business} antwortet Ihnen hier.',
  },
  missedCall: {
    thanks: 'Danke für Ihren Anruf bei {business}. Hier sehen Sie, was Sie bekommen, und können es ändern.',
  },
  renewal: {
    thanks: 'Danke. Es ändert sich nichts: Sie bekommen weiter, was Sie gewählt hatten.',
  },
  cameBack: {
    welcome:
      'Schön, dass Sie wieder da sind. Sie bekommen von {business} wieder, was Sie gewählt hatten. Möchten Sie etwas ändern?',
    change: 'Etwas ändern',
    fine: 'Es passt so',
    noted: 'Gut. STOP beendet es jederzeit.',
  },
}
