/**
 * Draws the PNG icons from the SVG sources in assets/icons: `npm run icons`. The PNGs are committed, so nobody needs
 * a browser to build. Each picture has three masters, drawn on grids of 16, 20 and 24 pixels; every size that Office
 * asks for is a whole multiple of one of them, which keeps edges on pixel borders.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from './chromium';
import { iconFile, iconSizes, pictures, type IconSize, type Picture } from './iconList';

const assets = path.resolve(__dirname, '../../assets');

async function main(): Promise<void> {
  const browser = await chromium.launch(chromiumLaunch);
  const page = await browser.newPage();
  for (const picture of pictures) {
    for (const size of iconSizes(picture)) {
      writeFileSync(path.join(assets, iconFile(picture, size)), await draw(page, picture, size));
    }
  }
  await browser.close();
}

async function draw(page: Page, picture: Picture, size: IconSize): Promise<Buffer> {
  const svg = readFileSync(path.join(assets, 'icons', `${picture}-${master(size)}.svg`), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** The grid whose pixels fall on whole pixels at this size. */
function master(size: IconSize): 16 | 20 | 24 {
  return size === 24 ? 24 : size % 16 === 0 ? 16 : 20;
}

void main();
