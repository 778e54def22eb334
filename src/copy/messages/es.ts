import type { MessageWords } from '../messages.ts'

export const es: MessageWords = {
  prefilled: {
    confirm: 'Hola, {business}. Sí, quiero recibir por WhatsApp: {topics}. Código: {code}',
    choices: 'Hola, {business}. Envíenme, por favor, el enlace a mis opciones.',
  },
  howToStop: 'Escribe STOP cuando quieras para dejar de recibir mensajes de WhatsApp.',
  yourChoices: 'Tus opciones:\n{url}',
  confirmed: {
    text: 'Gracias. En este número recibes ahora de {business}: {topics}.',
    already: 'En este número ya recibes de {business}: {topics}. No ha cambiado nada.',
    otherNumber: 'El número {number} no está confirmado: el mensaje no vino de él.',
  },
  code: {
    expired: 'Este código ha caducado. Puedes conseguir otro aquí:\n{url}',
    unknown: 'No conocemos este código. Revísalo o consigue otro en la página donde lo encontraste.',
  },
  stopped: {
    all: 'Ya no recibes mensajes de WhatsApp de {business}.',
    allUtility: 'Eso incluye los mensajes sobre tus pedidos.',
    marketing: 'Ya no recibes marketing de {business} por WhatsApp. Para parar también los demás mensajes, envía STOP.',
    topic: 'Ya no recibes mensajes de {business} sobre esto: {topic}. Para parar todo, envía STOP.',
    number: 'Este número ya no recibe mensajes de {business}. Tus otros números quedan como están.',
    wrongNumber: 'Gracias por avisar. Hemos borrado este número de nuestros registros y no volveremos a escribirle.',
    comeBack: 'Si fue un error, envía START.',
    keepOrders: 'Seguir con pedidos',
    keptOrders: 'Sigues recibiendo de {business}: {topics}. Todo lo demás queda parado.',
    already: 'Los mensajes de {business} ya están parados. Para empezar de nuevo, envía START.',
  },
  started: {
    undone: 'La parada se ha deshecho. Recibes otra vez de {business}: {topics}.',
    nothing: 'No hay ninguna parada que deshacer.',
  },
  consentRequest: {
    text: '¿Quieres recibir en este número estos mensajes de WhatsApp de {business}?\n\n{topics}\n\nPuedes parar cuando quieras enviando STOP.',
    topic: '• {topic}: {description} ({frequency})',
    yes: 'Sí, por favor',
    no: 'No, gracias',
    choose: 'Elegir',
    refused: 'De acuerdo. No recibirás de {business}: {topics}.',
  },
  botFlow: {
    all: 'Sí, todos',
    later: 'Más tarde',
    done: 'Eso es todo',
    choose:
      '¿Cuáles de estos mensajes de {business} quieres recibir en este número? Elige uno. Después puedes añadir otros.\n\n{topics}',
    noted: 'Anotado, recibirás de {business}: {topics}. ¿Quieres algo más?',
    deferred: 'De acuerdo. {business} no volverá a preguntarte antes de esta fecha: {date}.',
    page: '{business} quiere enviarte mensajes por WhatsApp. Aquí ves qué llega y con qué frecuencia, y eliges lo que quieres. El enlace es solo para ti.',
    pageButton: 'Ver y elegir',
    flow: '{business} quiere enviarte mensajes por WhatsApp. Mira qué llega y con qué frecuencia, y elige lo que quieres.',
    flowButton: 'Ver y elegir',
    form: {
      thisChat: 'este chat de WhatsApp',
      choose: '¿Qué quieres recibir?',
      agree: 'Quiero recibir estos mensajes de {business} por WhatsApp en este número.',
      titleTopics: 'Mensajes de {business}',
      titleConfirm: 'Confirma, por favor',
      next: 'Siguiente',
      over: 'Esta pregunta ya tiene respuesta, o su plazo ha terminado.',
      none: 'Elige al menos uno, o cierra esta página.',
    },
  },
  confirmationAnswer: {
    no: 'De acuerdo. No te enviaremos nada.',
    notMe:
      'Gracias por avisar. La solicitud ha terminado y ningún formulario puede preguntar de nuevo a este número en 180 días.',
  },
  numberChanged: {
    text: 'Tienes un número nuevo. ¿Quieres que {business} te siga enviando aquí mensajes sobre esto: {topics}?',
    yes: 'Sí, continuar',
    no: 'No, parar',
    kept: 'Gracias. En este número recibes de {business}: {topics}.',
    ended: 'De acuerdo. Este número ya no recibe mensajes de {business} sobre esto: {topics}.',
  },
  paused: {
    text: 'No recibes mensajes de {business} hasta el {date}. Tus opciones quedan como están.',
    over: 'La pausa ha terminado. Tus opciones son las de antes.',
  },
  choices: {
    text: 'Aquí puedes ver y cambiar lo que recibes de {business}. El enlace es solo para ti.',
    button: 'Mis opciones',
  },
  help: {
    who: 'Somos {business}.',
    contact: 'Para recibir ayuda, contacta con {contact}.',
    words: 'STOP termina todos los mensajes. START deshace una parada.',
  },
  fallback:
    'Perdona, no te hemos entendido. Envía AYUDA para hablar con nosotros o STOP para terminar todos los mensajes.',
  nothingChanged: 'No ha cambiado nada.',
}
