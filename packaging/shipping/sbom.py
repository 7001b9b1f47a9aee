"""The list of parts of a package (SBOM), in the form of CycloneDX 1.6 (ECMA-424)."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import Distribution
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.dependency import Dependency
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from shipping.job import Job
from shipping.product import COMMAND, LICENCE, NAME

_NAMESPACE = uuid.UUID("6e1f0f2c-8e3a-5a54-9c43-0f6f0c1f9f0b")


@dataclass(frozen=True, slots=True)
class Part:
    """A part that is no Python package: the interpreter, a system library that is packed along.

    Attributes:
        name: as its makers write it.
        version: empty if it is not known.
        licence: an SPDX expression, or a name; empty if it is not known.
        purl: its package URL without a version, such as ``pkg:generic/python``; may be empty.
    """

    name: str
    version: str
    licence: str = ""
    purl: str = ""


def write_sbom(
    job: Job, path: Path, distributions: Iterable[Distribution], others: Iterable[Part] = ()
) -> Path:
    """List what a package is made of.

    Two builds of one commit give the same bytes: the serial number is made of the name of the
    file and the version, and the time is that of the commit.

    Args:
        job: the build.
        path: the file to write.
        distributions: the Python packages in it.
        others: its other parts.

    Returns:
        ``path``.
    """
    product = job.product
    own = Component(
        name=NAME,
        version=product.version,
        type=ComponentType.APPLICATION,
        bom_ref=COMMAND,
        licenses=[LicenseFactory().make_from_string(LICENCE)],
    )
    parts = [
        *(_of_distribution(each) for each in distributions),
        *(_of_part(each) for each in others),
    ]
    parts.sort(key=lambda part: str(part.bom_ref))
    bom = Bom(
        components=parts,
        serial_number=uuid.uuid5(_NAMESPACE, f"{path.name} {product.epoch}"),
        dependencies=[
            Dependency(own.bom_ref, [Dependency(part.bom_ref) for part in parts]),
            *(Dependency(part.bom_ref) for part in parts),
        ],
    )
    bom.metadata.component = own
    bom.metadata.timestamp = datetime.fromtimestamp(product.epoch, UTC)
    JsonV1Dot6(bom).output_to_file(str(path), allow_overwrite=True, indent=2)
    return path


def _of_distribution(distribution: Distribution) -> Component:
    name, version = distribution.metadata["Name"], distribution.version
    return _component(name, version, licence_of(distribution), PackageURL("pypi", None, name))


def licence_of(distribution: Distribution) -> str:
    """Return the licence that a package states: an SPDX expression if it can, else a name.

    Packages say it in one of three places, the newest first: PEP 639's expression, the older
    field where it holds a name and no whole text, or a classifier.
    """
    fields = distribution.metadata
    stated = [*fields.get_all("License-Expression", []), *fields.get_all("License", [])]
    classifiers = [
        line.rpartition(" :: ")[2]
        for line in fields.get_all("Classifier", [])
        if line.startswith("License :: ")
    ]
    names = (text.strip() for text in (*stated, *classifiers))
    return next((name for name in names if name and "\n" not in name), "")


def _of_part(part: Part) -> Component:
    purl = PackageURL.from_string(part.purl) if part.purl else None
    return _component(part.name, part.version, part.licence, purl)


def _component(name: str, version: str, licence: str, purl: PackageURL | None) -> Component:
    return Component(
        name=name,
        version=version or None,
        type=ComponentType.LIBRARY,
        bom_ref=f"{name}@{version}",
        licenses=[LicenseFactory().make_from_string(licence)] if licence else [],
        purl=None if purl is None else purl._replace(version=version or None),
    )
