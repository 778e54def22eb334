import type { ReceiptPageWords } from '../receipt-page.ts'

export const es: ReceiptPageWords = {
  title: 'Comprobante · {business}',
  heading: 'Tu comprobante',
  lede: 'Lo que se dijo a {business}, tal como se registró y se firmó.',
  fields: {
    statement: 'Declaración',
    topics: 'Sobre',
    number: 'Número',
    when: 'Dicho',
    recorded: 'Registrado',
    how: 'Cómo',
    until: 'Vale hasta',
    shown: 'El texto que se mostró',
    language: 'Idioma',
    receipt: 'Comprobante',
    record: 'Registro',
    issuer: 'Firmado por',
    key: 'Clave',
  },
  everything: 'todo',
  marketing: 'todo el marketing',
  verify: {
    heading: '¿Es auténtico?',
    checking: 'Comprobando la firma…',
    good: 'Auténtico. {business} firmó exactamente estas palabras y nadie las ha cambiado desde entonces.',
    bad: 'No es auténtico. La firma no corresponde a estas palabras. No te fíes de este comprobante.',
    unable: 'Este navegador no puede comprobar firmas. Descarga el comprobante y compruébalo en otro sitio.',
    withoutScript: 'Con JavaScript activado, esta página comprueba la firma en tu propio dispositivo.',
    here: 'La comprobación se hace en tu propio dispositivo. No se envía nada.',
    byHand: {
      heading: 'Comprobarlo a mano',
      text: 'Descarga el comprobante y nuestras claves públicas ({keys}). Cualquier herramienta que conozca JWS con Ed25519 comprueba el uno con las otras, también sin nosotros.',
    },
  },
  log: {
    pending: 'Su lugar en el registro firmado llega más tarde.',
    placed: 'Número {index} en el registro firmado.',
  },
  meaning: 'Un comprobante dice lo que se registró en ese momento. Lo que vale ahora está en tus opciones.',
  download: 'Descargar el comprobante',
  print: 'Imprimir',
}
