import type { MessageWords } from '../messages.ts'

export const fr: MessageWords = {
  prefilled: {
    confirm: 'Bonjour {business}. Oui, je veux recevoir sur WhatsApp : {topics}. Code : {code}',
    choices: 'Bonjour {business}. Merci de m’envoyer le lien vers mes choix.',
  },
  howToStop: 'Écrivez STOP à tout moment pour ne plus recevoir de messages WhatsApp.',
  yourChoices: 'Vos choix :\n{url}',
  confirmed: {
    text: 'Merci. Sur ce numéro, vous recevez désormais de {business} : {topics}.',
    already: 'Sur ce numéro, vous recevez déjà de {business} : {topics}. Rien n’a changé.',
    otherNumber: 'Le numéro {number} n’est pas confirmé : le message n’est pas venu de lui.',
  },
  code: {
    expired: 'Ce code a expiré. Vous pouvez en obtenir un nouveau ici :\n{url}',
    unknown:
      'Nous ne connaissons pas ce code. Vérifiez-le, ou obtenez-en un nouveau sur la page où vous l’avez trouvé.',
  },
  stopped: {
    all: 'Vous ne recevez plus de messages WhatsApp de {business}.',
    allUtility: 'Cela comprend les messages sur vos commandes.',
    marketing:
      'Vous ne recevez plus de publicité de {business} sur WhatsApp. Pour arrêter aussi les autres messages, envoyez STOP.',
    topic: 'Vous ne recevez plus de messages de {business} à ce sujet : {topic}. Pour tout arrêter, envoyez STOP.',
    number: 'Ce numéro ne reçoit plus de messages de {business}. Vos autres numéros restent comme ils sont.',
    wrongNumber: 'Merci de nous l’avoir dit. Nous avons retiré ce numéro de nos fichiers et ne lui écrirons plus.',
    comeBack: 'Si c’était une erreur, envoyez START.',
    keepOrders: 'Garder mes commandes',
    keptOrders: 'Vous recevez toujours de {business} : {topics}. Tout le reste est arrêté.',
    already: 'Les messages de {business} sont déjà arrêtés. Pour recommencer, envoyez START.',
  },
  started: {
    undone: 'L’arrêt est annulé. Vous recevez de nouveau de {business} : {topics}.',
    nothing: 'Il n’y a pas d’arrêt à annuler.',
  },
  consentRequest: {
    text: 'Voulez-vous recevoir sur ce numéro ces messages WhatsApp de {business} ?\n\n{topics}\n\nVous pouvez arrêter à tout moment en envoyant STOP.',
    topic: '• {topic} : {description} ({frequency})',
    yes: 'Oui, volontiers',
    no: 'Non, merci',
    choose: 'Choisir',
    refused: 'C’est entendu. Vous ne recevrez pas de {business} : {topics}.',
  },
  botFlow: {
    all: 'Oui, tous',
    later: 'Plus tard',
    done: 'C’est tout',
    choose:
      'Lesquels de ces messages de {business} voulez-vous recevoir sur ce numéro ? Choisissez-en un. Vous pourrez en ajouter d’autres ensuite.\n\n{topics}',
    noted: 'C’est noté, vous recevez de {business} : {topics}. Voulez-vous autre chose ?',
    deferred: 'C’est entendu. {business} ne vous le demandera pas de nouveau avant cette date : {date}.',
    page: '{business} aimerait vous envoyer des messages sur WhatsApp. Vous voyez ici ce qui arrive et à quelle fréquence, et vous choisissez ce que vous voulez. Ce lien n’est que pour vous.',
    pageButton: 'Voir et choisir',
    flow: '{business} aimerait vous envoyer des messages sur WhatsApp. Voyez ce qui arrive et à quelle fréquence, et choisissez ce que vous voulez.',
    flowButton: 'Voir et choisir',
    form: {
      thisChat: 'cette discussion WhatsApp',
      choose: 'Que voulez-vous recevoir ?',
      agree: 'Je veux recevoir ces messages de {business} sur WhatsApp, à ce numéro.',
      titleTopics: 'Messages de {business}',
      titleConfirm: 'Merci de confirmer',
      next: 'Suivant',
      over: 'Cette question a déjà une réponse, ou son délai est passé.',
      none: 'Choisissez-en au moins un, ou fermez cette page.',
    },
  },
  confirmationAnswer: {
    no: 'C’est entendu. Rien ne vous sera envoyé.',
    notMe:
      'Merci de nous l’avoir dit. La demande est close, et aucun formulaire ne peut plus interroger ce numéro pendant 180 jours.',
  },
  numberChanged: {
    text: 'Vous avez un nouveau numéro. Acceptez-vous que {business} continue à vous écrire ici à ce sujet : {topics} ?',
    yes: 'Oui, continuez',
    no: 'Non, arrêtez',
    kept: 'Merci. Sur ce numéro, vous recevez de {business} : {topics}.',
    ended: 'C’est entendu. Ce numéro ne reçoit plus de messages de {business} à ce sujet : {topics}.',
  },
  paused: {
    text: 'Vous ne recevez pas de messages de {business} jusqu’au {date}. Vos choix restent les mêmes.',
    over: 'La pause est terminée. Vos choix sont ceux d’avant.',
  },
  choices: {
    text: 'Vous pouvez voir et modifier ici ce que vous recevez de {business}. Ce lien n’est que pour vous.',
    button: 'Mes choix',
  },
  help: {
    who: 'Ici {business}.',
    contact: 'Pour obtenir de l’aide, contactez {contact}.',
    words: 'STOP met fin à tous les messages. START annule un arrêt.',
  },
  fallback:
    'Désolé, nous n’avons pas compris. Envoyez AIDE pour nous joindre, ou STOP pour mettre fin à tous les messages.',
  nothingChanged: 'Rien n’a changé.',
}
