import type { Field } from '../domain/field';

/**
 * What headings are made of, as data: the ideas that words in headings stand for, and which ideas together name which
 * column. A new language is new words here; no code knows a language. Spelled as people spell; the reader folds case,
 * accents and line breaks, splits compounds ("riskbeskrivning" = risk + text), forgives small misspellings.
 *
 * A word matches as the beginning of a word or of a part of a compound; one that ends with a full stop, and any of three
 * letters or fewer, matches whole words only. Words with spaces are phrases. Sources: domain.md (b), own knowledge.
 */
export type Idea =
  | 'risk'
  | 'event'
  | 'threat'
  | 'gap'
  | 'title'
  | 'text'
  | 'cause'
  | 'source'
  | 'effect'
  | 'severity'
  | 'likelihood'
  | 'value'
  | 'level'
  | 'assessment'
  | 'times'
  | 'action'
  | 'handling'
  | 'strategy'
  | 'prevent'
  | 'contingency'
  | 'existing'
  | 'control'
  | 'controlPoint'
  | 'owner'
  | 'status'
  | 'comment'
  | 'date'
  | 'due'
  | 'start'
  | 'followUp'
  | 'id'
  | 'area'
  | 'category'
  | 'method'
  | 'frequency'
  | 'decision'
  | 'report'
  | 'followsPlan'
  | 'residual'
  | 'inherent'
  | 'priority'
  | 'cost'
  | 'detection'
  | 'exposure'
  | 'harmed'
  | 'definition'
  | 'local'
  | 'new'
  | 'planned'
  | 'about'
  | 'filler';

const words = (text: string): readonly string[] => text.split(/[,\n]/).flatMap((word) => word.trim() || []);

