// The decision of tests/bench/advice in json-rules-engine: conditions as data, the answer put together from what fired.
//
//   node rules_engine.mjs CASES   where CASES is what `bench_advice --cases` wrote; prints {"micros", "checksum"}
//
// Processor time of this process, a case. The checksum is that of every other driver.
import { readFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';

const texts = {
  'W-RES': 'U woont niet in deze gemeente.',
  'W-WLZ': 'U kunt zorg krijgen uit de Wet langdurige zorg.',
  'W-ALG': 'Een algemene voorziening is genoeg.',
  'W-GEB': 'Uw huisgenoten kunnen de hulp geven.',
  'W-ZRM': 'Het lukt u zelf.',
  'W-UREN': 'Zo zijn uw uren berekend.',
  'W-LFT': 'U krijgt meer uren door uw leeftijd en uw geheugen.',
  'W-RSP': 'Uw mantelzorger krijgt lucht.',
  'W-EIG': 'U betaalt de eigen bijdrage.',
  'W-DUR': 'Zo lang duurt de hulp.',
  'W-NUL': 'Er blijft geen hulp over die nodig is.',
};
const refusals = ['W-RES', 'W-WLZ', 'W-ALG', 'W-GEB', 'W-ZRM'];

const is = (fact, operator, value) => ({ fact, operator, value });

function makeEngine() {
  const engine = new Engine();
  engine.addFact('score', async (_, almanac) => {
    const [mobility, adl, cognition] = await Promise.all(
      ['mobility', 'adl', 'cognition'].map((fact) => almanac.factValue(fact)));
    return mobility * 3 + adl * 5 + cognition * 2;
  });
  const rules = {
    'W-RES': [is('resident', 'equal', false)],
    'W-WLZ': [is('other_law', 'equal', 'wlz')],
    'W-ALG': [is('general_provision', 'equal', true), is('mobility', 'greaterThanInclusive', 6),
      is('adl', 'greaterThanInclusive', 6)],
    'W-GEB': [is('household_adults', 'greaterThanInclusive', 2),
      is('usual_care_hours', 'greaterThanInclusive', { fact: 'requested_hours' })],
    'W-ZRM': [is('score', 'greaterThanInclusive', 80)],
    'W-LFT': [is('age', 'greaterThanInclusive', 75), is('cognition', 'lessThan', 5)],
    'W-RSP': [is('informal_care_hours', 'greaterThan', 16)],
    'W-EIG': [is('income', 'greaterThan', 1800),
      { any: [is('household_adults', 'lessThan', 2), is('age', 'greaterThanInclusive', 67)] }],
    'long': [{ any: [is('age', 'greaterThanInclusive', 80), is('cognition', 'lessThan', 3)] }],
    'cap 40': [is('score', 'lessThan', 30)],
    'cap 24': [is('score', 'lessThan', 50)],
  };
  for (const [type, all] of Object.entries(rules)) {
    engine.addRule({ conditions: { all }, event: { type } });
  }
  return engine;
}

const engine = makeEngine();
const reasonsOf = (codes) => codes.map((code) => ({ code, text: texts[code] }));

async function decide(facts) {
  const { events } = await engine.run(facts);
  const fired = new Set(events.map((event) => event.type));
  const refused = refusals.filter((code) => fired.has(code));
  if (refused.length > 0) {
    return { granted: false, half: 0, respite: false, contribution: 0, months: 0, reasons: reasonsOf(refused) };
  }
  const cap = fired.has('cap 40') ? 40 : fired.has('cap 24') ? 24 : 12;
  const asked = facts.requested_hours * 2 - facts.usual_care_hours * 2 - facts.informal_care_hours;
  const half = Math.min(cap, Math.max(0, asked)) + (fired.has('W-LFT') ? 4 : 0);
  const respite = fired.has('W-RSP');
  const granted = half > 0 || respite;
  const codes = ['W-UREN', ...['W-LFT', 'W-RSP', 'W-EIG'].filter((code) => fired.has(code)), 'W-DUR'];
  return {
    granted, half, respite, contribution: fired.has('W-EIG') ? 2060 : 0, months: fired.has('long') ? 60 : 24,
    reasons: reasonsOf(granted ? codes : [...codes, 'W-NUL']),
  };
}

const worth = (answer) => answer.half + (answer.respite ? 100 : 0) + answer.contribution + answer.months * 7 +
  answer.reasons.length * 13 + (answer.granted ? 17 : 0);

const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const facts of cases.slice(0, 200)) await decide(facts);
const before = process.cpuUsage();
let checksum = 0;
for (const [index, facts] of cases.entries()) {
  checksum += (index % 1000 + 1) * worth(await decide(facts));
}
const spent = process.cpuUsage(before);
console.log(JSON.stringify({ micros: (spent.user + spent.system) / cases.length, checksum }));
