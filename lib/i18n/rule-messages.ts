import type { EntityType } from '../detection/finding.ts';
import type { UnavailableReason } from '../verdict/verdict.ts';
import type { Catalogue, Locale } from './locale.ts';

/** By finding type; a recognizer that is not called after one stands here under its own id. */
const kinds: Record<EntityType, string> & Record<string, string> = {
  name: 'Name',
  location: 'Place or address',
  date: 'Date',
  age: 'Age',
  phone: 'Phone number',
  fax: 'Fax number',
  email: 'E-mail address',
  ssn: 'Social Security number',
  mrn: 'Record number',
  'health-plan-id': 'Health plan number',
  'account-number': 'Account or case number',
  'license-number': 'License number',
  vehicle: 'Car or plate',
  device: 'Device number',
  url: 'Link',
  ip: 'Internet address',
  biometric: 'Fingerprint, voice or eye scan',
  photo: 'Picture of a person',
  handle: 'User name',
  'other-unique': 'Detail that fits only one person',
  'care-relationship': 'Is or was a client',
  diagnosis: 'Health condition',
  treatment: 'Treatment',
  medication: 'Medicine',
  appointment: 'Visit or appointment',
  admission: 'Start or end of care',
  payment: 'Payment for care',
  'substance-use': 'Alcohol or drug treatment',
  outcome: 'How care is going',
  'review-solicitation': 'Asks for a review',
  'testimonial-consent': 'A client’s words or story',
  'clinical-advice': 'Advice about health',
  'asks-health-info': 'Asks for health details',
  denial: 'Denies or argues about care',
  favouritism: 'Special offer to one person',
};

const reasons: Record<UnavailableReason, string> = {
  timeout: 'Not checked: it took too long',
  'background-gone': 'Not checked: the extension was updated or removed',
  refused: 'Not checked: the question was refused',
  'too-long': 'Not checked: the text is too long',
  failed: 'Not checked: an error',
};

const en = { kinds, reasons, ownTerm: 'A term of your organization' };

const es: Catalogue<typeof en> = {
  kinds: {
    name: 'Nombre',
    location: 'Lugar o dirección',
    date: 'Fecha',
    age: 'Edad',
    phone: 'Teléfono',
    fax: 'Número de fax',
    email: 'Correo electrónico',
    ssn: 'Número de Seguro Social',
    mrn: 'Número de expediente',
    'health-plan-id': 'Número del plan de salud',
    'account-number': 'Número de cuenta o de caso',
    'license-number': 'Número de licencia',
    vehicle: 'Auto o placa',
    device: 'Número de un aparato',
    url: 'Enlace',
    ip: 'Dirección de internet',
    biometric: 'Huella, voz o iris',
    photo: 'Foto de una persona',
    handle: 'Nombre de usuario',
    'other-unique': 'Detalle que encaja con una sola persona',
    'care-relationship': 'Es o fue paciente',
    diagnosis: 'Problema de salud',
    treatment: 'Tratamiento',
    medication: 'Medicina',
    appointment: 'Visita o cita',
    admission: 'Inicio o fin de la atención',
    payment: 'Pago de la atención',
    'substance-use': 'Tratamiento por alcohol o drogas',
    outcome: 'Cómo va la atención',
    'review-solicitation': 'Pide una reseña',
    'testimonial-consent': 'Palabras o historia de un paciente',
    'clinical-advice': 'Consejo de salud',
    'asks-health-info': 'Pide datos de salud',
    denial: 'Niega o discute la atención',
    favouritism: 'Trato especial a una persona',
  },
  reasons: {
    timeout: 'No revisado: tardó demasiado',
    'background-gone': 'No revisado: la extensión se actualizó o se quitó',
    refused: 'No revisado: se rechazó la pregunta',
    'too-long': 'No revisado: el texto es muy largo',
    failed: 'No revisado: un error',
  },
  ownTerm: 'Un término de su organización',
};

/** Plain names of what a rule looks for, by language. */
export const ruleMessages: Record<Locale, Catalogue<typeof en>> = { en, es };