export const ideas: Readonly<Record<Idea, readonly string[]>> = {
  risk: words(`risk, riskitekijä, riskmoment, risikomoment, risikoelement, risken, risker, riski, riskit, riskin, risiko, risici, risiken, risico, riesgo, risque, rischio, risco, ryzyk, riziko, rizika, uncertainty
    vad kan gå fel, vad kan hända, vad kan inträffa, hva kan gå galt, hva kan skje, hvad kan gå galt, what could go wrong, what can go wrong,
    what could happen, what might happen, mitä voi tapahtua, was kann passieren, que puede, det här kan hända, detta kan hända, det kan hända, vad kan drabbas, vad skulle kunna, vad som skulle kunna, skulle kunna inträffa, skulle kunna hända, vad kan gå snett, vad som kan hända, vad som kan gå fel, hvad kan der ske`),
  event:
    words(`händelse, hendelse, hændelse, tapahtuma, ereignis, event, evento, événement, incident, scenario, szenario, skenaario, situation,
    felmod, felsätt, felfunktion, feilmodus, feilmåte, fejlmode, fejltilstand, vikamuoto, vikatila, vika, fehler, failure, fault, modo de fallo, fallo, défaillance, feltyp, feltillstånd,
    problem, oönskad, uønsket, unwanted, hazardous, farlig, farliga, farligt, fel., felet., felmöjlighet, felhändelse, failure mode, scenarie, feiltype, fejltype, tillbud, olycka, olyckor, ulykke, incidente, suceso, vorfall, störung, häiriö, onnettomuus, deviation, abweichung, desviación, poikkeama`),
  threat:
    words(`riskfaktor, hot., hotet., hoten., hotbild, hotscenario, threat, trussel, trusler, uhka, uhat, amenaza, menace, bedrohung, vaaratilanne, vaaratilanteet, fara., faror., faran., farekilde, hazard, fare., farer., gefahr,
    gefährdung, gevaar, gevaren, hrozba, hrozby, zagrożeni, vaara, peligro, danger, hotaktör, vaaratekijä, uhkatekijä, uhkakuva, oegentlighet, oegentligheter, bedrägeri, fraud, korruption, corruption, mislighet, misligheter, väärinkäyt, betrug, fraude`),
  gap: words(
    `gap., gaps., gapet., lucka, luckor, brist., brister., avvik., weakness, deficiency, finding, requirement, krav., kravet., clause, lücke`,
  ),
  title: words(
    `namn, titel, rubrik, benämning, kortnamn, name, title, bezeichnung, titre, nimi., nimike, nimitys, nombre, navn, tittel, overskrift, benævnelse, titulo, nom., nome., název, nazwa, naam.`,
  ),
  text: words(`beskrivning, beskriv, description, describe, beskrivelse, kuvaus, beschreibung, descripción, descrição, descrizione, omschrijving, opis., popis., formulering, förklaring, detalj, detail, statement,
    text., tekst, fritext, explanation, explenation`),
  cause:
    words(`orsak, grundorsak, rotorsak, anledning, årsak, årsag, syy., syyt., ursache, grund., cause, causa, raison, oorzaak, varför, hvorfor, why, miksi, warum, beror på, bakomliggande, because of, due to, på grund av, pga., hur kan det gå till, hur går det till, hur uppstår, hur kan det uppstå, hur kan risken uppstå, hvordan oppstår, hvordan opstår, wie entsteht, how does it arise, how might it arise,
    trigger, mekanism, mechanism, utløsende, utlösande, sårbarhet, vulnerability, schwachstelle, haavoittuvuus, vulnerabilidad, vad kan orsaka, bakgrund till, utlösare, utløser, udløsende, auslöser, taustasyy, juurisyy, drivkraft, origen`),
  source: words(`källa, kilde, lähde, source, quelle, fuente, riskkälla, risikokilde`),
  effect:
    words(`konsekvens, konsekv, imp., cons., consequence, consecuencia, conséquence, conseqüência, följd, följder, effekt, effect, påverkan, påverkansgrad, påvirkning, impact, inverkan, verkan., verkning, virkning, vaikutus, vaikutuks, seuraus,
    seurauks, auswirkung, folge., folgen., skada., skadan., skador., skade., skader., skadeomfattning, impacto, efecto, impatto, gevolg, kan leda till, leder till, kan føre til, resulting in, results in, result in, leading to, leads to, lead to, then., effet, what happens then, vad händer då, hva skjer da, resulterar i, resultera i, harm, outcome, kons., damage, loss., losses., tap., tab., vahinko, wirkung, schadensfolge, seuraamus, vad leder, leder det till, hva blir følgen, hvad sker der hvis, skadeverk, påföljd, følge, auswirk, skutki, skutek, dopad, następstw, následk`),
  severity:
    words(`allvar, allvarlig, alvor, alvorlig, svårighetsgrad, grad av allvar, vakavuus, schwere, severity, severidad, severe, serious, gravedad, gravité, gravità, ernst, bedeutung, väsentlighet, vesentlighet, væsentlighed, materiality,
    skadegrad, farlighet, allv., tragweite, ausmass, ausmaß, schadenshöhe, schadensausmaß, schaden, magnitude of, sev., intensidad, magnitud, gefährdungsgrad, gefahrengrad, faregrad, how bad, how severe, how serious, hur illa, så illa, så farligt, så allvarligt, hur farligt, hvor galt, hvor ille, hvor slemt, kuinka vakava, wie schlimm`),
  likelihood:
    words(`sannolik, sannol, l hood, lhood, sands., wahrsch, sannsynlig, sandsynlig, todennäköisyy, todennäköi, wahrscheinlich, eintritt, likelihood, likely, probability, probable, probabilidad, probabilité, probabilità, probabilidade,
    vraisemblance, chance, chans., occurrence, occurence, ocurrencia, forekomst, förekomst, kans., trolig, troligt, möjlighet att det, hur ofta inträffar, hur ofta kan, san., sann., prob., probab., occ., tod näk, todnäk, sanns., sannh., plausib, auftreten, auftritt, prawdopodobie, pravděpodobnos, waarschijnlijk, how likely, hvor sannsynlig, hvor sandsynlig, kuinka todennäköi, wie wahrscheinlich`),
  value:
    words(`värde, value, grad, tot., valor, valeur, wert, verdi, værdi, arvo, poäng, points, poeng, punkte, point, puntos, luku, tal., talet., risktal, score, skattning, rating, rate., produkt., product, summa, total,
    index, siffra, zahl, faktor, risk priority number, riskprioritetstal, risikoprioritetstal, risikoprioritätszahl, rpn, rpz, rpt, vor., magnitude, tunnusluku, riskfaktor, riskexponering, puntaje, puntuación, calificación, criticality, criticité, kritikalität, pisteet, tall., riskmått, risktalet, risikotall, suuruus, summe., average, gjennomsnitt, genomsnitt, snitt., gesamt., wielkość`),
  level: words(
    `riskbed., stor liten risk, stor eller liten risk, hur stor är risken, hur stor risk, hur allvarlig är risken, how big is the risk, nivå, level, niveau, nivel, livello, taso, stufe, klass, klassning, class., classification, klasse, färg, color, colour, farge, farve, farbe, trafikljus, rag., ampel, stoplys, semáforo, liikennevalo, úroveň, poziom`,
  ),
  assessment: words(
    `bedömning, bedöm, värdering, vurdering, arvio, arviointi, bewertung, assessment, evaluation, evaluering, evaluación, valoración, évaluation, analys, analyse, analysis, análisis, beurteilung, estimat, einschätzung`,
  ),
  times: words('×, x., *, sxk, sxs, pxi, pxk, lxc, lxi, pxc, lxs, pxs, txv'),
  action:
    words(`åtgärd, tiltak, tiltag, foranstaltning, toimenpi, toimet., toimenpide, massnahme, maßnahme, measure, action, aktivitet, aktivität, handling., handlinger., handlingsplan, handlingen., mitigering, mitigation, mitigate, mitigerande, mitigación, minimering, minimierung,
    minimise, minimize, losning, lösning, solution, motåtgärd, countermeasure, acción, acciones, ação, ações, medida, mesure, recommend, rekommend, empfehlung, reducera, reducering, reduktion, reduction, minska, eliminera, begränsa, gegenmass, gegenmaß,
    varautumi, hallintakeino, ehkäisy, task., att göra, vad gör vi, vad ska göras, vad ska vi göra, vi fixa, vi måste göra, todo., to do., are we going to do, ska vi göra, behöver vi göra, behöver göras, måste göras, skal vi gjøre, skal vi gøre, åtgäd, ågärd, åtärd, hur hanterar, hur kan vi, hur undviker, hur förebygg, suunnitelma, insats, insatser, mitiger, atténuation, tratamiento, actie, afbød, avbøt, torjunt, vähentämi, pienentämi, lieventä, mitigaatio, mitigazione, mitigação, remediation, abhilfe, vorkehrung, abmilderung, minderung, motmedel, next step, nästa steg, neste steg, næste skridt, hur förebygger, hur förhindrar, vad kan vi göra, vad bör göras, mitä tehdään, was tun, qué hacer, what will we do, what are we doing about, what do we do, what should we do, hva gjør vi, hvad gør vi, styrning, styråtgärd, lösung, miten välttää, maatregel, beheersmaatregel, opatření, działani, tratamento`),
  handling: words(
    `respuesta, réponse, risposta, reakcja, hantering, håndtering, treatment, traitement, behandling., response, respons., riskrespons, ställningstagande, hanteras, hallinta, hallitseminen, käsittely, behandlung, umgang, hanteringsförslag`,
  ),
  strategy: words(
    `beslut., decision, strategi, strategy, estrategia, stratégie, strategia, beslut om risk, accepteras, acceptabel, acceptans, accept., riskaptit, option., val av åtgärd`,
  ),
  prevent: words(
    `förebygg, forebygg, forebyggende, præventiv, preventiv, preventive, prevention, prevent, prevención, ennaltaehkäise, vorbeug, proaktiv, preventivo, sannolikhetsreducerande, sannsynlighetsreduserende, undvik, förhindr, hindra, ehkäisevä, prevenção, préventi`,
  ),
  contingency:
    words(`korrigerande, korrigerende, corrective, reaktiv, beredskap, contingency, contingencia, fallback, reservplan, nødplan, notfall, plan b., varasuunnitelma, konsekvensåtgärd, konsekvensreducerande,
    konsekvensreduserende, skadebegräns, skadebegrens, avhjälpande, afhjælpende, korjaava, løsningsforslag, lösningsförslag, krisplan, emergency, hvis problem, om risken inträffar, om det inträffar, om det händer, hvis det skjer,
    hvis risikoen, if it occurs, if it happens, when it happens, falls eintritt, reactive, katastroftiltak, sekundär åtgärd`),
  existing:
    words(`befintlig, existerande, nuvarande, current, existing, eksisterende, nåværende, nuværende, nykyi, olemassa, bestehend, vorhanden, vorh., actual., actuales, existente, existant, existantes, inbyggd, idag, i dag, redan, gällande, already,
    genomförda, implementerade, vidtagna, iverksatte, finns på plats, in place, what do we have in place, dagens, present., aktuelle, nuläge, dagsläge, nåläge, i nuläget, finns idag, heutige, stávající`),
  control: words(
    `bevakning, maîtrise, kontroll, control, contrôle, kontrolle, monitoring, övervakning, övervaka, overvåking, overvågning, skydd, safeguard, barriär, barriere, rutiner, valvonta, beskyttelse, überwachung, schutzmass, förmåga`,
  ),
  controlPoint: words(
    `kontrollmoment, kontrollaktivitet, kontrollpunkt, kontrollåtgärd, granskning, granskas, egenkontroll, vad ska kontrolleras`,
  ),
  owner:
    words(`ansvar, ansvarig, ansvarlig, owner, ägare, eier, eigner, ejer., omistaja, vastuu, verantwort, responsible, responsibility, responsable, verantw., pilote., responsabile, propietario, accountable, assigned, assignee, utförare, utförs av, utf av, genomförs av,
    vem., who., hvem, kuka, wer., quien, zuständig, besitzer, handläggare, resp., verantwoordelijke, tekijä, toteuttaja, ansv., whom., dueño, encargado, titular., propriétaire, eigentümer, eigenaar, vlastník, właściciel, responsibil, kontaktperson, vastaava, tilldelad, tildelt, aktör., bevakas av, hanteras av, kontrolleras av, följs upp av, åtgärdas av, görs av, sköts av, utføres av, udføres af, done by`),
  status: words(
    `status, stav., open., avancement, erledigt, tila., tilanne, stand., estado, statut, läge., framdrift, progress, utfall, state., åtgärdsstatus, stato, genomförd., genomfört., done., klar., utförd., utfört., umsetzungsstand, vaihe, åtgärdat., åtgärdad., completed`,
  ),
  comment: words(
    `kommentar, notis., comment, kommentti, huomio, huomautu, huom., anmärkning, anm., merknad, bemærkning, bemerkning, bemerkung, anmerkung, notes, note., notering, anteckning, observacion, observación, remarque, remark, övrigt, notat, motivering, rationale, begrunnelse, begründung, lisätieto, obs., muuta., annat., begrundelse, perustelu, justifi, motivation., reflektion, huomiot, övrig information, ytterligare information`,
  ),
  date: words(
    `datum, dato., date., dates., pvm, päivämäärä, fecha, datering, created, skapad, identifierad datum, period., periode, datum/period, uppdaterad, reviderad datum, data di, last updated, updated`,
  ),
  due: words(`slutdatum, deadline, frist, tidsfrist, due., target date, klart., klardatum, senast., färdig, ferdig, sluttid, sluttdato, måldatum, termin., fälligkeit, fällig, bis wann, määräaika, aikataulu, tidsplan, tidsram, när., når., when., tidslinje, timeline, timeframe, time frame, timing,
    completion, completed by, plazo, compromiso, échéance, fecha límite, slutförs, förfallo, tidpunkt, zeitrahmen, zieltermin, milloin, wann, verkställs, genomföras, by when, eta., tidplan, klar senast, klart senast, ska vara klart, ska vara klar, closure., hvornår, sluttidspunkt, klart datum, till när, klart när, senast den, måldato, forfald, umsetzung bis, erledigt bis, vencimiento, fecha fin, toteutusaika, klar., genomförd., genomfört., done., utförd., utfört., åtgärdat., åtgärdad., completed`),
  start: words(`start., startdatum, startdato, påbörj, begin, starttid, aloitus`),
  followUp: words(
    `uppföljning, uppfölj, följs upp, oppfølging, opfølgning, seuranta, seguimiento, suivi, follow up, followup, review, revidering, nachverfolgung, oppfølg, revision, återkoppling`,
  ),
  id: words(
    `#, id., id nr, nr., no., num., nro., ref., referens, reference, löpnr, löpnummer, nummer, numero, número, numéro, number, lfd., lfdnr, pos., kod., code., codigo, código, tunnus, tunniste, consecutivo, rnr, risknr, rad., item no, kennung, identifier., ítem., item., löpande nr, rnr., rad nr, lp.`,
  ),
  area: words(`område, ansvarsområde, skede., fastighet, anläggning, work package, arbeitspaket, actif., actifs., arbeidstrinn, työvaihe, étape, workstream, work stream, job step, deloppgave, oppgave., process, delprocess, enhet., enheten., verksamhet, avdelning, förvaltning, forvaltning, rutin., system., objekt, asset, tillgång, device, component, komponent, osa alue, osaalue, bereich, prozess, proceso, processus, area, activo, domaine, dominio, mål., målet.,
    perspektiv, funktion, function, steg., arbetsmoment, moment., arbetsuppgift, arbetsplats, nämnd, department, avdeling, afdeling, fas., fase., phase, plats, lokal., aihe., kohde, gegenstand, målområde, huvudprocess, prosess, berörd, berørt, påvirker, påverkar, affects, affected, drabbas,
    skyddsobjekt, kontrollområde, internkontrollområde, informationstillgång, verdi objekt, subsystem, delsystem, delmoment, påverkad, deltagare, intressent, stakeholder, projektdel, step., activity, tätigkeit, toiminto, tehtävä, yksikkö, kontext, context, ämne, skyddsvärd, behandling., behandlingen., personuppgiftsbehandling, databehandling, verarbeitung, aktivitet, delområde, huvudområde, verksamhetsgren, arbetsområde, sektor., sektion, virksomhet, virksomhed, abteilung, departamento, osasto, toimiala, palvelu., tjänst., tjeneste, maskin., utrustning., informationstyp, informationsmängd, skyddsmål, schutzziel, schutzobjekt, leverantör, leverandør, supplier, vendor, avtal., avtalet.`),
  category: words(
    `kategori, slag., sort., category, kategorie, categoría, categoria, catégorie, kategoria, luokka, typ., typen., type., types., tyyppi, tipo, art., gruppe, grupp, group, kriterium, tema, theme`,
  ),
  method: words(
    `metod, method, metode, menetelmä, tillvägagångssätt, urval, omfattning, genomförande, kontrollmetod, avgränsning`,
  ),
  frequency: words(
    `frekvens, frequency, hur ofta, hyppighet, hyppighed, häufigkeit, periodicitet, intervall, frecuencia, fréquence, taajuus, toistuvuus, kontrollfrekvens`,
  ),
  decision: words(
    `internkontrollplan, intern kontrollplan, ikplan, ik plan, ikp., kontrollplan, underlag till, ingår i plan, med i plan, till plan, i planen, tas med, ska ingå, tas upp i plan, hanteras i plan, i ikp`,
  ),
  report: words(
    `rapport till, rapportering, rapporteras, avrapportering, återrapportering, raportointi, reporting`,
  ),
  followsPlan: words(`följer plan, följs plan, enligt plan, följer planen, følger plan, on track`),
  residual:
    words(`rest., restrisk, restrisiko, resterande, residual, residuell, kvarvarande, kvarstående, kvarstår, gjenværende, gjenstående, resterende, jäännös, netto, nettorisk, net., efter., etter., after., jälkeen, nach., post., target, målnivå, önskad, förväntad, reviderad, revideret, revidert, revised, cible.,
    reestimer, reestimering, estimering, omvärder, omvärdering, reevalu, omprövad, målläge, önskat läge, uppdaterad risk, reduced, final., slutlig, restante, résiduel, después, tavoite, ziel., återstående, ny bedömning, förnyad, projected, predicted, mitigated, post mitigation, treated, remaining, målvärde, målrisk, riskmål, jälkeinen`),
  inherent: words(
    `inneboende, inherent, brutto, bruttorisk, gross, före., before, initial, ursprunglig, opprinnelig, oprindelig, vor., antes., inherente, brut., ennen, luontainen, utan åtgärd, pre., unmitigated, raw., original, alkuperäinen, innan, untreated, baseline`,
  ),
  priority: words(
    `prio, prioritet, prioritering, priority, prioridad, priorität, tärkeys, rank, ranking, rangordning, prioriteetti, viktighet, urgency, angelägenhet`,
  ),
  cost: words(
    `kostnad, cost, kosten, costo, budget, resurs, resurser, kustannu, omkostning, coste, coût, ekonomi., effort, belopp, kr., sek., eur., weight, vikt., viktning`,
  ),
  detection: words(
    `upptäckt, upptäckbar, upptäck, detection, detectab, detect, oppdag, opdag, entdeckung, havaittavuus, detección, détection, error signal, signal, identifieras genom, indikator, indicator, varningssignal, symptom`,
  ),
  exposure: words(`exponering, exposure, eksponering, altistus, velocity, hastighet`),
  harmed: words(
    `who might be harmed, who may be harmed, vem kan skadas, vem påverkas, vem drabbas, who is affected, vilka kan skadas, hvem kan skades, persons at risk, people at risk`,
  ),
  definition: words(
    `definition, definisjon, kriterier, criteria, skala, scale, legend, exempel, example, innebörd, määritelmä, betyder, parameter, dimension, matris, matrix, matriz, rättslig grund, legal basis, lagrum, gränsvärde, kritisk gräns, critical limit, grenseverdi, grænseværdi, grenzwert, raja arvo`,
  ),
  local: words(`lokal effekt, local effect, local`),
  planned: words(
    `planerad, planned, planlagt, planlagte, geplant, planeado, föreslagen, föreslagna, förslag, forslag, proposed, ehdotus, suggested, vorgeschlagen, ytterligare, additional, further, supplementary, weitere, kompletterande, framtida, future, kommande, behövs, behov.`,
  ),
  new: words(`ny., nya., nytt., new., uusi, neu., neue., nueva, nuevo`),
  /** Prepositions: what follows says about what or where, not what the column is. */
  about: words(
    `i, att, för, om, på, av, med, hos, vid, från, of, for, in, on, to, by, at, der, des, von, de, del, du, til, zu, im, inom, that`,
  ),
  filler:
    words(`identif, och, eller, till, den, det, är, vi, ska, en, ett, som, the, a, an, and, or, is, it, this, be, will, og, eller, die, das, und, ja, tai, la, el, los, las,
    y, o, en, et, le, les, projekt, project, prosjekt, proyecto, projet, root, raised, hur, how, what, vad, vilka, vilken, vilket, hva, hvad, hvordan, wie, was, welche, qué, stor, stort, stora, gått, kan, kunna, blir, bli, can, could, do, does, you, are, sker, inträffar, inträffa, inträffar, happen, intreffe, skal, our, vårt, vår, plan, identifierad, identifierade, identified, identifisert, potentiell, potential, possible, möjlig, mulig, mulige, mahdollinen, type, eventuell, eventuella, per, vs, möjliga, main, huvudsaklig, overall, samlad, samlet, sammantagen, sammantaget, sammanvägd, total,
    bruk, genomförande, mot, tas, using, take, taken, needed, utföras, göras, gör, görs, olika, annan, andra, aktuell, viktig, respektive, tillhörande, senaste, all, alla, finns, föreligger, exist, er, det, for, af, å`),
};

