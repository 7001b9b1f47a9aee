"""Write a large invented directory: ``python tests/benchmarks/sample.py --out FILE``."""

import argparse
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from directory_app.domain.locales import country_name
from directory_app.domain.records import Record
from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.writer import write_card
from directory_app.services.filling import fill
from tests.benchmarks.generator import sample_records
from tests.support.entry_cards import cards_of


def main() -> int:
    """Write the sample the arguments ask for and say what was written."""
    arguments = _parser().parse_args()
    path: Path = arguments.out
    if path.exists():
        print(f"{path} exists already.", file=sys.stderr)
        return 1
    started = time.perf_counter()
    records = sample_records(arguments.entries, arguments.seed)
    written = fill(path, records) if arguments.format == "pdir" else _write_cards(path, records)
    seconds = time.perf_counter() - started
    what = "records" if arguments.format == "pdir" else "cards"
    print(f"{path}: {written:,} {what}, {path.stat().st_size:,} bytes, {seconds:.1f} s")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sample", description="Write a large sample.")
    parser.add_argument("--entries", type=int, default=100_000, help="people, bodies and posts")
    parser.add_argument("--out", type=Path, required=True, help="a file that does not exist yet")
    parser.add_argument("--format", choices=("pdir", "vcf"), default="pdir")
    parser.add_argument("--seed", type=int, default=7)
    return parser


def _write_cards(path: Path, records: Iterable[Record]) -> int:
    """Write a vCard 3.0 for each entry and return how many there are."""
    count = 0
    with path.open("x", encoding="utf-8", newline="") as file:
        for card in cards_of(records, labels=False):
            file.write(write_card(card, VCardVersion.V3, country_name=country_name))
            count += 1
    return count


if __name__ == "__main__":
    raise SystemExit(main())
