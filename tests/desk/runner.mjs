// Plays the files that were asked for, and counts. tests/desk/run prepares what it needs.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { open_browser, Stage } from "./stage.mjs";
import { take_stories } from "./story.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2).filter((word) => word !== "--stop");
const stop = process.argv.includes("--stop");
const stem = (name) => name.split("/").pop().replace(/\.test\.mjs$/, "");
const files = readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort();
const named = files.filter((file) => words.some((word) => stem(word) === stem(file)));
const wanted = words.filter((word) => !files.some((file) => stem(word) === stem(file)));
const is_wanted = (sentence) => wanted.length === 0 || wanted.some((word) => sentence.includes(word));

let passed = 0;
let failed = 0;

// What one file of stories has to say, printed together when it is done: files are played two at a time.
class Teller {
  constructor(file) {
    this.lines = [file];
    this.began = Date.now();
  }

  say(sentence, broken) {
    if (broken === undefined) {
      passed += 1;
      this.lines.push(`  passed  ${sentence}`);
      return;
    }
    failed += 1;
    const told = broken instanceof Error ? (broken.stack ?? broken.message) : String(broken);
    this.lines.push(`  FAILED  ${sentence}`, ...told.split("\n").map((line) => `          ${line}`));
  }

  async attempt(stage, sentence, act) {
    try {
      await act();
    } catch (broken) {
      const kept = await stage?.keep_pictures(sentence).catch(() => undefined);
      this.say(sentence, broken);
      if (kept) this.lines.push(`          (see ${kept})`);
      return;
    }
    this.say(sentence);
  }

  end() {
    const [file, ...told] = this.lines;
    console.log([`${file}  (${Math.round((Date.now() - this.began) / 1000)} s)`, ...told].join("\n"));
  }
}

async function play(browser, { file, module, stories }) {
  const teller = new Teller(file);
  const stage = new Stage(browser, module.demo, module.own_policy, module.serve);
  stage.tell = (line) => teller.lines.push(`          ${line}`);
  try {
    await stage.open();
    for (const { sentence, act } of stories) {
      await teller.attempt(stage, sentence, async () => {
        await act(stage);
        stage.expect_quiet();
      });
      await stage.close_pages();
      if (stop && failed > 0) break;
    }
  } catch (broken) {
    teller.say("the host opens its doors", broken);
  }
  await teller.attempt(undefined, "the host stops cleanly", () => stage.close());
  teller.end();
}

async function take(file) {
  const module = await import(pathToFileURL(join(here, file)));
  return { file, module, stories: take_stories().filter(({ sentence }) => is_wanted(sentence)) };
}

const waiting = [];
for (const file of named.length > 0 ? named : files) waiting.push(await take(file));
// The long ones first, so that none is left alone at the end: many stories or pages, or much demo data to make.
const weight = ({ module, stories }) => stories.length + (module.demo || module.long ? 20 : 0);
waiting.sort((one, other) => weight(other) - weight(one));
// Most of the time is waiting for one page, so two at a time take little more than the longer of them.
async function lane(browser) {
  for (let next = waiting.shift(); next !== undefined && !(stop && failed > 0); next = waiting.shift()) {
    if (next.stories.length > 0) await play(browser, next);
  }
}

const browser = await open_browser();
await Promise.all([lane(browser), lane(browser)]);
await browser.close();
if (passed + failed === 0) console.log(`no story has ${words.join(" or ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : passed === 0 ? 2 : 0);
