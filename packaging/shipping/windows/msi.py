"""The package for administrators (Windows Installer), made by wixl; it installs for all users.

It registers what the set-up program registers. Windows Installer knows a file by the GUID of its
component, a version by the code of its product, and the program by its upgrade code; all are made
of names here, so that they are the same in every build.
"""

import uuid
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Final
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from devtools.processes import run_quietly
from shipping.icons import Icons
from shipping.job import Job
from shipping.product import MAINTAINER, NAME, SUMMARY
from shipping.windows.launcher import WINDOWED, version_numbers
from shipping.windows.layout import Layout
from shipping.windows.signing import sign
from shipping.windows.summary_times import set_times
from shipping.windows.tools import MSIBUILD, WIXL

_NAMESPACE: Final = uuid.UUID("5a2b4c56-3d0c-4f63-9d55-0f4f0a3f6b1e")
"""Never to be changed: Windows would take the next version for another program."""

_FOLDER: Final = "INSTALLDIR"
_ICON: Final = "program.ico"
_WIX: Final = "http://schemas.microsoft.com/wix/2006/wi"
_ENGLISH: Final = "1033"

# What Windows Installer calls every Windows from 8.1 on; it does not tell newer ones apart.
_OLDEST: Final = "Installed OR (VersionNT64 AND VersionNT64 >= 603)"

_REFUSAL: Final = f"{NAME} needs Windows 10 (64 bit) or newer."

_CLASSES: Final = r"Software\Classes"
_CAPABILITIES: Final = rf"Software\{NAME}\Capabilities"
_PROGRAM: Final = f"[{_FOLDER}]{WINDOWED}"


def build_msi(job: Job, layout: Layout, icons: Icons, target: Path) -> Path:
    """Make the package.

    Args:
        job: the build.
        layout: the folder that it installs.
        icons: for the list of installed programs.
        target: the file to write.

    Returns:
        ``target``.

    Raises:
        DevError: wixl fails.
    """
    description = job.work / "package.wxs"
    # wixl looks for files from the folder of the description on, and knows no absolute paths.
    files = layout.root.relative_to(job.work)
    icon = icons.program.ico.relative_to(job.work)
    tree = ElementTree(package_description(job.product.version, layout.files, files, icon))
    indent(tree)
    tree.write(description, encoding="utf-8", xml_declaration=True)
    run_quietly(
        [WIXL, "--arch", "x64", "--output", target, description],
        task="Making the package for Windows Installer",
        env=job.product.build_environment,
    )
    code = str(_guid(f"package {job.product.version} {job.product.epoch}"))
    run_quietly(
        [MSIBUILD, target, "-s", NAME, MAINTAINER, f"x64;{_ENGLISH}", f"{{{code.upper()}}}"],
        task="Naming the package for Windows Installer",
    )
    set_times(target, job.product.epoch)
    sign(target)
    return target


def package_description(version: str, files: Iterable[Path], source: Path, icon: Path) -> Element:
    """Return the package as WiX describes it.

    Args:
        version: of the program.
        files: what it installs, as paths below the program's folder.
        source: the folder they lie in now, seen from that of the description.
        icon: for the list of installed programs, seen from there too.
    """
    numbers = ".".join(map(str, version_numbers(version)[:3]))
    wix = Element("Wix", xmlns=_WIX)
    product = SubElement(
        wix,
        "Product",
        Id=_guid(f"product {numbers}"),
        UpgradeCode=_guid("program"),
        Name=NAME,
        Manufacturer=MAINTAINER,
        Version=numbers,
        Language=_ENGLISH,
    )
    SubElement(
        product,
        "Package",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Description=SUMMARY,
        Manufacturer=MAINTAINER,
    )
    SubElement(product, "MajorUpgrade", DowngradeErrorMessage=f"A newer {NAME} is installed.")
    refusal = SubElement(product, "Condition", Message=_REFUSAL)
    refusal.text = _OLDEST
    SubElement(product, "Media", Id="1", Cabinet="files.cab", EmbedCab="yes")
    SubElement(product, "Icon", Id=_ICON, SourceFile=icon.as_posix())
    for name, value in (("ARPPRODUCTICON", _ICON), ("ARPNOMODIFY", "1"), ("ARPNOREPAIR", "1")):
        SubElement(product, "Property", Id=name, Value=value)
    root = SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = SubElement(root, "Directory", Id="ProgramFiles64Folder")
    folder = SubElement(programs, "Directory", Id=_FOLDER, Name=NAME)
    components = [
        *_add_files(folder, files, source),
        _add_registry(folder),
        _add_shortcut(SubElement(root, "Directory", Id="ProgramMenuFolder")),
    ]
    feature = SubElement(product, "Feature", Id="Program", Title=NAME, Level="1")
    for component in components:
        SubElement(feature, "ComponentRef", Id=component)
    return wix


