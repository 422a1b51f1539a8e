import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'files.example/share/gunderson-iop.pdf', find: ['files.example/share/gunderson-iop.pdf'], why: "somebody's file" },
  {
    text: 'https://assess.example/r/7f1c-renata?score=21',
    find: ['https://assess.example/r/7f1c-renata?score=21'],
    why: "somebody's result",
  },
  { text: 'facespace.example/people/lonnie.krebs', find: ['facespace.example/people/lonnie.krebs'], why: "somebody's page" },
  { text: 'see talks.example/sleep-2025', find: [], why: 'a page of slides' },
  { text: 'clinic.example', find: [], why: 'a domain' },
  { text: 'we ate.then we slept', find: [], least: 0.1, why: 'a missing blank' },
  { text: 'version 2.0.1', find: [], least: 0.1, why: 'a version' },
  { text: 'h.vanderberg@plainmail.example', find: [], least: 0.1, why: 'a mail address' },
  { text: '9.30-10.30', find: [], least: 0.1, why: 'times' },
  { text: 'Ph.D. and M.D.', find: [], least: 0.1, why: 'degrees' },
];

export default cases;
