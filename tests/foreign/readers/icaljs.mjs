// What ical.js, the parser of Thunderbird and Nextcloud, makes of each card of a file.
//
// Usage: node icaljs.mjs FILE, in a folder that has node_modules/ical.js. The answer on standard
// output is a JSON list of {properties: [[group, name, parameters, value], ...], raw}.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const resolve = createRequire(`${process.cwd()}/`).resolve;
const { default: ICAL } = await import(pathToFileURL(resolve("ical.js")));

function known(card) {
  const properties = card[1].map(([name, { group = "", ...parameters }, , ...values]) => [
    group,
    name,
    parameters,
    values.length > 1 ? values : values[0],
  ]);
  return { properties, raw: ICAL.stringify(card) };
}

const parsed = ICAL.parse(readFileSync(process.argv[2], "utf8"));
const cards = parsed[0] === "vcard" ? [parsed] : parsed;
process.stdout.write(JSON.stringify(cards.map(known)));
