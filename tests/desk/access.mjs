// What makes a screen usable for everybody: WCAG 2.2 AA by axe-core, the keyboard alone, large letters, little
// motion.
import { AxeBuilder } from "@axe-core/playwright";
import { go, settled } from "./stage.mjs";
import { expect } from "./story.mjs";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// axe-core finds nothing on the page as it is now; there is one title and one heading of the first level, and
// nothing falls off the side.
export async function expect_accessible(page, about) {
  const found = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(found.violations.length === 0, () => `${about}: axe-core found\n` + found.violations.map((violation) =>
    `  ${violation.id}: ${violation.help}\n` + violation.nodes.slice(0, 5).map((node) =>
      `    ${node.target.join(" ")}\n      ${node.html.slice(0, 200)}\n      ${node.failureSummary.replaceAll("\n", " ")}`).join("\n")).join("\n"));
  const page_head = await page.evaluate(() => ({
    title: document.title, headings: document.querySelectorAll("h1").length,
    covered: document.querySelector("dialog[open]") !== null,
  }));
  expect(page_head.title.length > 0, `${about}: the page has no title`);
  expect(page_head.headings === 1 || page_head.covered, `${about}: the page has ${page_head.headings} headings of the first level`);
  await expect_no_sideways_scroll(page, about);
}

export async function expect_no_sideways_scroll(page, about) {
  const { inner, outer, widest } = await page.evaluate(() => {
    const outer = document.documentElement.clientWidth;
    const beyond = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > outer + 1);
    return { inner: document.documentElement.scrollWidth, outer, widest: beyond.slice(0, 5).map((each) => `${each.tagName} ${each.className}`) };
  });
  expect(inner <= outer, () => `${about}: the page is ${inner} wide in a window of ${outer}: ${widest.join("; ")}`);
}

// Goes through screens once each, in both languages, light and dark, and in each town of `towns` (which bring their colours), and has axe-core
// look at every one: walk(page, { towns: ["castricum", "bergen"], screens: [(town) => `/${town}/work`] }).
// Without towns a screen is a path. The page is logged in, and is left in Dutch.
export async function walk(page, { screens, towns = [undefined], looks = LOOKS }) {
  for (const town of towns) {
    for (const screen of screens) {
      const path = typeof screen === "function" ? screen(town) : screen;
      await go(page, path);
      for (const [language, scheme] of looks) {
        await page.emulateMedia({ colorScheme: scheme });
        await switch_language(page, language);
        expect((await page.evaluate(() => document.documentElement.lang)) === language, `${path} is not in ${language}`);
        await expect_accessible(page, `${path} (${language}, ${scheme})`);
      }
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await switch_language(page, "nl");
}

// As people do it: with the button in the bar, without loading the page anew.
async function switch_language(page, language) {
  await page.locator(".language-choice button", { hasText: language.toUpperCase() }).click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  await settled(page);
}

// Both languages on light paper, and dark paper in one: what a colour does there is the same in every language.
const LOOKS = [["nl", "light"], ["en", "light"], ["nl", "dark"]];

export async function choose_language(page, language) {
  await page.evaluate((wanted) => localStorage.setItem("naober.language", wanted), language);
  await page.reload();
  await settled(page);
}

// 400 % zoom of a window of 1280 pixels: 320 CSS pixels are left (WCAG 1.4.10), and nothing needs to be scrolled
// sideways but a table in its own frame.
export async function expect_reflow(page, path) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  await go(page, path);
  await expect_no_sideways_scroll(page, `${path} at 400 %`);
  await page.setViewportSize(before);
}

// Nothing moves for longer than an eye notices. For a page with { reduced_motion: true }.
export async function expect_still(page, about) {
  const moving = await page.evaluate(() => document.getAnimations()
    .filter((each) => each.effect?.getComputedTiming().duration > 20 || each.effect?.getComputedTiming().iterations === Infinity)
    .map((each) => each.effect.target?.className ?? "?"));
  expect(moving.length === 0, () => `${about}: still moving: ${moving.join(", ")}`);
}

// The keyboard, and nothing else: what cannot be reached with it, cannot be done.
//   const keys = new Keyboard(page);
//   await keys.to(page.getByRole("button", { name: "Bewaren" }));  // Tab, until the focus is there
//   await keys.press("Enter");
export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  // Tabs on until the focus is on (or within) what the locator means, and sees that the focus shows.
  async to(locator, most = 150) {
    await locator.first().waitFor();
    for (let step = 0; step <= most; step += 1) {
      const here = await locator.evaluateAll((all) => all.some((each) => each === document.activeElement));
      if (here) {
        await this.expect_focus_shows();
        return;
      }
      await this.page.keyboard.press("Tab");
    }
    expect(false, `the keyboard does not reach ${locator} in ${most} steps`);
  }

  async expect_focus_shows() {
    const shown = await this.page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
    });
    expect(shown, `the focus does not show on ${await this.page.evaluate(() => document.activeElement.outerHTML.slice(0, 200))}`);
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  // Types over what stands there.
  async type(text) {
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.type(text);
  }

  // Goes to a field and types.
  async fill(locator, text) {
    await this.to(locator);
    await this.type(text);
  }

  // Goes to a <select> and steps down until it shows an option whose text begins so. (Typing the first letters works too,
  // but how long a browser waits for the next letter is a matter of its clock.)
  async choose(locator, title) {
    await this.to(locator);
    const shown = () => locator.evaluate((select) => select.selectedOptions[0]?.textContent ?? "");
    await this.press("Home");
    for (let left = await locator.evaluate((select) => select.options.length); left > 0; left -= 1) {
      if ((await shown()).startsWith(title)) return;
      await this.press("ArrowDown");
    }
    expect(false, `the keyboard chooses no '${title}'; it stands at '${await shown()}'`);
  }
}
