// A municipality with 20,000 clients: lists stay pages, a search stays one question, and nobody waits for the rest.
import { go, settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";
import { questions_during } from "./trouble.mjs";

export const demo = ["--residents", "5", "--cases", "20000", "--in", "heiloo"];

const town = "/municipalities/heiloo";
const most_rows = 60;
const most_bytes = 200_000;

// The bodies of the answers of the API while `act` goes on.
async function bytes_during(page, act) {
  const sizes = [];
  const listen = (response) => {
    if (new URL(response.url()).pathname.startsWith("/api/")) {
      sizes.push(response.body().then((body) => ({ path: new URL(response.url()).pathname, bytes: body.length })).catch(() => undefined));
    }
  };
  page.on("response", listen);
  await act();
  page.off("response", listen);
  return (await Promise.all(sizes)).filter((each) => each !== undefined);
}

async function expect_small(page, about, act) {
  const answers = await bytes_during(page, act);
  expect(answers.length > 0, `${about} asked nothing`);
  for (const { path, bytes } of answers) expect(bytes <= most_bytes, `${about}: ${path} answered ${bytes} bytes`);
}

// Somebody who lives among the 20,000.
async function somebody(desk) {
  const worker = await desk.visitor("consultant.buch");
  const { items } = await worker.get(`${town}/cases?limit=1`);
  const { client } = await worker.get(`${town}/cases/${items[0].case_id}`).then((file) => ({ client: file.client_id ?? file.case.client_id }));
  const person = await worker.get(`${town}/clients/${client}`);
  return { client, ...person.identity, ...person };
}

story("there are 20,000 clients, and a page of their cases is a page", async (desk) => {
  const worker = await desk.visitor("consultant.buch");
  let after = "";
  let seen = 0;
  for (let page = 0; page < 3; page += 1) {
    const list = await worker.get(`${town}/cases?limit=200${after && `&after=${after}`}`);
    seen += list.items.length;
    after = list.next;
    expect(after !== null, `the cases ended after ${seen}`);
  }
  expect_same(seen, 600, "cases on three pages");
});

story("the work list of a town of 20,000 is drawn by the page", async (desk) => {
  const page = await desk.page_of("consultant.buch");
  await expect_small(page, "the work list", () => go(page, "/heiloo/work"));
  const rows = await page.locator("tbody tr").count();
  expect(rows <= most_rows, `${rows} rows at once`);
  const more = page.getByRole("button", { name: "Meer laden" }).first();
  if (await more.isVisible()) {
    const asked = await questions_during(page, async () => {
      await more.click();
      await settled(page);
    });
    expect(asked.some((each) => each.includes("after=")), `"Meer laden" asked ${asked.join(", ")}`);
    expect(asked.every((each) => !/[?&](offset|page)=/.test(each)), "a list is paged by counting");
  }
});

story("somebody is found among 20,000 by birth date and name, and nothing of it stands in an address", async (desk) => {
  const person = await somebody(desk);
  const page = await desk.page_of("consultant.buch", { path: "/heiloo/search" });
  const [year, month, day] = person.birth_date.split("-");
  await page.getByRole("textbox", { name: "Achternaam" }).fill(person.family_name);
  await page.getByRole("textbox", { name: "Geboortedatum" }).fill(`${day}-${month}-${year}`);
  const asked = [];
  await expect_small(page, "the search", async () => {
    asked.push(...await questions_during(page, async () => {
      await page.getByRole("button", { name: "Zoeken" }).click();
      await page.getByRole("link", { name: new RegExp(person.family_name) }).first().waitFor();
    }));
  });
  for (const each of asked) {
    expect(!each.includes(person.birth_date) && !decodeURIComponent(each).includes(person.family_name), `an address tells who: ${each}`);
  }
  await page.getByRole("link", { name: new RegExp(person.family_name) }).first().click();
  await settled(page);
  await page.getByRole("heading", { level: 1, name: new RegExp(person.family_name) }).waitFor();
});