/**
 * Columns that risk sheets have and we have no field for. Knowing them keeps them from being taken for something else,
 * and keeps a second rating ("efter åtgärd", "residual", "target") apart from the first.
 */
export const asides = [
  'residualLikelihood',
  'residualConsequence',
  'residualScore',
  'contingency',
  'contingencyOwner',
  'actionEffect',
  'localEffect',
  'category',
  'priority',
  'cost',
  'detection',
  'exposure',
  'harmed',
  'definition',
  'startDate',
  'reviewDate',
  'actionType',
  'gap',
  'description',
  'followUp',
] as const;
export type Aside = (typeof asides)[number];
export type Meaning = Field | Aside;
export type Meanings = Readonly<Partial<Record<Meaning, number>>>;

/** One line of the list below: a heading that holds all these ideas may mean this, with these weights (0–1). */
export interface HeadingRule {
  readonly all: readonly Idea[];
  /** Where it matters which of them comes first: "Händelse som kan leda till …" is no "Konsekvens av händelsen". */
  readonly first?: Idea;
  readonly means: Meanings;
}

const rule = (all: string, means: Meanings): HeadingRule => ({ all: all.split(' ') as Idea[], means });
/** As `rule`; the first of the ideas must be what the heading begins with. */
const ordered = (all: string, means: Meanings): HeadingRule => ({
  ...rule(all, means),
  first: all.split(' ')[0] as Idea,
});

