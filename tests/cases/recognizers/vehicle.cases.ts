import type { RecognizerCase } from './recognizer-case.ts';

const cases: readonly RecognizerCase[] = [
  { text: 'gray Kia, plate GRW-4499, lights on', find: ['gray Kia, plate GRW-4499'], least: 0.85, why: 'car and plate are one' },
  { text: 'the lady in the red Tesla who comes Tuesdays', find: ['the red Tesla'], why: 'colour and make' },
  { text: 'Jetta gris, placas VXY-00-99', find: ['Jetta gris, placas VXY-00-99'], least: 0.85, why: 'Spanish' },
  { text: 'VIN 1HGBH41JXMN109186 needs a tow', find: ['1HGBH41JXMN109186'], least: 0.85, why: 'the published specimen passes the check' },
  { text: 'scooter (vin ending 0X999)', find: ['vin ending 0X999'], why: 'part of a VIN' },
  { text: 'white silverado, seven K L M zero zero nine', find: ['white silverado, seven K L M zero zero nine'], why: 'a plate read out' },
  { text: 'tag a friend who needs this', find: [], least: 0.1, why: 'to tag' },
  { text: 'plate 4 is the vegan one', find: [], least: 0.9, why: 'a dish' },
  { text: 'gift tag A12 is missing', find: [], least: 0.1, why: 'a gift tag' },
  { text: 'our new van is here', find: [], least: 0.1, why: 'any van' },
  { text: 'the 17 and the 44 stop right outside', find: [], least: 0.1, why: 'bus lines' },
  { text: 'red flags to watch for', find: [], least: 0.1, why: 'a colour without a car' },
  { text: 'focus on the red thread', find: [], least: 0.1, why: 'a model that is a verb' },
];

export default cases;
