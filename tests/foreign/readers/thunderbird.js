// Run inside Thunderbird: lets its own importer read a file into a new address book.
//
// Arguments: the path, and the function that takes the answer: JSON of {cards, problem}, where
// cards are {properties: [[group, name, parameters, value], ...], raw}.

const [path, answer] = arguments;

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
    await new AddrBookFileImporter("vcard").startImport(file, book);
  } catch (error) {
    problem = String(error);
  }
  return { cards: book.childCards.map(known), problem };
}

read().then(
  result => answer(JSON.stringify(result)),
  error => answer(JSON.stringify({ cards: [], problem: String(error) }))
);
