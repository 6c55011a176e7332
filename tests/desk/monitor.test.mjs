// The monitor of a region: pictures with their numbers in text, what is hidden and why, a table, and files to take along.
import { expect_accessible, expect_reflow, Keyboard, walk } from "./access.mjs";
import { go, settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";
import { expect_asked_once } from "./trouble.mjs";

const town = "castricum";
const who = "team_lead.buch";
const base = `/${town}/monitor`;
// The year of the last quarter that is over, in which the invented residents came.
const year = new Date(Date.now() - 92 * 86_400_000).getFullYear();
const notifications = `${base}/casework/notifications?year=${year}`;

async function counted(desk) {
  return (await desk.visitor(who)).get(`/monitor/buch/indicators/casework/notifications?year=${year}`);
}

story("a team lead looks at the notifications of the region, and reads the same numbers as the host counts", async (desk) => {
  const page = await desk.page_of(who, { path: `/${town}/work` });
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Monitor" }).click();
  await page.getByRole("heading", { level: 1, name: "Monitor" }).waitFor();
  await page.getByRole("link", { name: "Meldingen", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Meldingen" }).waitFor();
  await page.getByLabel("Jaar").selectOption(String(year));
  await settled(page);
  const table = await counted(desk);
  const towns = (await (await desk.visitor(who)).get("/municipalities")).items;
  let seen = 0;
  for (const name of [null, ...table.municipalities]) {
    const row = table.rows.find((each) => each.municipality === name && each.quarter === null && each.notifier === null);
    const title = name === null ? "Hele regio" : towns.find((each) => each.name === name).title;
    const figure = page.getByRole("figure").filter({ has: page.getByRole("heading", { level: 3, name: title, exact: true }) });
    const wanted = row === undefined ? "0 meldingen" : row.left_out ? "Aantal meldingen is verborgen" : `${row.count} meldingen`;
    await figure.getByText(wanted, { exact: true }).waitFor();
    if (row !== undefined) seen += 1;
  }
  expect(seen > 2, `only ${seen} totals were there to be compared`);
});

story("what is too small is hidden, looks like hidden, is left out of the files too, and the page says why", async (desk) => {
  const table = await counted(desk);
  expect(table.rows.some((row) => row.left_out), "nothing is left out, so this story shows nothing");
  const page = await desk.page_of(who, { path: notifications });
  await page.getByText("Het zijn er minder dan 5, of een getal minder dan 5 zou eruit volgen.", { exact: false }).waitFor();
  await page.getByText("Alles als tabel").click();
  const rows = page.getByRole("table").getByRole("row");
  expect_same(await rows.count(), table.rows.length + 1, "rows of the table");
  expect_same(await page.getByRole("table").getByRole("cell", { name: "verborgen" }).count(), table.rows.filter((row) => row.left_out).length, "hidden numbers in the table");
  for (const colorScheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme });
    await expect_accessible(page, `numbers as a table (${colorScheme})`);
  }
  for (const [title, kind] of [["Download als CSV", "text/csv"], ["Download als JSON", "application/json"]]) {
    const link = page.getByRole("link", { name: title });
    const answer = await page.context().request.get(await link.getAttribute("href"));
    expect(answer.ok() && answer.headers()["content-type"].includes(kind), `${title}: ${answer.status()} ${answer.headers()["content-type"]}`);
  }
});

story("with the keyboard alone one goes to another indicator, another cut and another year; an empty year says so", async (desk) => {
  const page = await desk.page_of(who, { path: notifications });
  const keys = new Keyboard(page);
  await keys.choose(page.getByLabel("Wat wilt u zien?"), "Gestarte voorzieningen naar leeftijd");
  await keys.to(page.getByRole("button", { name: "Toon" }));
  await keys.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Gestarte voorzieningen naar leeftijd en groep" }).waitFor();
  await settled(page);
  await keys.choose(page.getByLabel("Jaar"), String(year));
  await settled(page);
  const cut = page.getByRole("combobox", { name: "Naar", exact: true });
  if (await cut.count() > 0) await keys.choose(cut, "leeftijd");
  await keys.to(page.getByLabel("Jaar"));
  await keys.press("End");
  await page.getByRole("heading", { name: "In dit jaar is nog niets te tellen" }).waitFor();
  await expect_accessible(page, "a year without numbers");
});

story("per product it says how many began, what they cost and which goals were reached", async (desk) => {
  const page = await desk.page_of(who, { path: base });
  await page.getByRole("link", { name: "Producten: aantal, kosten en doelen" }).click();
  await page.getByLabel("Jaar").selectOption(String(year));
  await settled(page);
  const { rows } = await (await desk.visitor(who)).get(`/monitor/buch/products?year=${year}`);
  const ours = rows.filter((row) => row.municipality === null);
  expect(ours.length > 1, "no product began");
  expect_same(await page.getByRole("table").getByRole("rowheader").count(), ours.length, "products of the region");
  await page.getByLabel("Van wie").selectOption(town);
  expect_same(await page.getByRole("table").getByRole("rowheader").count(), rows.filter((row) => row.municipality === town).length, "products of one municipality");
});

story("per municipality it says where it goes its own way, beside what the region agreed", async (desk) => {
  const page = await desk.page_of(who, { path: base });
  await page.getByRole("link", { name: "Waar gemeenten hun eigen weg gaan" }).click();
  const { municipalities } = await (await desk.visitor(who)).get("/monitor/buch/conformance");
  const heiloo = municipalities.find((each) => each.municipality === "heiloo");
  expect(heiloo.deviations.length > 0, "Heiloo has no choice of its own");
  const card = page.getByRole("region", { name: "Heiloo" });
  await card.getByRole("table").waitFor();
  expect_same(await card.getByRole("rowheader").count(), heiloo.deviations.length, "own choices of Heiloo");
});

story("the monitor asks nothing twice", async (desk) => {
  const page = await desk.page_of(who, { path: `/${town}/work` });
  await expect_asked_once(page, async () => {
    await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Monitor" }).click();
    await settled(page);
    await page.getByRole("link", { name: "Meldingen", exact: true }).click();
    await settled(page);
  });
});

story("who may not read the monitor is told who may", async (desk) => {
  const page = await desk.page_of("consultant.buch");
  await go(page, notifications);
  await page.getByRole("heading", { level: 1, name: "Dit is voor wie de monitor mag lezen" }).waitFor();
  await page.getByText("Teamleider", { exact: false }).waitFor();
  await expect_accessible(page, "a monitor that is closed");
  expect_same(await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Monitor" }).count(), 0, "ways to it in the menu");
});

story("every screen of the monitor is open to everybody, also at 400 %", async (desk) => {
  const page = await desk.page_of(who);
  const screens = [base, notifications, `${base}/products?year=${year}`, `${base}/frame`];
  await walk(page, { screens });
  for (const screen of screens) await expect_reflow(page, screen);
});
