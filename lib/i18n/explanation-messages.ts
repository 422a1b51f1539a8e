import type { Surface } from '../detection/draft.ts';
import type { CareType, ConductType, IdentifierType } from '../detection/finding.ts';
import type { Catalogue, Locale } from './locale.ts';

// Read by the background only. One plain sentence each; "may disclose", never a claim that something is certain or allowed.

const care: Record<Surface, string> = {
  post: 'If someone can tell who this is about, these words may disclose {what}.',
  reply: 'Your reply appears next to this person’s name, so it may disclose {what}.',
  message: 'Social network messages are not a private health channel, and this one may disclose {what}.',
};

const careFacts: Record<CareType, string> = {
  'care-relationship': 'that they are or were a client',
  diagnosis: 'a health condition',
  treatment: 'treatment they had',
  medication: 'medicine they take',
  appointment: 'a visit or appointment',
  admission: 'when they came into or left care',
  payment: 'who pays for their care',
  'substance-use': 'treatment for alcohol or drug use',
  outcome: 'how their care is going',
};

const identifiers: Record<IdentifierType, string> = {
  name: 'A name next to anything about care may disclose who the client is.',
  location: 'A street, town or room tied to a person may disclose who the client is.',
  date: 'An exact date tied to a person, such as a birth or a visit, may disclose who the client is.',
  age: 'An age in a client’s story, above all one over 89, may disclose who the client is.',
  phone: 'A person’s phone number next to anything about care may disclose who the client is.',
  fax: 'A fax number next to anything about care may disclose who the client is.',
  email: 'A person’s email address next to anything about care may disclose who the client is.',
  ssn: 'A Social Security number points to one person and does not belong on a social network.',
  mrn: 'A record number points to one client’s chart.',
  'health-plan-id': 'A member or policy number points to one person’s health plan.',
  'account-number': 'An account or case number points to one person.',
  'license-number': 'A license or certificate number points to one person.',
  vehicle: 'A car or its plate can show who was there.',
  device: 'A device number points to the person who uses it.',
  url: 'A link to a person’s page or file may disclose who the client is.',
  ip: 'An internet address can be traced to one person.',
  biometric: 'A fingerprint, voice or eye scan points to one person.',
  photo: 'A picture may disclose who the client is, even when it is blurred or cropped.',
  handle: 'A user name points to one person, even when it is not their real name.',
  'other-unique': 'A detail that fits only one person may disclose who the client is, even without a name.',
};

const conduct: Record<ConductType, string> = {
  'review-solicitation': 'Asking clients for reviews can put pressure on them and may disclose that they are clients.',
  'testimonial-consent': 'A client’s words or story need a signed authorization before they are published.',
  'clinical-advice': 'Advice to one person in public may disclose that they are in care, and it is given without an exam.',
  'asks-health-info': 'This asks a person to share health details where others, or the network, can read them.',
  denial: 'Saying that someone is not a client, or arguing about their care, lets others guess who is one.',
  favouritism: 'A special offer to one person in public may disclose that they are a client.',
};

const en = {
  care,
  careFacts,
  identifiers,
  conduct,
  nameNotShown: 'This uses a name that the person did not show here, so it may disclose who they are.',
  refusalAboutPerson: 'Saying that you cannot discuss “your” case may disclose that there is one; speak of everyone instead.',
  reviewIncentive: 'Offering something for a review can break fair-review rules and may disclose who is a client.',
  askCompliance: 'ask your compliance officer about your profession’s rules',
};

const es: Catalogue<typeof en> = {
  care: {
    post: 'Si alguien puede saber de quién se habla, estas palabras pueden revelar {what}.',
    reply: 'Su respuesta aparece junto al nombre de esta persona, así que puede revelar {what}.',
    message: 'Los mensajes de una red social no son un canal privado de salud, y este puede revelar {what}.',
  },
  careFacts: {
    'care-relationship': 'que es o fue paciente',
    diagnosis: 'un problema de salud',
    treatment: 'un tratamiento que recibió',
    medication: 'una medicina que toma',
    appointment: 'una visita o una cita',
    admission: 'cuándo empezó o terminó su atención',
    payment: 'quién paga su atención',
    'substance-use': 'un tratamiento por alcohol o drogas',
    outcome: 'cómo le va con su atención',
  },
  identifiers: {
    name: 'Un nombre junto a algo sobre la atención puede revelar quién es paciente.',
    location: 'Una calle, un pueblo o un cuarto ligado a una persona puede revelar quién es paciente.',
    date: 'Una fecha exacta ligada a una persona, como un nacimiento o una visita, puede revelar quién es paciente.',
    age: 'La edad en la historia de un paciente, sobre todo si pasa de 89, puede revelar quién es.',
    phone: 'El teléfono de una persona junto a algo sobre la atención puede revelar quién es paciente.',
    fax: 'Un número de fax junto a algo sobre la atención puede revelar quién es paciente.',
    email: 'El correo de una persona junto a algo sobre la atención puede revelar quién es paciente.',
    ssn: 'Un número de Seguro Social señala a una sola persona y no debe estar en una red social.',
    mrn: 'Un número de expediente señala el historial de un solo paciente.',
    'health-plan-id': 'Un número de miembro o de póliza señala el plan de salud de una persona.',
    'account-number': 'Un número de cuenta o de caso señala a una sola persona.',
    'license-number': 'Un número de licencia o certificado señala a una sola persona.',
    vehicle: 'Un auto o su placa puede mostrar quién estuvo ahí.',
    device: 'El número de un aparato señala a la persona que lo usa.',
    url: 'Un enlace a la página o al archivo de una persona puede revelar quién es paciente.',
    ip: 'Una dirección de internet puede llevar hasta una persona.',
    biometric: 'Una huella, una voz o un iris señala a una sola persona.',
    photo: 'Una foto puede revelar quién es paciente, aunque esté borrosa o recortada.',
    handle: 'Un nombre de usuario señala a una persona, aunque no sea su nombre real.',
    'other-unique': 'Un detalle que solo encaja con una persona puede revelar quién es, aun sin nombre.',
  },
  conduct: {
    'review-solicitation': 'Pedir reseñas a los pacientes puede presionarlos y revelar que lo son.',
    'testimonial-consent': 'Las palabras o la historia de un paciente necesitan una autorización firmada antes de publicarse.',
    'clinical-advice': 'Un consejo a una persona en público puede revelar que recibe atención, y se da sin examinarla.',
    'asks-health-info': 'Esto pide a una persona datos de salud donde otros, o la red, pueden leerlos.',
    denial: 'Decir que alguien no es paciente, o discutir sobre su atención, deja adivinar quién lo es.',
    favouritism: 'Un trato especial a una persona en público puede revelar que es paciente.',
  },
  nameNotShown: 'Esto usa un nombre que la persona no mostró aquí, así que puede revelar quién es.',
  refusalAboutPerson: 'Decir que no puede hablar de «su» caso puede revelar que existe; hable de todos en general.',
  reviewIncentive: 'Ofrecer algo por una reseña puede ir contra las reglas de reseñas y revelar quién es paciente.',
  askCompliance: 'pregunte a cumplimiento por las reglas de su profesión',
};

export type ExplanationMessages = Catalogue<typeof en>;

/** Why a finding is worth a look, by language. */
export const explanationMessages: Record<Locale, ExplanationMessages> = { en, es };