def _add_files(folder: Element, files: Iterable[Path], source: Path) -> list[str]:
    """Add a component for each file; return their names."""
    folders: dict[PurePath, Element] = {PurePath(): folder}
    return [_add_file(_folder_of(path, folders), source, path) for path in files]


def _folder_of(path: PurePath, folders: dict[PurePath, Element]) -> Element:
    parent = path.parent
    if parent not in folders:
        above = _folder_of(parent, folders)
        name = _identifier("d", parent)
        folders[parent] = SubElement(above, "Directory", Id=name, Name=parent.name)
    return folders[parent]


def _add_file(folder: Element, source: Path, path: PurePath) -> str:
    component = _add_component(folder, _identifier("c", path), path.as_posix())
    SubElement(
        component,
        "File",
        Id=_identifier("f", path),
        Name=path.name,
        Source=(source / path).as_posix(),
        KeyPath="yes",
    )
    return component.attrib["Id"]


def _add_registry(folder: Element) -> str:
    component = _add_component(folder, "Registry", "registry")
    types = (("vcf", "vCard", 0), ("pdir", "Directory of partners", 1))
    for ending, description, icon in types:
        type_name = f"PartnerDirectory.{ending}"
        key = rf"{_CLASSES}\{type_name}"
        _add_value(component, key, "", description)
        _add_value(component, rf"{key}\DefaultIcon", "", f"{_PROGRAM},{icon}")
        _add_value(component, rf"{key}\shell\open\command", "", f'"{_PROGRAM}" "%1"')
        _add_value(component, rf"{_CLASSES}\.{ending}\OpenWithProgids", type_name, "")
        _add_value(component, rf"{_CAPABILITIES}\FileAssociations", f".{ending}", type_name)
    _add_value(component, rf"{_CLASSES}\.pdir", "", "PartnerDirectory.pdir")
    _add_value(component, _CAPABILITIES, "ApplicationName", NAME)
    _add_value(component, _CAPABILITIES, "ApplicationDescription", SUMMARY)
    _add_value(component, r"Software\RegisteredApplications", NAME, _CAPABILITIES)
    component[0].set("KeyPath", "yes")
    return component.attrib["Id"]


def _add_shortcut(menu: Element) -> str:
    component = _add_component(menu, "Shortcut", "shortcut")
    SubElement(
        component,
        "Shortcut",
        Id="StartMenu",
        Name=NAME,
        Description=SUMMARY,
        Target=_PROGRAM,
        WorkingDirectory=_FOLDER,
    )
    _add_value(component, rf"Software\{NAME}", "StartMenu", "1")
    component[-1].set("KeyPath", "yes")
    return component.attrib["Id"]


def _add_component(parent: Element, name: str, seed: str) -> Element:
    return SubElement(parent, "Component", Id=name, Guid=_guid(f"component {seed}"), Win64="yes")


def _add_value(component: Element, key: str, name: str, value: str) -> None:
    attributes = {"Root": "HKLM", "Key": key, "Type": "string", "Value": value}
    SubElement(component, "RegistryValue", attributes | ({"Name": name} if name else {}))


def _identifier(kind: str, path: PurePath) -> str:
    """Return a name within the package: short, and of letters and digits alone."""
    return f"{kind}{uuid.uuid5(_NAMESPACE, path.as_posix()).hex}"


def _guid(seed: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, seed)).upper()
