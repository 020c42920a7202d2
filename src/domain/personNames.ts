import { fold } from './fold';
import { perText } from './perText';

/**
 * What looks like a person's name in a cell that should hold a function ("Enhetschef Anna Andersson" gives 'Anna Andersson'), or
 * null. It needs a common given name followed by another name, an entry that is nothing but a given name, or a surname on -sson;
 * so "HR funktion", "Enhetschef Integration" and the placeholder "Förnamn Efternamn" are no names.
 */
export const findPersonName = perText((text): string | null => {
  for (const entry of text.split(/[\n,;/()&+]| och | samt /u)) {
    const words = entry.trim().split(/\s+/);
    if (words.length <= 2 && isGivenName(words[0]) && words.slice(1).every(isInitial)) return words.join(' ');
    const first = words.findIndex((word, index) => isGivenName(word) && isName(words[index + 1]));
    if (first >= 0) return words.slice(first, lastName(words, first)).join(' ');
    const surname = words.findIndex((word) => /^\p{Lu}\p{Ll}+sson$/u.test(word));
    if (surname >= 0) return words[surname] ?? null;
  }
  return null;
});

/** End of a name that starts at `first`: up to two more names ("Anna Maria Andersson", "Eva Ek Lind"). */
function lastName(words: readonly string[], first: number): number {
  return isName(words[first + 2]) ? first + 3 : first + 2;
}

/** Andersson, Al-Hassan, O'Brien; 'von' and other small words end the search. */
function isName(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}(?:\p{Ll}|['’-]\p{Lu})+\.?$/u.test(word);
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

function isGivenName(word: string | undefined): boolean {
  if (word === undefined || !isName(word)) return false;
  return fold(word)
    .split('-')
    .every((part) => givenNames.has(plain(part)));
}

/** Without accents, as the list below is written. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Common given names in Sweden (a few hundred cover most people), without accents. Names that are also ordinary words are left out. */
const givenNames = new Set(
  `adam agneta ahmad ahmed albert albin alexander alexandra alfred ali alice alicia alma alva amanda amina amir anders andre andrea
  andreas angelica anette anita anja ann anna annelie anneli annette annika anton antonia arne arvid asa astrid august axel barbro
  beata beatrice bengt benjamin berit bernt bertil birger birgit birgitta bjorn bo bosse britt britta bror camilla carin carina carl carolina
  caroline cecilia charlie charlotta charlotte christel christer christian christina christoffer claes clara conny dag daniel daniela david
  dennis diana dan ebba edith edvin elias elin elina elis elisabet elisabeth ella ellen elsa elvira emelie emil emilia emma emmy erica
  erik erika ernst eskil ester eva evelina fabian fadi fatima felicia felix filip filippa fredrik frida gabriel gabriella georg gerd gerda
  goran greta gudrun gun gunilla gunnar gunnel gustaf gustav hakan hamid hampus hanna hannah hannes hans harald harriet hassan hedvig helen helena
  helene helge henning henrik henry herman hilda hjalmar hugo hussein ibrahim ida ines inga ingegerd ingemar inger ingrid ingvar irene
  iris isabella isabelle isak ismail ivar jack jakob jan jane janne jasmine jeanette jennie jenny jens jesper jessica joakim joel johan johanna
  johannes john johnny jon jonas jonathan jonna joseph josef josefin josefine julia julian kaj karin karina karl karolina katarina kenneth
  kent kerstin khaled kjell klas klara konrad kristian kristina kristoffer kurt lars lasse leif leila lena lennart leo linda linn linnea
  linus lisa lisbeth liselotte louise lotta love lovisa lucas ludvig lukas lydia madeleine magdalena magnus mahmoud maja majken malin marcus
  margareta margaretha maria mariam marianne marie marika markus martin marita mathias matilda mats mattias maud maryam maya melissa merit
  mia michael michaela mikael mikaela milla moa mohamed mohammad mohammed mona monica monika morgan mustafa nadia natalie nathalie nellie nicklas
  niclas nicole niklas nils nina nora ola olga oliver olivia olle olof omar orjan oscar oskar osman otto ove owe par patricia patrik paul
  paula paulina pelle per pernilla peter petra pia pierre pontus rasmus rebecca rebecka reine reza rickard rikard robert robin roger roland
  rolf ronny rosa ruben rune sabina said saga samir samira samuel sandra sanna sara sarah sebastian selma signe sigrid simon siv sofia
  sofie solveig sonja staffan stefan stig stina sture susanna susanne svante sven tage tanja teodor teresia terese therese theo thomas tilda tim
  tina tobias tomas tommy tor torbjorn tord tore torsten tova tove tuva ulf ulla ulrica ulrika urban ursula vanja vera veronica veronika victor
  victoria vidar viktor viktoria vilhelm ville vilma vincent viola viveka william wilma yasmin ylva yngve yusuf yvonne zahra zara zeinab
  zlatan`.split(/\s+/),
);
