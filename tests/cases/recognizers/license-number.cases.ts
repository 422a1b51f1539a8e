import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'dl W120-000-31-317-9 was left on the copier', find: ['dl W120-000-31-317-9'], least: 0.85, why: 'a driving licence, labelled' },
  { text: 'DEA AB1234563 on the script', find: ['AB1234563'], why: 'the published specimen passes the check' },
  { text: '00-CDL-58899 is back in his wallet', find: ['00-CDL-58899'], why: 'the shape names itself' },
  { text: 'pilot certificate 0031799', find: ['pilot certificate 0031799'], why: 'a certificate' },
  { text: 'pasaporte 00X221499', find: ['pasaporte 00X221499'], why: 'Spanish label' },
  { text: 'NPI 1234567893', find: [], why: "a clinician's NPI is public" },
  { text: "license number is 'pending'", find: [], least: 0.1, why: 'no number yet' },
  { text: 'licensed to chill since 2015', find: [], why: 'a joke with a year' },
  { text: 'Facility license AL-0077, renewed through 2028', find: [], why: "a facility's own licence" },
  { text: 'certificate of 10 hours', find: [], least: 0.1, why: 'hours of a course' },
  { text: 'AB1234567 is the printer', find: [], why: 'the check digit is wrong' },
  { text: 'model W120-000 fits', find: [], least: 0.6, why: 'a model' },
];

export default cases;
