/**
 * Words that cells of risk sheets hold, as data: ratings, yes and no, states, totals. Spelled as people spell; the reader
 * folds case and accents. Languages are mixed on purpose: a cell says "High" in many a Swedish sheet.
 */
const words = (text: string): readonly string[] => text.split(/[,\n]/).flatMap((word) => word.trim() || []);

/**
 * Words of intensity from the lowest (0) to the highest (1). Five ranks; a scale's own labels ("Osannolik", "Kännbar") come from
 * the policy, these are for telling a rating from prose and for sheets that just say låg, medel, hög.
 */
export const ratingWords: readonly { readonly rank: number; readonly words: readonly string[] }[] = [
  {
    rank: 0,
    words:
      words(`mycket låg, mycket lågt, väldigt låg, mycket liten, mycket små, försumbar, obetydlig, mycket osannolik, extremt osannolik, ytterst osannolik, osannolik, ingen, inga, mycket sällan, svært lav, svært lavt, svært liten, meget lav, meget lavt, meget liten, meget lille, svært usannsynlig,
      meget usannsynlig, meget usandsynlig, usannsynlig, usandsynlig, ubetydelig, ubetydeligt, erittäin pieni, hyvin pieni, erittäin matala, hyvin matala, erittäin epätodennäköinen, epätodennäköinen, merkityksetön, vl, sehr niedrig, sehr gering, sehr unwahrscheinlich, unwahrscheinlich, vernachlässigbar, unbedeutend,
      very low, very unlikely, extremely unlikely, rare, negligible, insignificant, none, trivial, remote, improbable, muy bajo, muy baja, raro, rara, insignificante, muy improbable, très faible, négligeable, rare, molto basso, muito baixo, muito baixa, velmi nízká, velmi nízký, bardzo niskie`),
  },
  {
    rank: 0.25,
    words:
      words(`låg, lågt, låga, liten, litet, lägre, l, mindre, lindrig, lindriga, mindre sannolik, mindre allvarlig, sällan, små, lav, lavt, lave, liten, lille, lite, lidt, mindre sannsynlig, mindre sandsynlig, lite sannsynlig, mindre alvorlig, ufarlig, matala, pieni, alhainen, vähäinen, niedrig, gering, klein, niedrige, low, lo, unlikely, minor, small,
      slight, seldom, bajo, baja, menor, leve, faible, mineur, basso, laag, baixo, baixa, nízký, nízká, niskie, niski, grön, green, gul grön`),
  },
  {
    rank: 0.5,
    words:
      words(`medel, mellem, mellom, keskiverto, keskitasoinen, mittelmäßig, mid, medel, medelhög, medelhögt, medelstor, mellan, medium, m, måttlig, måttligt, måttliga, möjlig, möjligt, kännbar, kännbara, ibland, rimlig, middels, middel, moderat, mulig, muligt, kan skje, av og til, keskisuuri, keskitaso, kohtalainen, kohtuullinen, keskinkertainen, mahdollinen, keski, mittel, moderat, möglich, mittlere, moderate,
      med, average, possible, occasional, medio, media, moderado, moderada, posible, moyen, moyenne, modéré, gemiddeld, střední, średnie, średni, gul, yellow, orange, amber`),
  },
  {
    rank: 0.75,
    words:
      words(`hög, högt, höga, h, stor, stort, stora, större, betydande, allvarlig, allvarligt, allvarliga, trolig, troligt, sannolik, sannolikt, ofta, høy, høyt, høj, højt, stor, stort, sannsynlig, sandsynlig, sandsynligt, alvorlig, alvorligt, betydelig, korkea, suuri, todennäköinen, merkittävä, vakava, hoch, groß, gross, hohe, wahrscheinlich, schwer, bedeutend,
      high, hi, likely, probable, major, serious, significant, frequent, large, alto, alta, probable, mayor, grave, élevé, élevée, fort, forte, majeur, hoog, vysoký, vysoká, wysokie, wysoki, röd, red, farlig`),
  },
  {
    rank: 1,
    words:
      words(`vh, mycket hög, mycket högt, mycket stor, mycket stora, väldigt hög, extrem, extremt hög, kritisk, kritiskt, katastrofal, katastrof, synnerligen allvarlig, mycket allvarlig, mycket sannolik, nästan säker, säker, oundviklig, svært høy, svært høyt, svært stor, meget høy, meget høyt, meget høj, meget stor, svært sannsynlig, meget sannsynlig, meget sandsynlig, svært alvorlig,
      katastrofalt, erittäin suuri, erittäin korkea, hyvin suuri, hyvin korkea, erittäin todennäköinen, lähes varma, varma, katastrofaalinen, kriittinen, sehr hoch, sehr groß, sehr wahrscheinlich, katastrophal, existenzbedrohend, kritisch, very high, extreme, critical, catastrophic, almost certain, certain, very likely, severe, fatal, muy alto, muy alta,
      catastrófico, crítico, crítica, casi seguro, extremo, très élevé, critique, catastrophique, zeer hoog, certeza, muito alto, muito alta, velmi vysoký, velmi vysoká, kritická, bardzo wysokie`),
  },
];

