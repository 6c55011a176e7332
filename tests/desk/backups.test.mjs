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
  await page.getByText("Nog geen reservekopie").waitFor();
  const keys = new Keyboard(page);
  await keys.to(page.getByRole("button", { name: "Maak nu een kopie" }));
  await keys.press("Enter");
  await page.getByText(/De laatste kopie is van/).waitFor();
  await page.reload();
  await page.getByRole("rowheader").first().waitFor();
  await expect_accessible(page, "a list of backups");
  expect(readdirSync(join(desk.folder, "backups")).length > 0, "nothing lies in the folder of backups");
});

story("the screen of backups is open to everybody", async (desk) => {
  await walk(await desk.page_of("beheer"), { screens: ["/console/backups"] });
});
