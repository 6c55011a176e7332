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

function say(sentence, broken) {
  if (broken === undefined) {
    passed += 1;
    console.log(`  passed  ${sentence}`);
    return;
  }
  failed += 1;
  const told = broken instanceof Error ? (broken.stack ?? broken.message) : String(broken);
  console.log(`  FAILED  ${sentence}\n${told.split("\n").map((line) => `          ${line}`).join("\n")}`);
}

async function attempt(stage, sentence, act) {
  try {
    await act();
  } catch (broken) {
    await stage?.keep_pictures(sentence).catch(() => undefined);
    say(sentence, broken);
    return;
  }
  say(sentence);
}

async function play(browser, file) {
  const module = await import(pathToFileURL(join(here, file)));
  const stories = take_stories().filter(({ sentence }) => is_wanted(sentence));
  if (stories.length === 0) return;
  console.log(file);
  const stage = new Stage(browser, module.demo, module.own_policy);
  try {
    await stage.open();
    for (const { sentence, act } of stories) {
      await attempt(stage, sentence, async () => {
        await act(stage);
        stage.expect_quiet();
      });
      await stage.close_pages();
      if (stop && failed > 0) break;
    }
  } catch (broken) {
    say("the host opens its doors", broken);
  }
  await attempt(undefined, "the host stops cleanly", () => stage.close());
}

const browser = await open_browser();
for (const file of named.length > 0 ? named : files) {
  await play(browser, file);
  if (stop && failed > 0) break;
}
await browser.close();
if (passed + failed === 0) console.log(`no story has ${words.join(" or ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : passed === 0 ? 2 : 0);
