import type { CarryCode } from '../../domain/finding';
import type { FindingText } from './findings';

/** What taking over a plan, next year's plan and the collected list of risks tell besides their result. */
export const carryFindings: Readonly<Record<CarryCode, FindingText>> = {
  'taken-outside': {
    title: 'Text utanför planens tabell',
    message: ({ text }) =>
      `”${text}” står utanför tabellen och följde inte med. Texten är kvar på sitt blad.`,
    explanation: 'Rubriker, datum och noteringar runt tabellen har ingen plats i planen. Bladet är orört.',
  },
  'taken-own-column': {
    title: 'Kolumn utan motsvarighet',
    message: ({ heading }) =>
      `Kolumnen ”${heading}” har ingen motsvarighet i planen. Den följde med som en egen kolumn.`,
    explanation: 'Egna kolumner ändras aldrig av tillägget.',
  },
  'taken-no-period': {
    title: 'Status eller kommentar utan period',
    message: ({ heading }) =>
      `Det framgår inte vilken period kolumnen ”${heading}” gäller. Den följde med som en egen kolumn. Flytta texterna till rätt period om de ska följas upp.`,
    explanation: 'Uppföljningen räknar bara det som står i periodernas egna kolumner.',
  },
  'taken-as-control': {
    title: 'Åtgärder som kontrollmoment',
    message: ({ heading }) =>
      `Planen saknar en kolumn för kontrollmoment. Texterna under ”${heading}” blev kontrollmoment. Kontrollera att det stämmer.`,
    explanation: 'Varje rad i planen följs upp som ett kontrollmoment.',
  },
  'taken-uncertain': {
    title: 'Osäker läsning av planen',
    message: ({ sheet }) =>
      `Bladet ”${sheet}” lästes som en plan, men rubrikerna lämnar utrymme för tvekan. Jämför med den nya planen.`,
    explanation: 'Det gamla bladet är orört. Blev något fel kan den nya planen tas bort.',
  },
  'taken-year': {
    title: 'Planens år framgår inte',
    message: ({ year }) => `Det framgår inte vilket år planen gäller. ${year} antogs.`,
    explanation: 'Året läses ur rubriker, bladets namn och slutdatum.',
  },
  'taken-other-year': {
    title: 'En plan för ett annat år',
    message: ({ sheet, year }) =>
      `Bladet ”${sheet}” är en plan för ${year} och följde inte med. Ta över den för sig genom att välja det året.`,
    explanation: 'Varje år får sin egen plan.',
  },
  'taken-levels': {
    title: 'Annan skala än inställningarnas',
    message: ({ scores, max }) =>
      `Skattning ${scores} finns inte på skalan upp till ${max} som är vald under Inställningar. Risknivåerna lämnades därför tomma.`,
    explanation: 'Risknivån räknas bara ut när planens alla skattningar finns på den valda skalan.',
  },
  'unfinished-deviating': {
    title: 'Var inte klart förra året: avvikelse',
    message: ({ control, status }) => `”${control}” var inte klart, med avvikelse: ${status}`,
    explanation: 'Avvikelser behöver tas om hand även när ett nytt år börjar.',
  },
  'unfinished-leaving': {
    title: 'Utgår utan att vara klart',
    message: ({ control, status }) =>
      `”${control}” utgår ur planen men var inte klart: ${status} Ta ställning till om det ska fortsätta.`,
    explanation: 'Risken finns inte kvar i riskanalysen, men kontrollmomentet avslutades aldrig.',
  },
  'unfinished-ongoing': {
    title: 'Var inte klart förra året',
    message: ({ control, status }) => `”${control}” var inte klart när året slutade: ${status}`,
    explanation: 'Kontrollmomentet följer med till det nya året, men statusen börjar om.',
  },
  'due-passed': {
    title: 'Slutdatum före det nya året',
    message: ({ date, year }) => `Slutdatum ${date} ligger före ${year} och lämnades tomt. Skriv ett nytt.`,
    explanation: 'Förra årets datum står kvar i förra årets plan.',
  },
  'carried-empty': {
    title: 'Kolumn från förra årets uppföljning',
    message: ({ heading }) => `Kolumnen ”${heading}” gäller förra årets uppföljning och följde med tom.`,
    explanation: 'Förra årets texter står kvar i förra årets plan.',
  },
  'collected-scale': {
    title: 'Skalan framgår inte',
    message: ({ sheet, max }) =>
      `Det framgår inte vilken skala bladet ”${sheet}” är bedömt på${Number(max) > 0 ? ` (högsta använda värde är ${max})` : ''}. Riskerna står under ”Nivå oklar”. Ange skalan eller spara den i arbetsbokens inställningar.`,
    explanation: 'Samma riskvärde betyder olika mycket på olika skalor. Därför gissas den aldrig.',
  },
  'collected-uncertain': {
    title: 'Osäker läsning av riskanalysen',
    message: ({ sheet }) =>
      `Läsningen av bladet ”${sheet}” är osäker. Kontrollera dess rader i listan mot originalet.`,
    explanation:
      'Öppna arbetsboken i Excel och svara på frågorna i panelen, så läses bladet säkert nästa gång.',
  },
  'collected-unrated': {
    title: 'Bedömning som inte går att läsa',
    message: ({ value }) =>
      `Bedömningen ”${value}” går inte att läsa på bladets skala. Risken står under ”Nivå oklar”.`,
    explanation: 'Risken är med i listan med det som står i cellerna.',
  },
};
