// Opens pages and looks at them: node page-test.cjs BROWSER PAGE...
'use strict';

const path = require('node:path');
const puppeteer = require('puppeteer-core');

const [browserPath, ...pages] = process.argv.slice(2);
const WIDTHS = [390, 1280];
const SCHEMES = ['light', 'dark'];
const LEAST_CONTRAST = 4.5;

/** Runs within the page: what is wrong with it, one line each. */
function look(leastContrast) {
  const wrong = [];
  const shown = element => element.getClientRects().length > 0;
  if (document.documentElement.scrollWidth > window.innerWidth) {
    const wide = [...document.querySelectorAll('body *')]
      .filter(element => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map(element => element.tagName + '.' + element.className);
    wrong.push(`scrolls sideways: ${document.documentElement.scrollWidth} > ${window.innerWidth}: ${wide.slice(0, 3)}`);
  }
  if (document.querySelectorAll('h1').length !== 1 || !document.title || !document.documentElement.lang) {
    wrong.push('needs one h1, a title and a language');
  }
  let level = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) {
      wrong.push(`a heading skips a level: ${heading.textContent}`);
    }
    level = next;
  }
  for (const image of document.querySelectorAll('[role=img], svg, img')) {
    if (!image.getAttribute('aria-label')) {
      wrong.push('a drawing says nothing');
    }
  }
  for (const table of document.querySelectorAll('table')) {
    const heads = table.querySelectorAll('thead th[scope=col]').length;
    for (const row of table.querySelectorAll('tbody tr')) {
      if (row.children.length !== heads || !row.querySelector('th[scope=row]')) {
        wrong.push(`a row does not fit its heads: ${row.textContent}`);
      }
    }
  }
  if (/NaN|undefined|null|Infinity/.test(document.body.innerText)) {
    wrong.push('shows something that is no figure');
  }

  const parse = colour => (colour.match(/[\d.]+/g) || []).map(Number);
  const luminance = rgb => {
    const [r, g, b] = rgb.slice(0, 3).map(value => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) {
        return colour;
      }
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const told = new Set();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (text.textContent.trim() && shown(element)) {
      const one = luminance(parse(getComputedStyle(element).color));
      const other = luminance(ground(element));
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const name = `${element.tagName}.${element.className}`;
      if (contrast < leastContrast && !told.has(name)) {
        told.add(name);
        wrong.push(`contrast of ${contrast.toFixed(2)}: ${name} «${text.textContent.trim().slice(0, 40)}»`);
      }
    }
  }
  return wrong;
}

async function open(browser, file, width, scheme) {
  const wrong = [];
  const page = await browser.newPage();
  const own = 'file://' + file;
  page.on('request', request => {
    if (request.url() !== own && !request.url().startsWith('data:')) {
      wrong.push(`loads ${request.url()}`);
    }
  });
  page.on('console', message => wrong.push(`logs ${message.text()}`));
  page.on('pageerror', error => wrong.push(`fails: ${error.message}`));
  await page.setViewport({width, height: 900});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await page.goto(own, {waitUntil: 'networkidle0'});
  wrong.push(...await page.evaluate(look, LEAST_CONTRAST));
  const grounds = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const isLight = (grounds.match(/\d+/g) || []).map(Number)[0] > 127;
  if (isLight !== (scheme === 'light')) {
    wrong.push(`is not ${scheme}: ${grounds}`);
  }
  await page.screenshot({path: file.replace(/\.html$/, `-${width}-${scheme}.png`), fullPage: true});
  await page.emulateMediaType('print');
  wrong.push(...(await page.evaluate(look, LEAST_CONTRAST)).map(line => `on paper: ${line}`));
  await page.close();
  return wrong;
}

async function main() {
  const browser = await puppeteer.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
  let failed = 0;
  let passed = 0;
  for (const file of pages.map(page => path.resolve(page))) {
    for (const width of WIDTHS) {
      for (const scheme of SCHEMES) {
        const wrong = await open(browser, file, width, scheme);
        wrong.forEach(line => console.log(`${path.basename(file)} at ${width} px, ${scheme}: ${line}`));
        wrong.length === 0 ? passed++ : failed++;
      }
    }
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
