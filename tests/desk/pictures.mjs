// The pictures of the main screens: what a newcomer sees in the README and the manual.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { go, open_browser, root, Stage } from "./stage.mjs";

const folder = join(root, "host/desk/pictures");
const town = "castricum";

// A case that has come far, so that each screen has something to show: its advice, its decision, its help.
async function told_case(worker) {
  const { items } = await worker.get(`/municipalities/${town}/cases?task=household_help&limit=100`);
  for (const each of items) {
    const file = await worker.get(`/municipalities/${town}/cases/${each.case_id}`);
    if (file.decisions?.length > 0 && file.plan && file.conversations?.length > 0) return file.case;
  }
  return items[0];
}

async function open_case(worker) {
  const { items } = await worker.get(`/municipalities/${town}/cases?task=household_help&state=open&limit=100`);
  for (const each of items) {
    const file = await worker.get(`/municipalities/${town}/cases/${each.case_id}`);
    if (file.advices?.length > 0) return file.case;
  }
  return items[0];
}

const browser = await open_browser();
const stage = new Stage(browser, ["--residents", "60"]);
try {
  await stage.open();
  mkdirSync(folder, { recursive: true });
  const worker = await stage.visitor("consultant.buch");
  const told = await told_case(worker);
  const running = await open_case(worker);
  const screens = [
    ["consultant.buch", {
      work_list: `/${town}/work`,
      household: `/${town}/households/${told.household_id}`,
      conversation: `/${town}/cases/${told.case_id}/conversation`,
      plan: `/${town}/cases/${told.case_id}/plan`,
      advice: `/${town}/cases/${running.case_id}/advice`,
      decision: `/${town}/cases/${running.case_id}/decision`,
      timeline: `/${town}/cases/${told.case_id}/timeline`,
    }],
    ["functional_administrator.buch", {
      settings: `/${town}/policy/tasks/household_help`,
      rules: `/${town}/policy/tasks/household_help/rules`,
      workflow: `/${town}/policy/tasks/household_help/workflow`,
      roles: `/${town}/policy/roles`,
    }],
    ["beheer", { console: "/console", journal: `/console/municipalities/${town}`, load: "/console/load" }],
  ];
  for (const [name, paths] of screens) {
    const page = await stage.page_of(name, { reduced_motion: true });
    for (const [picture, path] of Object.entries(paths)) {
      await go(page, path);
      // Load is a line only after a few samples.
      if (picture === "load") await page.waitForFunction(() => document.querySelector(".plot__line")?.getAttribute("d")?.includes("L"));
      await page.evaluate(() => { document.activeElement?.blur?.(); window.scrollTo(0, 0); });
      await page.screenshot({ path: join(folder, `${picture}.png`) });
      console.log(`  ${picture}.png  ${path}`);
    }
    await page.context().close();
  }
} finally {
  await stage.close();
  await browser.close();
}
