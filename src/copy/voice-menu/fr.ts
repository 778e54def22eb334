import type { VoiceMenuWords } from '../voice-menu.ts'

export const fr: VoiceMenuWords = {
  welcome:
    'Bonjour, ici {business}. Vous pouvez choisir les messages que vous souhaitez recevoir de notre part sur WhatsApp.',
  welcome_call:
    'Bonjour, ici {business}. Nous appelons une seule fois, pour demander quels messages vous souhaitez recevoir de notre part sur WhatsApp.',
  stop_key: 'Pour ne plus rien recevoir de nous, appuyez sur 9 à tout moment. Pour réécouter, appuyez sur étoile.',
  topic:
    '{topic}. {description} À quelle fréquence : {frequency}. Pour le recevoir sur WhatsApp, appuyez sur 1 ou dites oui. Pour ne pas le recevoir, appuyez sur 2 ou dites non.',
  list: 'Vous avez le choix. {choices} Quand vous avez choisi, appuyez sur dièse.',
  choice: 'Pour {topic}, appuyez sur {key}. {description} À quelle fréquence : {frequency}.',
  list_more: 'C’est noté. Appuyez sur un autre chiffre, ou sur dièse pour continuer.',
  own_number:
    'Vous appelez du {number}. Pour recevoir les messages sur WhatsApp à ce numéro, appuyez sur 1. Pour un autre numéro, appuyez sur 2.',
  type_number: 'Composez le numéro qui a WhatsApp, puis appuyez sur dièse.',
  check_number:
    'Vous avez composé le {number}. Si c’est correct, appuyez sur 1. Pour le composer à nouveau, appuyez sur 2.',
  confirm:
    '{business} vous enverrait sur WhatsApp, au {number} : {topics}. Vous pouvez arrêter à tout moment en écrivant STOP dans la discussion. Pour accepter, appuyez sur 1 ou dites oui. Si vous n’acceptez pas, appuyez sur 2. Pour choisir à nouveau, appuyez sur 3.',
  record: 'Après le signal, dites : oui, j’accepte. Puis appuyez sur dièse.',
  not_understood: 'Désolé, nous n’avons pas compris.',
  silence: 'Nous n’avons pas entendu de réponse.',
  say_yes: 'oui',
  say_no: 'non',
  bye_asked:
    'Merci. Nous vous demandons maintenant sur WhatsApp si c’est correct. Les messages ne viendront que si vous y répondez oui. Au revoir.',
  bye_code:
    'Merci. Il reste une chose : envoyez ce code au {sender} sur WhatsApp. {code}. Encore une fois : {code}. Les messages ne viendront qu’ensuite. Au revoir.',
  bye_refused: 'Très bien, nous avons noté votre refus. Au revoir.',
  bye_stopped: 'C’est fait. Vous ne recevrez plus rien de nous, ni sur WhatsApp ni par téléphone. Au revoir.',
  bye_stop_unknown:
    'Votre numéro est masqué, nous ne savons donc pas pour qui arrêter. Rappelez en affichant votre numéro, ou écrivez-nous STOP sur WhatsApp. Au revoir.',
  bye_nothing: 'Très bien. Rien n’a été choisi, et rien ne change. Au revoir.',
  bye_left: 'Nous n’avons pas reçu de réponse, donc rien ne change. Au revoir.',
}
