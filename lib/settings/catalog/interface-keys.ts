import { z } from 'zod';
import { choice, flag, integer, map, text } from './policy-key.ts';

/** What the person sees of the extension itself. */
export const interfaceKeys = {
  interfaceLanguage: choice(['auto', 'en', 'es'], {
    group: 'interface',
    title: { en: 'Interface language', es: 'Idioma de la interfaz' },
    description: {
      en: 'auto follows the browser; en and es fix the language of warnings and pages.',
      es: 'auto sigue al navegador; en y es fijan el idioma de los avisos y páginas.',
    },
    default: 'auto',
    example: 'es',
  }),
  firstRunPage: flag({
    group: 'interface',
    title: { en: 'First-run page', es: 'Página de bienvenida' },
    description: {
      en: 'Whether the welcome page opens after installation.',
      es: 'Si la página de bienvenida se abre tras la instalación.',
    },
    lockable: false,
    default: true,
    example: false,
  }),
  logRetentionDays: integer(
    { min: 0, max: 365 },
    {
      group: 'interface',
      title: { en: 'Days the device log is kept', es: 'Días que se guarda el registro del equipo' },
      description: {
        en: 'The log on this device holds times, sites and rule names, never text. 0 keeps no log.',
        es: 'El registro de este equipo guarda horas, sitios y nombres de reglas, nunca texto. 0 no guarda nada.',
      },
      default: 90,
      example: 30,
    },
  ),
};

/** Local collectors often speak plain http on the loopback address; anything farther must be encrypted. */
const collectorUrl = z
  .url()
  .max(2_000)
  .refine((value) => /^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]|$)/i.test(value));

/** Export of events to the organization's own collector. All off until an endpoint is set. */
export const monitoringKeys = {
  eventEndpoint: text(
    {
      group: 'monitoring',
      title: { en: 'Event collector', es: 'Receptor de eventos' },
      description: {
        en: 'OTLP/HTTP logs address of the organization’s own collector, such as https://collector.example/v1/logs. Empty: nothing is sent.',
        es: 'Dirección OTLP/HTTP de registros del receptor propio, como https://collector.example/v1/logs. Vacío: no se envía nada.',
      },
      lockable: false,
      example: 'https://collector.harbor-ridge.example/v1/logs',
    },
    collectorUrl,
  ),
  eventHeaders: map(
    z.string().regex(/^[A-Za-z0-9-]{1,80}$/),
    z
      .string()
      .max(2_000)
      .regex(/^[\x20-\x7e]*$/),
    {
      group: 'monitoring',
      title: { en: 'Headers for the collector', es: 'Cabeceras para el receptor' },
      description: {
        en: 'HTTP headers sent with each batch, such as an access token. Masked wherever settings are shown.',
        es: 'Cabeceras HTTP enviadas con cada lote, como una clave de acceso. Se ocultan dondequiera que se muestren los ajustes.',
      },
      sensitive: true,
      lockable: false,
      example: { Authorization: 'Bearer EXAMPLE' },
    },
  ),
  eventSamplePercent: integer(
    { min: 0, max: 100 },
    {
      group: 'monitoring',
      title: { en: 'Share of events sent', es: 'Parte de los eventos enviados' },
      description: {
        en: 'Per cent of events that are sent. 100 sends all of them.',
        es: 'Porcentaje de eventos que se envían. 100 los envía todos.',
      },
      lockable: false,
      default: 100,
      example: 25,
    },
  ),
};
