import type { RegistrationPageWords } from '../registration-page.ts'

export const es: RegistrationPageWords = {
  title: 'Regístrese en {business}',
  fields: {
    name: 'Nombre',
    email: 'Correo electrónico',
    birthday: 'Fecha de nacimiento',
    city: 'Ciudad',
    postcode: 'Código postal',
  },
  optional: '{label} (no es obligatorio)',
  choose: 'Elija una opción',
  hint: 'Puede registrarse sin elegir nada de lo que sigue.',
  submit: 'Registrarme',
  done: {
    title: 'Ya está registrado',
    text: '{business} ha recibido sus datos. No ha elegido ningún mensaje, así que no recibirá ninguno por WhatsApp.',
    back: 'Volver a {business}',
  },
  errors: {
    missing: 'Rellene: {label}.',
    email: '«{value}» no es una dirección de correo electrónico.',
    date: '«{value}» no es una fecha. Escriba año, mes y día.',
    number: '«{value}» no es un número.',
    reach: 'Indique un número o una dirección de correo para que podamos comunicarnos con usted.',
  },
}
