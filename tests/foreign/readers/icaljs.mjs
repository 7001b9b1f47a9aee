// What ical.js, the parser of Thunderbird and Nextcloud, makes of each card of a file.
//
// Usage: node icaljs.mjs FILE, in a folder that has node_modules/ical.js; the file has vCards or, if
// its name ends with .jcf, an array of jCards, which are what ical.js itself makes of vCards. The
// answer on standard output is a JSON list of {properties: [[group, name, parameters, value], ...],
// raw}.

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

const [, , path] = process.argv;
const text = readFileSync(path, "utf8");
// What it writes of a jCard it must be able to read.
const parsed = ICAL.parse(path.endsWith(".jcf") ? JSON.parse(text).map(card => ICAL.stringify(card)).join("\r\n") : text);
const cards = parsed[0] === "vcard" ? [parsed] : parsed;
process.stdout.write(JSON.stringify(cards.map(known)));
