import type { TillPageWords } from '../till-page.ts'

export const es: TillPageWords = {
  title: 'Caja de {business}',
  notEnrolled: {
    title: 'Este dispositivo aún no es una caja',
    text: 'Abra en él el enlace de la consola, en el punto de captación.',
  },
  enrol: {
    title: '¿Usar este dispositivo como caja de {business}?',
    text: 'El enlace funciona una sola vez. Después, quien use el dispositivo entra con un PIN.',
    button: 'Usarlo como caja',
    failed: 'Este enlace ya se ha usado o es demasiado antiguo. Cree uno nuevo en la consola.',
  },
  signIn: {
    title: '¿Quién está en la caja?',
    pin: 'PIN de {clerk}',
    wrong: 'Ese no es el PIN.',
    wait: 'Demasiados intentos. Espere hasta las {time}.',
    somebodyElse: 'Otra persona',
    none: 'Nadie puede entrar todavía. Añada personas en la consola.',
    offline: 'Para entrar hace falta conexión.',
  },
  signOut: 'Salir',
  delete: 'Borrar',
  number: {
    title: 'El número del cliente',
    handOver: 'Entregar',
  },
  turn: 'Girar la pantalla',
  back: 'Volver a la caja',
  offline: 'Sin conexión. Lo que se diga aquí se guarda en esta caja y se envía en cuanto vuelva.',
  waiting: { one: '{count} respuesta espera a enviarse', other: '{count} respuestas esperan a enviarse' },
  dropped: {
    one: '{count} respuesta no se pudo aceptar y ya no se guarda.',
    other: '{count} respuestas no se pudieron aceptar y ya no se guardan.',
  },
  scan: 'Escanee esto con la cámara del teléfono y pulse enviar.',
  kept: {
    title: 'Gracias. Ahora no hay conexión',
    text: 'Su elección se guarda en esta caja y se envía en cuanto vuelva la conexión. No le llega nada antes de que lo confirme desde su propio número.',
    scan: 'Escanee esto y pulse enviar: entonces le preguntamos allí.',
  },
  refused: 'Por esto no llega nada a {numbers}.',
  failed: 'No se pudo aceptar. Empiece de nuevo, por favor.',
  print: 'Imprimir un resguardo',
  next: 'Siguiente cliente',
}
