// How long somebody waits: the first load, and each screen from the click until it stands, by Chromium's own clock
// (performance.now, paint timing). Times are of one machine at one moment; what it loads is not.
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { open_browser, root, settled, Stage } from "./stage.mjs";

const rounds = process.argv.includes("--quick") ? 1 : 7;
const folder = resolve(root, process.env.NAOBER_DESK ?? "build/desk");
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function packed_size(path) {
  for (const ending of [".gz", ""]) {
    try {
      return statSync(join(folder, path + ending)).size;
    } catch { /* not in that form */ }
  }
  return 0;
}

// A first visit: nothing is kept by the browser yet.
async function first_load(stage) {
  const page = await stage.page();
  await page.goto("/");
  await page.getByLabel("Gebruikersnaam").waitFor();
  // The browser tells of a paint a moment after it.
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  const measured = await page.evaluate(() => {
    const [visit] = performance.getEntriesByType("navigation");
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    return { first_byte: visit.responseStart, painted: paint.startTime, stands: performance.now(),
      files: performance.getEntriesByType("resource").map((each) => new URL(each.name).pathname) };
  });
  await page.context().close();
  return measured;
}

// The time from a click on a link to a screen without a sign of waiting, in the page's own clock.
async function screen_time(page, path) {
  await page.evaluate(() => { window.naober_began = performance.now(); });
  await page.evaluate((to) => {
    const link = document.createElement("a");
    link.href = to;
    document.querySelector("header nav a")?.after(link);
    history.pushState({}, "", to);
    window.dispatchEvent(new PopStateEvent("popstate", { state: { key: "measured", idx: 0 } }));
    link.remove();
  }, path);
  await page.waitForFunction(() => document.querySelector("h1") !== null && document.querySelector(".waiting") === null);
  const took = await page.evaluate(() => performance.now() - window.naober_began);
  await settled(page);
  return took;
}

function print(name, values, unit = "ms") {
  console.log(`  ${name.padEnd(44)} ${Math.round(middle(values)).toString().padStart(7)} ${unit}`);
}

const browser = await open_browser();
const stage = new Stage(browser, ["--residents", "40"]);
let failed = 0;
try {
  await stage.open();
  const loads = [];
  for (let round = 0; round < rounds; round += 1) loads.push(await first_load(stage));
  console.log(`first load of the login (median of ${rounds}):`);
  print("the first byte", loads.map((each) => each.first_byte));
  print("something is drawn", loads.map((each) => each.painted));
  print("one can type", loads.map((each) => each.stands));
  const files = ["/index.html", ...new Set(loads[0].files.filter((path) => /\.(js|css)$/.test(path)))];
  print("gzipped, without fonts", [files.map(packed_size).reduce((sum, size) => sum + size, 0) / 1000], "kB");

  console.log(`screens, from the click until they stand (median of ${rounds}; the first visit of each apart):`);
  const worker = await stage.visitor("consultant.buch");
  const { items } = await worker.get("/municipalities/castricum/cases?state=open&limit=1");
  const screens = { "consultant.buch": ["/castricum/work", "/castricum/search", "/castricum/notification",
    `/castricum/cases/${items[0].case_id}`], "functional_administrator.buch": ["/castricum/policy"],
    beheer: ["/console", "/console/municipalities/castricum", "/console/users"] };
  for (const [name, paths] of Object.entries(screens)) {
    if (!stage.names.includes(name)) continue;
    const page = await stage.page_of(name);
    for (const path of paths) {
      const first = await screen_time(page, path);
      const later = [];
      for (let round = 0; round < rounds; round += 1) {
        await screen_time(page, "/no-such-screen");
        later.push(await screen_time(page, path));
      }
      const shown = path.replace(items[0].case_id, "…");
      print(`${shown}, first`, [first]);
      print(`${shown}, again`, later);
    }
    await page.context().close();
  }
} catch (broken) {
  console.error(broken);
  failed = 1;
}
await stage.close();
await browser.close();
process.exit(failed);
