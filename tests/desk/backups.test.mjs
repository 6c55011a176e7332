// Regional IT makes a backup from the screen, and sees what is kept.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect_accessible, Keyboard, walk } from "./access.mjs";
import { expect, story } from "./story.mjs";

export const serve = (folder) => {
  mkdirSync(join(folder, "backups"), { recursive: true });
  return ["--backup-to", join(folder, "backups")];
};

story("a backup is made with the keyboard alone, and stands in the list", async (desk) => {
  const page = await desk.page_of("beheer", { path: "/console/backups" });
  const keys = new Keyboard(page);
  // The host makes one by itself when it begins.
  await page.getByRole("rowheader").first().waitFor();
  const before = readdirSync(join(desk.folder, "backups"));
  await keys.to(page.getByRole("button", { name: "Maak nu een kopie" }));
  await keys.press("Enter");
  await page.getByRole("rowheader").nth(1).waitFor();
  await expect_accessible(page, "a list of backups");
  const made = readdirSync(join(desk.folder, "backups")).filter((name) => !before.includes(name));
  expect(made.length === 1, `in the folder of backups came: ${made.join(", ")}`);
  await page.getByRole("rowheader", { name: made[0] }).waitFor();
});

story("the screen of backups is open to everybody", async (desk) => {
  await walk(await desk.page_of("beheer"), { screens: ["/console/backups"] });
});
