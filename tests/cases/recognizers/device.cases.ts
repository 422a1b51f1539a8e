import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'insulin pump (serial PMP-0006699) is chirping', find: ['serial PMP-0006699'], why: 'labelled' },
  { text: 'IMEI ending 0055199', find: ['IMEI ending 0055199'], why: 'part of an IMEI' },
  { text: 'SCRAM unit 0418-99 on your ankle', find: ['SCRAM unit 0418-99'], why: 'a worn device' },
  { text: 'MAC 00:1A:2B:3C:4D:5E joined the wifi', find: ['00:1A:2B:3C:4D:5E'], least: 0.85, why: 'a hardware address' },
  { text: 'asset tag TAB-0099 goes home today', find: ['asset tag TAB-0099'], why: 'a loaned device' },
  { text: '00:1A:2B:3C:4D is too short', find: [], least: 0.1, why: 'five groups only' },
  { text: 'FF:FF:FF:FF:FF:FF', find: [], least: 0.1, why: "the broadcast address is nobody's" },
  { text: 'the serial killer podcast, episode 112', find: [], why: 'another meaning' },
  { text: 'doors open 10:30:00', find: [], least: 0.1, why: 'a time' },
  { text: 'firmware 2.0.1 is out', find: [], least: 0.1, why: 'a version' },
  { text: 'pump 3 gallons', find: [], least: 0.1, why: 'to pump' },
];

export default cases;