/**
 * Which ideas name which column: the first line whose ideas all occur decides. So what a column is *about* ("risk",
 * "åtgärd") yields to what it *is* (an owner, a date, a status): "Ansvarig för åtgärd" is an owner. Where words alone
 * cannot tell ("Konsekvens": digit or prose?), several meanings stand here and the cells decide.
 */
export const headingRules: readonly HeadingRule[] = [
  rule('harmed', { harmed: 1 }),
  ordered('event effect', { risk: 0.9, consequenceText: 0.3 }),
  rule('likelihood effect times', { score: 1 }),
  rule('likelihood severity times', { score: 1 }),
  rule('decision', { decision: 1 }),
  rule('followsPlan', { followsPlan: 1 }),
  rule('owner contingency', { contingencyOwner: 1 }),
  rule('owner area', { owner: 0.8, area: 0.45 }),
  rule('owner', { owner: 1 }),
  rule('id cause', { causes: 0.8 }),
  rule('id owner', { owner: 1 }),
  rule('id likelihood', { likelihood: 0.8 }),
  rule('id effect', { consequence: 0.8 }),
  rule('id value', { score: 0.5, id: 0.3 }),
  rule('id area', { area: 0.5, id: 0.5 }),
  rule('id control', { id: 0.3, existingControls: 0.4 }),
  rule('id action', { id: 0.3, measure: 0.2 }),
  rule('id gap', { id: 0.5, gap: 0.5 }),
  rule('id', { id: 1 }),
  rule('effect cost', { consequence: 0.6, consequenceText: 0.5 }),
  rule('severity cost', { consequence: 0.6 }),
  rule('cost', { cost: 1 }),
  rule('residual likelihood', { residualLikelihood: 1 }),
  rule('new likelihood', { residualLikelihood: 1 }),
  rule('residual effect text', { residualConsequence: 0.5 }),
  rule('residual effect', { residualConsequence: 1 }),
  rule('new effect', { residualConsequence: 1 }),
  rule('residual severity', { residualConsequence: 1 }),
  rule('new severity', { residualConsequence: 1 }),
  rule('residual status', { status: 0.6 }),
  rule('residual comment', { comment: 0.6 }),
  rule('residual due', { dueDate: 0.9 }),
  rule('residual date', { dueDate: 0.8 }),
  rule('residual value', { residualScore: 1 }),
  rule('residual level', { residualScore: 1 }),
  rule('residual assessment', { residualScore: 1 }),
  rule('residual risk', { residualScore: 1 }),
  rule('new value', { residualScore: 1 }),
  rule('new level', { residualScore: 1 }),
  rule('new risk assessment', { residualScore: 0.9 }),
  rule('residual action', { residualScore: 0.6, actionEffect: 0.5 }),
  rule('residual', { residualScore: 0.9 }),
  ordered('likelihood control', { likelihood: 1 }),
  ordered('likelihood action', { likelihood: 1 }),
  rule('inherent likelihood', { likelihood: 1 }),
  rule('inherent severity', { consequence: 1 }),
  rule('inherent effect text', { consequenceText: 1 }),
  rule('inherent effect', { consequence: 0.95, consequenceText: 0.7 }),
  rule('inherent risk value', { score: 1 }),
  rule('inherent risk level', { level: 0.95, score: 0.85 }),
  rule('inherent risk assessment', { level: 0.7, score: 0.65 }),
  rule('inherent risk text', { risk: 1 }),
  rule('inherent risk', { score: 0.8, level: 0.75, risk: 0.45 }),
  rule('inherent value', { score: 0.9 }),
  rule('inherent level', { level: 0.85, score: 0.5 }),
  rule('due status', { dueDate: 0.8, status: 0.85 }),
  rule('status', { status: 1 }),
  rule('action comment', { comment: 0.75, measure: 0.75 }),
  rule('comment', { comment: 1 }),
  rule('followUp date', { reviewDate: 1, date: 0.6 }),
  rule('start date', { startDate: 1, date: 0.5 }),
  rule('start', { startDate: 0.8 }),
  rule('due', { dueDate: 1 }),
  rule('date action', { dueDate: 0.9, date: 0.5 }),
  rule('date', { date: 1, dueDate: 0.6 }),
  rule('report', { reporting: 1 }),
  rule('followUp action', { followUp: 0.7, measure: 0.6 }),
  rule('followUp', { followUp: 0.9, comment: 0.3, status: 0.3 }),
  rule('risk priority', { priority: 0.8, level: 0.8, score: 0.6 }),
  rule('priority', { priority: 1, level: 0.25 }),
  rule('likelihood exposure', { likelihood: 1 }),
  rule('exposure value', { score: 0.9 }),
  rule('exposure', { exposure: 1 }),
  rule('detection control', { existingControls: 0.8, detection: 0.4 }),
  rule('detection', { detection: 1 }),
  rule('likelihood definition', { likelihood: 0.8, definition: 0.6 }),
  rule('effect definition', { consequence: 0.8, definition: 0.6 }),
  rule('definition', { definition: 1 }),
  rule('local effect', { localEffect: 1 }),
  rule('local', { localEffect: 1 }),
  rule('category event', { risk: 0.6, area: 0.55 }),
  rule('category threat', { risk: 0.5, area: 0.6 }),
  rule('category action', { actionType: 1, handling: 0.6 }),
  rule('category effect', { category: 0.8, area: 0.3 }),
  rule('category control', { actionType: 1 }),
  rule('category', { area: 0.75, category: 0.6 }),
  rule('strategy action', { measure: 0.9, handling: 0.6 }),
  rule('strategy handling', { measure: 0.6, handling: 0.8 }),
  rule('strategy', { handling: 1, measure: 0.35 }),
  rule('area action', { measure: 0.6, area: 0.6 }),
  rule('area handling', { measure: 0.6, area: 0.6, handling: 0.5 }),
  rule('contingency effect', { consequence: 0.9, consequenceText: 0.85 }),
  rule('contingency likelihood', { likelihood: 0.8 }),
  rule('contingency control', { existingControls: 0.6, contingency: 0.6 }),
  rule('prevent contingency', { measure: 1 }),
  rule('contingency', { contingency: 1, measure: 0.3 }),
  rule('prevent control', { measure: 0.55, existingControls: 0.85 }),
  rule('prevent', { measure: 1 }),
  rule('existing likelihood', { likelihood: 1 }),
  rule('existing severity', { consequence: 1 }),
  rule('existing effect', { consequence: 0.95, consequenceText: 0.8 }),
  rule('existing risk value', { score: 1 }),
  rule('existing risk level', { level: 0.9, score: 0.85 }),
  rule('existing controlPoint', { existingControls: 1 }),
  rule('existing action', { existingControls: 1 }),
  rule('existing control', { existingControls: 1 }),
  rule('existing handling', { existingControls: 0.9 }),
  rule('existing area', { existingControls: 0.6, area: 0.4 }),
  rule('existing value', { score: 0.8 }),
  rule('existing level', { level: 0.8, score: 0.5 }),
  rule('existing risk', { level: 0.7, score: 0.7, risk: 0.3 }),
  rule('existing', { existingControls: 0.7 }),
  rule('frequency controlPoint', { frequency: 1 }),
  rule('frequency control', { frequency: 1 }),
  rule('method frequency', { frequency: 0.6, method: 0.6 }),
  rule('frequency', { frequency: 0.75, likelihood: 0.6 }),
  rule('controlPoint method', { method: 1 }),
  rule('controlPoint area', { area: 0.9, control: 0.4 }),
  rule('controlPoint', { control: 1, existingControls: 0.4 }),
  rule('action effect', { actionEffect: 1, measure: 0.3 }),
  rule('action cause', { measure: 0.7, causes: 0.5 }),
  rule('action value', { measure: 0.4, actionEffect: 0.4, score: 0.2 }),
  rule('action', { measure: 1, handling: 0.45 }),
  rule('control method', { method: 0.9 }),
  rule('planned control', { measure: 0.9, control: 0.5 }),
  rule('control value', { area: 0.3, existingControls: 0.3 }),
  rule('control level', { existingControls: 0.4 }),
  rule('control', { existingControls: 0.75, control: 0.6, measure: 0.3 }),
  rule('handling', { measure: 0.9, handling: 0.85 }),
  rule('method', { method: 0.9 }),
  rule('risk cause effect', { risk: 0.85 }),
  rule('risk cause', { causes: 0.9, risk: 0.5 }),
  rule('cause effect', { causes: 0.6, consequenceText: 0.6 }),
  rule('cause', { causes: 1 }),
  rule('source', { causes: 0.75, risk: 0.3 }),
  rule('likelihood severity', { likelihood: 0.5, consequence: 0.5, score: 0.6 }),
  rule('likelihood effect', { likelihood: 0.6, consequence: 0.5, score: 0.6 }),
  rule('likelihood text', { likelihood: 0.5 }),
  rule('likelihood', { likelihood: 1 }),
  rule('severity effect text', { consequenceText: 0.7, consequence: 0.6 }),
  rule('effect text', { consequenceText: 1, consequence: 0.2 }),
  rule('effect value', { consequence: 1, consequenceText: 0.15 }),
  rule('effect level', { consequence: 1, consequenceText: 0.15 }),
  rule('effect assessment', { consequence: 0.9, consequenceText: 0.5 }),
  rule('severity', { consequence: 1, score: 0.25, level: 0.25 }),
  rule('risk effect', { consequence: 0.85, consequenceText: 0.8, risk: 0.4 }),
  rule('effect area', { consequence: 0.5, consequenceText: 0.5, area: 0.4 }),
  rule('effect', { consequence: 0.95, consequenceText: 0.9 }),
  rule('area value', { score: 0.3, area: 0.5 }),
  rule('area event', { risk: 0.6, area: 0.5 }),
  rule('area risk text', { risk: 0.9, area: 0.3 }),
  rule('area risk', { area: 0.9, risk: 0.45 }),
  rule('area', { area: 1 }),
  rule('risk value', { score: 1, level: 0.35 }),
  rule('risk level', { level: 0.95, score: 0.85 }),
  rule('risk assessment', { level: 0.7, score: 0.65, consequenceText: 0.2 }),
  rule('risk times', { score: 1 }),
  rule('risk text', { risk: 1 }),
  rule('risk title', { risk: 1 }),
  rule('risk gap', { risk: 0.8 }),
  rule('risk', { risk: 1, score: 0.5, level: 0.45, likelihood: 0.3 }),
  rule('event text', { risk: 0.95 }),
  rule('event', { risk: 0.85 }),
  rule('threat value', { risk: 0.7, score: 0.7 }),
  rule('threat', { risk: 0.85 }),
  rule('gap', { gap: 1, risk: 0.3 }),
  rule('value', { score: 0.8, level: 0.3 }),
  rule('level', { level: 0.85, score: 0.5 }),
  rule('assessment', { level: 0.5, score: 0.5, comment: 0.3 }),
  rule('times', { score: 0.8 }),
  rule('planned', { measure: 0.6 }),
  rule('title', { risk: 0.6, area: 0.2 }),
  rule('text', { description: 0.7, risk: 0.55, comment: 0.2 }),
];