/** Words that push a rating to the end of the scale: "väldigt stor", "extremely unlikely". */
export const intensifiers: readonly string[] = words(
  'mycket, väldigt, extremt, ytterst, synnerligen, svært, meget, veldig, ekstremt, erittäin, hyvin, sehr, äußerst, very, extremely, highly, muy, très, molto, zeer, muito, velmi, bardzo',
);

/** Words that may stand beside a rating without changing it: "Hög risk", "Låg nivå", "grade". */
export const ratingCompanions: readonly string[] = words(
  'ganska, relativt, rätt, rel, fairly, quite, rather, ganske, temmelig, melko, eher, relativ, risk, risken, risiko, riski, riesgo, nivå, level, grad, sannolikhet, konsekvens, sannsynlighet, sandsynlighed, konsekvenser, till, to, eller, og, och, och, or, bis, a, en, på, ca, cirka',
);

/** Exactly these, after folding, decide; anything else is unreadable. */
export const yesWords: readonly string[] = words(
  'ja, j, x, 1, sant, true, yes, y, ✓, ✔, ✅, ☑, kyllä, si, sí, oui, ja., x., jo, ingår, tas med, med, wahr, vrai',
);
export const noWords: readonly string[] = words(
  'nej, n, 0, falskt, false, no, nei, nein, ei, non, ✗, ✘, ❌, ☐, nej., ingår ej, tas ej med, ej, falsch, faux',
);

/** First words of rows that sum up or explain instead of naming a risk. */
export const totalWords: readonly string[] = words(
  'summa, totalt, total, totalsumma, antal, medel, medelvärde, genomsnitt, delsumma, sum, sum total, subtotal, average, i alt, yhteensä, gesamt, summe, samtliga, totala',
);

/** States of measures, for telling a status column from its cells. */
export const statusWords: readonly string[] =
  words(`pågående, pågår, avslutad, avslutat, klar, klart, genomförd, genomfört, ej påbörjad, ej påbörjat, inte påbörjad, påbörjad, påbörjat, försenad, försenat, planerad, planerat, öppen, öppet, stängd, löpande, väntar, ej aktuell, ej aktuellt, under arbete, hanterad, åtgärdad, utförd,
  open, closed, in progress, ongoing, done, completed, not started, mitigated, accepted, implemented, planned, pending, active, overdue, on hold, in place, monitoring, offen, behoben, geschlossen, erledigt, in arbeit, geplant, minimiert, lukket, åpen, åben, igangværende, pågår, ferdig, afsluttet, ikke påbegynt, fullført, avoin, suljettu, kesken, valmis, käynnissä, ei aloitettu,
  abierto, cerrado, pendiente, en proceso, planificado, ouvert, fermé, en cours, terminé`);

/** How Excel in Swedish shows a truth value. */
export const truthWords = { true: 'SANT', false: 'FALSKT' } as const;

/** Ways of treating a risk, for telling a strategy column from one of measures. */
export const strategyWords: readonly string[] =
  words(`acceptera, accepteras, accepterad, undvika, undvik, undviks, reducera, reduceras, minska, minimera, överföra, överför, överförs, dela, eliminera, bevaka, bevakas, åtgärda, åtgärdas, hantera, hanteras, kontrollera, förebygga, begränsa,
  accept, avoid, reduce, transfer, mitigate, share, treat, tolerate, terminate, monitor, retain, exploit, escalate, akseptere, aksepteres, unngå, redusere, overføre, acceptere, undgå, reducere, overføre, hyväksy, vältä, pienennä, siirrä, akzeptieren, vermeiden, vermindern, übertragen, überwachen,
  mitigar, aceptar, asumir, evitar, transferir, contener, ignorar, accepter, éviter, réduire, transférer`);

/** Words between two ratings, "låg till medel", and between a rating and its scale, "4 av 5". */
export const betweenWords: readonly string[] = words('till, to, bis, til, eller, or, og, och');
export const outOfWords: readonly string[] = words('av, of');

/** Between the ends of a scale in a heading: "1 till 5". */
export const rangeWords: readonly string[] = words('till, to, til, bis, upp till');

/** What tells that a column speaks of a part of the year. */
export const tertialWord = 'tertial';
export const periodWords: readonly string[] = words('tertial, periodens, halvår');

/** Terms and weeks that people write as dates: "VT-22", "HT 2023", "vecka 12", "v 12". */
export const termWords: readonly string[] = words('HT, VT');
export const weekWords: readonly string[] = words('vecka, v');
