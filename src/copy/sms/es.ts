import type { SmsWords } from '../sms.ts'

export const es: SmsWords = {
  invitation:
    '{business}: elija qué mensajes desea en WhatsApp, o ninguno:\n{link}\nResponda STOP para no recibir nada',
  invitationWithoutReply:
    '{business}: elija qué mensajes desea en WhatsApp, o ninguno:\n{link}\nDesde el enlace puede darse de baja',
  stopped: '{business}: todo detenido. Ya no le enviaremos SMS ni mensajes de WhatsApp.',
  started: '{business}: podemos volver a invitarle por SMS. Lo que eligió en WhatsApp no ha cambiado.',
  help: '{business} le preguntó por SMS qué mensajes de WhatsApp desea. Responda STOP para no recibir nada.',
  contact: 'Preguntas: {contact}',
  demo: 'Demo. {text}',
}