/** What stands over columns of which one is crossed, "Låg | Medel | Hög", where nothing else does. */
export const crossedHeading = (labels: readonly string[]): string => `Risknivå (${labels.join(', ')})`;

/** One-letter headings and what they stand for together. */
export interface LetterCustom {
  readonly letters: Readonly<Record<string, Meaning>>;
  /** True where nothing else can be meant; a legend on the sheet settles the others. */
  readonly plain: boolean;
}

const custom = (letters: Readonly<Record<string, Meaning>>, plain = false): LetterCustom => ({
  letters,
  plain,
});

/**
 * One-letter headings mean something only together: S is sannolikhet beside K, but severity beside O and D (FMEA).
 * A custom counts where both its likelihood and its consequence letter stand in the heading row.
 */
export const letterCustoms: readonly LetterCustom[] = [
  custom({ S: 'likelihood', K: 'consequence', R: 'score', RV: 'score', RT: 'score' }, true),
  custom({ SAN: 'likelihood', KON: 'consequence', RV: 'score' }, true),
  custom({ S: 'consequence', O: 'likelihood', D: 'detection', RPN: 'score' }, true),
  custom({ G: 'consequence', F: 'likelihood', D: 'detection', C: 'score' }, true),
  custom({ SEV: 'consequence', OCC: 'likelihood', DET: 'detection', RPN: 'score' }, true),
  custom({ B: 'consequence', A: 'likelihood', E: 'detection', RPZ: 'score' }),
  custom({ S: 'likelihood', A: 'consequence', R: 'score' }),
  custom({ L: 'likelihood', C: 'consequence', R: 'score', LR: 'score' }),
  custom({ L: 'likelihood', I: 'consequence', R: 'score', S: 'score' }, true),
  custom({ L: 'likelihood', S: 'consequence', R: 'score', RR: 'score' }),
  custom({ P: 'likelihood', I: 'consequence', R: 'score', S: 'score' }, true),
  custom({ P: 'likelihood', C: 'consequence', R: 'score' }),
  custom({ P: 'likelihood', K: 'consequence', R: 'score' }),
  custom({ P: 'likelihood', S: 'consequence', R: 'score' }),
  custom({ P: 'likelihood', G: 'consequence', C: 'score', R: 'score' }),
  custom({ T: 'likelihood', V: 'consequence', R: 'score' }),
  custom({ E: 'likelihood', A: 'consequence', R: 'score' }),
  custom({ EW: 'likelihood', SH: 'consequence', R: 'score' }),
  custom({ W: 'likelihood', A: 'consequence', R: 'score' }),
  custom({ W: 'likelihood', S: 'consequence', R: 'score' }),
  custom({ W: 'likelihood', E: 'consequence', B: 'exposure', R: 'score' }, true),
  custom({ PI: 'likelihood', SI: 'consequence', R: 'score' }, true),
];
