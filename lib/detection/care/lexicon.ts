/**
 * Words by what they mean for a disclosure, English and Spanish. A class says what kind of thing a word names; whether naming it
 * discloses anything is for the model to weigh together with who is spoken of.
 */
export const lexicon: Record<string, string> = {
  // Who is spoken of
  you: 'you u ya yall thou usted ustedes tu te ti contigo vos tú',
  your: "your ur yours yalls yer tus su sus suyo suya tuyo tuya you're youre your's",
  we: 'we us nosotros nosotras nos weve',
  our: 'our ours nuestro nuestra nuestros nuestras',
  writer: 'i im ive ill id me my mine myself yo mi mis mío mía conmigo',
  he: 'he him his himself él',
  she: 'she her hers herself ella',
  they: 'they them their theirs ellos ellas',
  kin: 'son daughter mom mother dad father mama papa husband wife brother sister cousin aunt uncle nephew niece grandson granddaughter grandma grandpa granny boy girl kid kiddo child baby hijo hija esposo esposa hermano hermana mamá papá nieto nieta primo prima sobrino sobrina niño niña abuela abuelo novio novia boyfriend girlfriend fiance partner twin twins dude bro sis parents',
  client:
    'client clients patient patients resident residents alum alumni alumna grad graduate graduates graduated caseload paciente pacientes residente cliente census milieu',
  staff:
    'therapist therapists counselor counselors counsellor psychiatrist psychologist nurse nurses doctor dr doc clinician clinicians bcba rbt case-manager sponsor tech techs psych provider coach facilitator lcsw lpc lmft consejera consejero terapeuta psiquiatra psicóloga doctora enfermera intern supervisor receptionist',
  anyone:
    'anyone anybody everyone everybody someone somebody people folks families many most nobody no-one whoever those all any every each some alguien nadie todos cualquiera quien gente',
  // Care
  place:
    'unit ward clinic rehab detox residential inpatient outpatient iop php facility hospital er lobby waiting-room hallway house bed bunk room cottage lodge program programme center centre campus dorm milieu clínica programa unidad cuarto cama sala',
  meeting:
    'appointment appointments appt session sessions intake group groups visit visits consult evaluation eval assessment telehealth slot checkup follow-up followup screening cita citas sesión sesiones consulta grupo terapia visita evaluación',
  therapy:
    'therapy therapies treatment treatments counseling emdr cbt dbt tms ect ketamine aba exposure trauma aftercare recovery rehabilitation stabilization tratamiento recuperación mindfulness homework worksheet journal steps step worksheets',
  medicine:
    'med meds medication medications dose doses mg refill refills prescription script rx pills pill shot injection lithium suboxone methadone vivitrol zoloft prozac lexapro adderall vyvanse seroquel xanax ativan klonopin trazodone wellbutrin lamictal abilify buspar naltrexone buprenorphine narcan ssri antidepressant sertraline fluoxetine medicina medicamento pastillas receta melatonin gabapentin zyprexa risperdal clozaril depakote effexor cymbalta',
  condition:
    'depression depressed anxiety panic ptsd bipolar schizophrenia psychosis ocd adhd autism autistic anorexia bulimia addiction addict alcoholic overdose suicidal suicide self-harm relapse relapsed relapses withdrawal manic mania disorder diagnosis diagnosed symptoms trauma cutting purging bingeing borderline dissociation nightmares flashbacks depresión ansiedad recaída adicción tics meltdown meltdowns voices paranoia',
  substance:
    'sober sobriety clean dry drinking drunk using used heroin meth cocaine fentanyl opioid opioids alcohol booze weed crack pills chip chips sponsor uds ua breathalyzer dirty limpio limpia sobrio sobria droga',
  paper:
    'chart charts file records record paperwork form forms referral note notes plan mrn history release roi auth authorization documentation expediente archivo historial consent lab labs results result test tests screen levels bloodwork',
  money:
    'bill billed billing invoice copay deductible balance insurance claim claims payment paid pay owe owes owed refund charge charged charges fee fees medicaid medicare aetna cigna bcbs coverage covered sliding-scale seguro factura pago cuenta deposit rent',
  arrive:
    'admitted admission admit checked check-in arrived arrival started enrolled joined transferred accepted ingresó ingreso internado internada entró entered',
  leave:
    'discharged discharge discharging graduated graduation completed finished left leaving released stepped-down ama transitioned salió alta egresó',
  stay: 'stay stayed staying stays lived slept seat chair mug hoodie jacket sweater blanket locker cubby charger keys sketchbook notebook drawing painting left-behind couch spot',
  missed: 'miss missed misses missing no-show noshow cancelled canceled reschedule rescheduled late absent faltó faltado falta',
  amount:
    'days day weeks week months month years year yrs yr hours días semanas meses años día semana mes año anniversary milestone birthday',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun mondays tuesdays wednesdays thursdays fridays lunes martes miércoles jueves viernes sábado domingo',
  month:
    'january february march april june july august september october november december jan feb apr jun jul aug sept sep oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  when: 'today tonight yesterday tomorrow tmrw tmr morning afternoon evening noon last next hoy ayer mañana anoche pasado pasada próximo próxima again still yet since ago',
  // What is done and felt
  came: 'came come coming comes showed walked drove went go going goes made gave give given took take brought bring sat sit told tell said shared talked spoke saw see seen met vino viene venir viniste llegó llegaste dijo',
  improve:
    'better progress improved improving stronger healing healed stable steady proud breakthrough milestone first-time growth thriving orgullosa orgulloso orgullo mejor avance worked hard fought brave courage bravely strong strength',
  glad: 'glad happy honored honor privilege grateful thankful love loved loves welcome miss congrats congratulations felicidades gracias thank thanks bendición alegra alegría feliz',
  sorry: 'sorry apologize apologies regret disculpe perdón siento lamento lamentamos',
  remember: 'remember remembers recall recognize forget forgot recuerdo recordamos acuerdo kept keep saved saving waiting holding hung',
  trust: 'trust trusted trusting choosing chose choose chosen confianza confiar',
  // Conduct
  review:
    'review reviews rating ratings stars star google yelp testimonial testimonials recommendation reseña reseñas estrellas opinión quote video story stories',
  ask: 'leave write post drop share tag send dm text inbox message tell reply comment mándame mande escriba escríbanos manda déjenos',
  offer: 'win raffle gift card discount free coupon entered drawing giveaway gratis descuento rifa bonus',
  advise: 'stop stopping taper double halve skip cut reduce increase switch drop try taking should need quit deje tome suba baje',
  privacy:
    'privacy hipaa confidential confidentiality confirm deny discuss disclose law laws comment publicly privacidad ley confirmar permission authorized signed consent',
  deny: 'never nobody none no record records database nunca ningún ninguna jamás not',
  channel: 'call phone portal email office line number llame llamar teléfono correo ring 988 911 211 website link',
  special: 'squeeze ahead skip line early favor special front exception sneak bump',
  // Not care
  hire: 'hiring hire job jobs position apply résumé resume interview interviews shift benefits salary employee employees colleague colleagues team staff teammate applicant applicants onboarding trainee internship credentialing vendor',
  event:
    'event conference webinar training workshop gala fundraiser walk parade booth table raffle ribbon tour open-house lunch breakfast donuts bake sale concert festival fair volunteer volunteers sponsor sponsors sponsored donation donations donor donors picnic cookout keynote panel podcast talk evento',
  general:
    'research study studies percent awareness month facts myth myths tip tips reminder article book chapter author national statistics data community policy bill legislature parity stigma',
  thing:
    'coffee dog cat truck car van parking roof printer copier elevator vending pizza tacos chili garden weather rain snow game team playoffs bread cake music kitchen fridge',
  could: 'if would could might may can when whenever si podría puede pueden maybe',
  not: "not no don't dont doesn't doesnt didn't didnt can't cant won't wont isn't isnt never ain't aint sin",
  will: "will i'll we'll you'll gonna going-to vamos voy",
  past: "was were had did been been's fue era estuvo estaba tuvo estuviste",
  now: 'is are has have am be being está están tiene',
};
