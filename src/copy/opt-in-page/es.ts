import type { OptInPageWords } from '../opt-in-page.ts'

export const es: OptInPageWords = {
  title: 'Mensajes de {business} por WhatsApp',
  numbers: {
    legend: 'Tus números',
    legendOne: 'Tu número',
    hint: 'Con el código del país, por ejemplo {example}.',
    label: 'Número {position}',
    add: 'Añadir otro número',
    remove: 'Quitar el número {position}',
    unnamed: 'número de arriba',
  },
  held: {
    legend: 'Números tuyos que conocemos',
    hint: 'Elige en cuáles quieres recibir mensajes. No hay nada elegido por ti.',
    use: 'Usar el {number}',
  },
  topics: {
    legend: '¿Qué quieres recibir?',
    hint: 'No hay nada elegido por ti.',
    utility: 'Sobre tus pedidos',
    marketing: 'Noticias y ofertas',
    sameForAll: 'Lo mismo en todos los números',
    perNumber: 'Elegir para cada número',
    forNumber: 'Para el {number}',
  },
  facts: {
    personSends: 'Para confirmar, nos envías un mensaje desde cada número. Hasta entonces no recibes nada nuestro.',
    weAsk: 'Enviamos un mensaje a cada número para comprobar que es tuyo, y nada más hasta que respondas.',
    stop: 'Escribe STOP cuando quieras para dejar de recibir mensajes de WhatsApp.',
    free: 'Decir que no no cambia nada más entre nosotros.',
  },
  age: 'Tengo {age} años o más',
  refused: {
    title: 'De acuerdo',
    text: 'No te has apuntado a nada y no recibirás mensajes por esta página.',
    again: 'Volver a la página',
  },
  errors: {
    numberMissing: 'Escribe el número en el que quieres recibir mensajes.',
    numberInvalid:
      '«{number}» no es un número de teléfono completo. Escríbelo con el código del país, por ejemplo {example}.',
    numberTwice: 'Este número está dos veces. Quita uno de los dos.',
    numbersMost: {
      one: 'Solo un número a la vez. Envía este y vuelve después para el siguiente.',
      other: 'Como máximo {count} números a la vez. Envía estos y vuelve después para los demás.',
    },
    topicMissing: 'Marca al menos un tipo de mensaje o elige «{no}».',
    topicMissingFor: 'Marca al menos un tipo de mensaje para el {number} o quita ese número.',
    age: 'Marca que tienes {age} años o más. No escribimos a nadie más joven.',
    answerMissing: 'Elige uno de los dos botones.',
    wordingChanged:
      'El texto ha cambiado desde que abriste la página. Léelo otra vez, por favor; lo que escribiste sigue aquí.',
  },
}
