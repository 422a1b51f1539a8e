import type { ReplyTemplates } from './situation.ts';

// The same rules as in safe-replies-en.ts; written in Spanish, not translated word by word.

export const safeRepliesEs: ReplyTemplates = {
  crisis: [
    'Si usted o alguien que lee esto piensa en el suicidio, llame al 988 ahora y oprima 2 para español. Atienden día y noche. Si hay peligro inmediato, llame al 911.',
    'Por favor busque ayuda ahora mismo: llame al 988 (oprima 2) o envíe AYUDA al 988, a cualquier hora y sin costo. En una emergencia, 911.',
    'No tiene que esperar. Llame al 988, oprima 2, y una persona preparada le atenderá de día o de noche. En una emergencia, 911.',
    'Esta página no se vigila a toda hora, pero el 988 sí. Llame ahora al 988 y oprima 2, o al 911 si alguien está en peligro.',
    'Para quien esté sufriendo: llame al 988 a cualquier hora y oprima 2 para español. Si una vida corre peligro, llame primero al 911.',
    'El 988 atiende ahora mismo, por teléfono (oprima 2) o con un mensaje de texto que diga AYUDA. En una emergencia llame al 911.',
  ],
  billing: [
    'Gracias por decirlo. Las reglas de privacidad no nos permiten hablar aquí de ninguna cuenta; por favor {contact} y pida hablar con facturación.',
    'Las preguntas sobre costos merecen una respuesta de verdad. No hablamos de cuentas en público; por favor {contact}.',
    'Le leemos, y sabemos que los temas de dinero preocupan. Quien tenga una duda sobre un cobro, por favor {contact}.',
    'No podemos hablar de cobros de ningún tipo en redes sociales. Por favor {contact} y el equipo de facturación lo revisará.',
    'Gracias por avisarnos. Para todo lo que sea costos o recibos, por favor {contact}; así queda en privado.',
    'Queremos que preguntas como esta lleguen a la oficina correcta. Por favor {contact} y pida hablar con facturación.',
    'De pagos y precios no hablamos en redes sociales, sea quien sea. Por favor {contact}.',
  ],
  complaint: [
    'Gracias por decírnoslo. Las reglas de privacidad no nos permiten hablar aquí de nadie, pero queremos escuchar: por favor {contact}.',
    'Tomamos en serio cada comentario. No podemos entrar en detalles en público; por favor {contact} y pida hablar con gerencia.',
    'Gracias por la franqueza. Comentarios como este nos ayudan a mejorar. Si desea hablar, por favor {contact}.',
    'Lamentamos leer esto. Para cuidar la privacidad de todos, no tratamos detalles en línea. Por favor {contact}.',
    'No es fácil leer esto, y queremos entenderlo. Por favor {contact} y pida hablar con gerencia.',
    'Leemos todos los comentarios, y más los difíciles. Como las reglas de privacidad limitan lo que decimos aquí, por favor {contact}.',
    'Gracias por alzar la voz. En {org} queremos saber más, fuera de una página pública: por favor {contact}.',
    'Agradecemos la sinceridad. Por la privacidad de todos, no tratamos detalles en esta página; por favor {contact}.',
  ],
  praise: [
    'Gracias por sus amables palabras. Se las haremos llegar al equipo.',
    '¡Qué amable lo que escribe! Muchas gracias.',
    'Gracias por tomarse el tiempo de escribir. Significa mucho para todos en {org}.',
    'Gracias. Palabras así nos alegran la semana. Si desea hablar con nosotros, por favor {contact}.',
    'Muchas gracias por este mensaje tan amable. Leemos todos los comentarios; para hablar con una persona, por favor {contact}.',
    'Agradecemos las palabras y el tiempo de escribirlas.',
    '¡Gracias! Comentarios como este son un regalo para quienes trabajamos aquí.',
    'Gracias por un mensaje tan lindo. Si alguna vez hay algo que debamos escuchar, por favor {contact}.',
  ],
  services: [
    'Gracias por preguntar. Si desea saber qué servicios ofrece {org}, por favor {contact}; con gusto le explicamos.',
    'Buena pregunta. Para una respuesta completa, por favor {contact}.',
    'Gracias por su interés. Por favor {contact} y le contamos sobre horarios, servicios y costos.',
    'Gracias por preguntar. Como la respuesta cambia de una persona a otra, la damos en privado: por favor {contact}.',
    'Con gusto respondemos. Por favor {contact} cuando le quede bien.',
    'Gracias por escribir. La información general está en nuestro sitio web; para lo demás, por favor {contact}.',
    'Gracias por la pregunta. Si alguien quiere saber más, por favor {contact}.',
  ],
  'private-channel': [
    'Gracias por escribir. Por la privacidad de todos, aquí no hablamos de la situación de nadie. Por favor {contact}.',
    'Gracias por comunicarse. Esta página es pública; si desea hablar, por favor {contact}.',
    'Gracias por su mensaje. Las redes sociales no son lo bastante privadas para conversar; por favor {contact}.',
    'Agradecemos que escriba. Por favor {contact} para hablar en privado.',
    'Gracias. Las reglas de privacidad no nos dejan decir mucho aquí, con nadie. Por favor {contact} y con gusto hablamos.',
    'Gracias por su comentario. Si desea hablar con alguien de {org}, por favor {contact}.',
    'Gracias por ponerse en contacto. No tratamos asuntos personales en redes sociales; por favor {contact}.',
    'Qué bueno que escribió. Para hablar con una persona, por favor {contact}.',
  ],
};
