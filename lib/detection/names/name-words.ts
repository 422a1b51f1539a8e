import { hashWord } from '../tokenize.ts';

/** Hashes of folded words. */
function setOf(words: string): ReadonlySet<number> {
  return new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => hashWord(word)),
  );
}

/** Forms of address of private people. */
export const politeTitles = setOf('mr mrs ms miss mx mister sr sra srta senor senora senorita mme');
/** Titles by trade or office: the name behind them is more often a professional's or public figure's than a client's. */
export const officeTitles = setOf(
  'dr dra doctor doctora prof professor president presidente senator sen rep representative congressman congresswoman governor gov mayor judge justice secretary minister pope king queen prince princess sir lady lord saint st san santa ceo director founder cofounder',
);
/** Titles by which clients and relatives are called too. */
export const familiarTitles = setOf(
  'coach pastor deputy chief sgt sergeant officer don dona grandpa grandma nana pops papa aunt auntie uncle tia tio abuela abuelo cousin',
);

/** Words that make what stands before them a thing: a street, a school, a law, a scale, a condition, an event. */
export const thingsNamedAfterPeople = setOf(
  `act law street st avenue ave boulevard blvd road rd drive lane ln court ct place circle loop way parkway highway bridge hall park school elementary
  middle academy university college institute hospital clinic center centre foundation project inventory scale index test questionnaire disease syndrome
  palsy method model theory hierarchy pyramid beach county island springs bay river lake house building room wing memorial award scholarship fund
  day week month season festival parade church cathedral library museum stadium arena airport grill bakery pizza diner cafe market store salon motors
  ford bbq brothers sons llc inc corp company group realty insurance bank show podcast books cup bowl classic marathon trail`,
);

/** Degrees and licences behind a name. */
export const degrees = setOf(
  'lcsw lmhc lmft lpc licsw lcpc phd psyd md do rn np aprn pmhnp cadc ladc bcba rbt ma ms mph edd esq jd crss cprs',
);

/** Callings before a name ("author Jane Roe") that tell of a public person or a colleague. */
export const callings = setOf(
  `author writer poet novelist singer rapper actor actress comedian host anchor reporter journalist researcher psychologist psychiatrist therapist
  neuroscientist philosopher speaker keynote guest presenter trainer facilitator clinician counselor quarterback pitcher goalie athlete olympian
  director producer artist painter chef legend icon champion star councilman councilwoman commissioner sheriff sponsor donor alumni coordinator
  colleague coworker intern supervisor featuring feat ft autora autor cantante doctora`,
);

/** What public people and colleagues do, right behind a name. */
export const publicActs = setOf(
  `speaks spoke presents presented presenting hosts hosted hosting keynotes writes wrote says said sings sang stars starred directs teaches joins
  joined leads facilitates reads reminds explains told tweeted announced argues wins won scored played plays performs performed`,
);
export const futureActs = setOf('speak present host keynote lead teach join facilitate perform read discuss share headline moderate');

/** Words before or after which a month or season that is also a first name is meant as one. */
export const calendarWords = setOf(
  'in on of this last next every early late mid since until till by during through from before after and or each',
);
export const calendarNames = setOf('april may june august summer autumn wednesday sunday monday friday mardi');

/** Greetings and thanks: the name behind them is called, not told of. */
export const greetings = setOf(
  'hi hey hello hiya dear thanks thank-you ty thx congrats congratulations sorry welcome yo hola gracias felicidades querida querido estimada estimado buenas yes no ok okay oh absolutely morning afternoon evening love',
);
/** Words after which a first name in lower case is one. */
export const cuesBeforeName = setOf(
  'hi hey hello dear thanks congrats congratulations client patient resident para hola gracias felicidades con nuestra nuestro cliente paciente named called llamada llamado for with about tell told and',
);

/** Capitalised words the model now and then takes for people. */
export const notPeople = setOf(
  `god jesus christ lord allah buddha santa covid dr doc doctor gp sen rep mr mrs ms miss nurse mom mum mommy mama dad daddy papa grandma grandpa nana
  auntie aunt uncle sis bro baby babe mother father ward hi hey hello dear thanks therapist counselor clinician doctors nurses client patient er ed ptsd
  adhd ocd bpd emdr dbt cbt mat aa na narcan zoloft lexapro prozac xanax ativan klonopin suboxone vivitrol methadone adderall seroquel lithium wellbutrin
  zyprexa abilify trazodone facebook instagram twitter tiktok linkedin google zoom venmo uber netflix starbucks walmart amazon youtube medicare medicaid
  aetna cigna humana tricare obamacare florida texas america spanish english monday tuesday wednesday thursday friday saturday sunday january february
  march september october november december christmas easter halloween thanksgiving hanukkah ramadan kwanzaa juneteenth alzheimer parkinson asperger
  tourette hashimoto crohn maslow freud pavlov hodgkin al-anon alateen naranon sir madam maam senora senor senorita don dona chef senator sgt sergeant coach
  feliz felices dia dias buenos buenas descansen familia clinica centro luz paz navidad salud vida amor comunidad`,
);

/** Short and long forms of one first name. */
const nicknames = new Map<string, string>(
  `bill william will william billy william bob robert bobby robert rob robert dick richard rick richard jim james jimmy james jack john peggy margaret meg margaret maggie margaret
  liz elizabeth beth elizabeth betty elizabeth kate katherine katie katherine kathy katherine cathy catherine tony anthony ted edward ned edward chuck charles hank henry
  sandy sandra trish patricia patty patricia peg margaret becky rebecca gabby gabriela lupe guadalupe pepe jose paco francisco chuy jesus lola dolores nacho ignacio
  mike michael mickey michael jenny jennifer tori victoria bree brianna dre andre alex alexandra lexi alexandra sasha alexandra`
    .trim()
    .split(/\s+/)
    .flatMap((word, i, words) => (i % 2 === 0 ? [[word, words[i + 1]!] as const] : [])),
);

/** Whether two folded words can be the same person's first name: equal, one the start of the other, or a known short form. */
export function isSameFirstName(a: string, b: string): boolean {
  if (a === b || (nicknames.get(a) ?? a) === (nicknames.get(b) ?? b)) return true;
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
}

/** Words that behind "Hope", "Grace", "Mark", "Will" or "May" show the plain word, not the name. */
export const afterPlainWord = setOf(
  'under your for the that to of on you and we are be it this these those everyone or not i they he she all our my as never always yours people there',
);

/** What people do in stories about them, right behind a name. */
export const personalActs = setOf(
  'made came got walked graduated finished showed told said asked took left started stopped relapsed went hit earned celebrated picked reached completed checked called texted missed slept ate stayed moved returned cried laughed joined drove wrote brought turned has had was does did loves wants hates needs lives graduates',
);

/** The same, less surely: "Hope is a discipline", but "Rose in 214 finally ate". */
export const afterPlainOrName = setOf('is in from with at can will may');
