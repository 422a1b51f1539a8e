import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  {
    text: 'her new card says 1EG4-TE5-MK73',
    find: ['1EG4-TE5-MK73'],
    least: 0.85,
    why: 'the published specimen of a Medicare number has the shape',
  },
  { text: 'member ID W2231-8899 was denied', find: ['member ID W2231-8899'], why: 'labelled' },
  { text: 'póliza SOL-9900-99-A cubre las terapias', find: ['póliza SOL-9900-99-A'], why: 'Spanish label' },
  { text: 'member ZZT 000 899', find: ['member ZZT 000 899'], why: 'groups with spaces' },
  { text: 'Aetna says XKP884099 is not active', find: ['XKP884099'], why: 'no label, but an insurer beside it' },
  { text: '1SG4-TE5-MK73', find: [], why: 'S never occurs in a Medicare number' },
  { text: 'Policy 4.12 (phones on the floor) starts Monday', find: [], why: 'a section of rules' },
  { text: '41 members, renews 7/1', find: [], why: 'a count' },
  { text: 'member since 1998', find: [], least: 0.1, why: 'a year' },
  { text: 'group 3 meets on Monday, 20 people', find: [], why: 'a group of people' },
  { text: 'H0015, H0035, S9480 for Aetna', find: [], least: 0.85, why: 'procedure codes' },
  { text: 'plan B: meet at 10', find: [], least: 0.1, why: 'a plan that is no insurance' },
  { text: 'Where is my member ID? On the front of the card.', find: [], least: 0.1, why: 'label without number' },
];

export default cases;
