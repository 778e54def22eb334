import type { PageWords } from '../page.ts'

export const es: PageWords = {
  language: 'Idioma',
  changeLanguage: 'Cambiar',
  skip: 'Ir al contenido',
  privacy: 'Aviso de privacidad',
  ask: 'Hacer una pregunta',
  choices: 'Mis opciones',
  wording: 'Texto, versión {version}, {date}',
  back: 'Volver',
  close: 'Cerrar',
  demo: {
    label: 'Demo',
    text: 'Esto es una demostración. Ningún mensaje llega a un teléfono real: cada número que escribas se convierte en una persona del teléfono simulado.',
    phone: 'Abrir el teléfono simulado',
  },
  toMend: {
    one: 'Hay una cosa que corregir',
    other: 'Hay {count} cosas que corregir',
  },
  notFound: {
    title: 'Esta página no existe',
    text: 'Revisa el enlace. Si te lo dio una empresa, pídele uno nuevo.',
  },
  closed: {
    title: 'Esta página está cerrada',
    text: '{business} ya no pregunta aquí. Lo que elegiste antes sigue igual.',
  },
  notReady: {
    title: 'Todavía no está abierta',
    text: 'Desde aquí todavía no se puede escribir a {business} por WhatsApp. Vuelve más tarde.',
  },
  expired: {
    title: 'Este enlace ha caducado',
    text: 'Los enlaces como este solo sirven por poco tiempo. No ha cambiado nada. Puedes pedir uno nuevo.',
    again: 'Pedir un enlace nuevo',
  },
  used: {
    title: 'Este enlace ya se usó',
    text: 'Solo sirve una vez. Lo que elegiste con él quedó registrado.',
  },
  tooMany: {
    title: 'Demasiados intentos',
    text: 'Espera unos minutos e inténtalo otra vez. No se ha perdido nada.',
  },
  failed: {
    title: 'Algo falló de nuestro lado',
    text: 'No ha cambiado nada. Inténtalo otra vez en un momento.',
    again: 'Intentar otra vez',
  },
}
