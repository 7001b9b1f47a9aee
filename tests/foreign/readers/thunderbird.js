// Run inside Thunderbird: lets its own importer read a file into a new address book.
//
// Arguments: the path, the format ("vcard" or "ldif"), and the function that takes the answer: JSON
// of {cards, lists, problem}, where cards are {properties: [[group, name, parameters, value], ...],
// raw} and lists are [name, number of members].

const [path, format, answer] = arguments;

function known(card) {
  const { vCardProperties } = card;
  if (!vCardProperties) {
    return { properties: [["", "fn", {}, card.displayName]], raw: "" };
  }
  const properties = vCardProperties.entries.map(({ name, params, value }) => {
    const { group = "", ...parameters } = params;
    return [group, name, parameters, value];
  });
  return { properties, raw: vCardProperties.toVCard() };
}

async function read() {
  const { AddrBookFileImporter } = ChromeUtils.importESModule("resource:///modules/AddrBookFileImporter.sys.mjs");
  const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
  const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
  file.initWithPath(path);
  const uri = MailServices.ab.newAddressBook(path, "", Ci.nsIAbManager.JS_DIRECTORY_TYPE);
  const book = MailServices.ab.getDirectoryFromId(uri);
  let problem = "";
  try {
    await new AddrBookFileImporter(format).startImport(file, book);
  } catch (error) {
    problem = String(error);
  }
  const people = book.childCards.filter(card => !card.isMailList);
  const lists = book.childNodes.map(list => [list.dirName, list.childCards.length]);
  return { cards: people.map(known), lists, problem };
}

read().then(
  result => answer(JSON.stringify(result)),
  error => answer(JSON.stringify({ cards: [], lists: [], problem: String(error) }))
);
