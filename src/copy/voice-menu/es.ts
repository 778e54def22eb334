import type { VoiceMenuWords } from '../voice-menu.ts'

export const es: VoiceMenuWords = {
  welcome: 'Hola, le habla {business}. Aquí puede elegir qué mensajes quiere recibir de nosotros por WhatsApp.',
  welcome_call:
    'Hola, le habla {business}. Llamamos una sola vez, para preguntar qué mensajes quiere recibir de nosotros por WhatsApp.',
  stop_key:
    'Para no recibir nada más de nosotros, pulse 9 en cualquier momento. Para volver a escuchar algo, pulse asterisco.',
  topic:
    '{topic}. {description} Con qué frecuencia: {frequency}. Para recibirlo por WhatsApp, pulse 1 o diga sí. Para no recibirlo, pulse 2 o diga no.',
  list: 'Puede elegir entre estos. {choices} Cuando haya elegido, pulse almohadilla.',
  choice: 'Para {topic}, pulse {key}. {description} Con qué frecuencia: {frequency}.',
  list_more: 'Anotado. Pulse otro número, o almohadilla para continuar.',
  own_number:
    'Llama desde el {number}. Para recibir los mensajes por WhatsApp en este número, pulse 1. Para otro número, pulse 2.',
  type_number: 'Marque el número que tiene WhatsApp y después pulse almohadilla.',
  check_number: 'Ha marcado {number}. Si es correcto, pulse 1. Para marcarlo de nuevo, pulse 2.',
  confirm:
    '{business} le enviaría por WhatsApp, al {number}: {topics}. Puede parar en cualquier momento escribiendo STOP en el chat. Si está de acuerdo, pulse 1 o diga sí. Si no está de acuerdo, pulse 2. Para elegir de nuevo, pulse 3.',
  record: 'Después de la señal, diga: sí, estoy de acuerdo. Luego pulse almohadilla.',
  not_understood: 'Lo sentimos, no lo hemos entendido.',
  silence: 'No hemos oído ninguna respuesta.',
  say_yes: 'sí',
  say_no: 'no',
  bye_asked:
    'Gracias. Ahora le preguntamos por WhatsApp si es correcto. Los mensajes solo llegarán cuando toque sí allí. Adiós.',
  bye_code:
    'Gracias. Falta una cosa: envíe este código al {sender} por WhatsApp. {code}. Otra vez: {code}. Solo entonces llegarán mensajes. Adiós.',
  bye_refused: 'De acuerdo, hemos anotado su no. Adiós.',
  bye_stopped: 'Hecho. No recibirá nada más de nosotros, ni por WhatsApp ni por teléfono. Adiós.',
  bye_stop_unknown:
    'Su número está oculto y no sabemos para quién parar. Llame de nuevo mostrando su número, o escríbanos STOP por WhatsApp. Adiós.',
  bye_nothing: 'De acuerdo. No ha elegido nada, y nada cambia. Adiós.',
  bye_left: 'No hemos recibido respuesta, así que nada cambia. Adiós.',
}
