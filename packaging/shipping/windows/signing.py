"""Signing of programs and installers (Authenticode), where there is something to sign with.

Variables of the environment say what with, the first one that is set counts:

- ``SIGNING_COMMAND``: a command line; the file's path is added to it. What a service for signing or
  a key on a stick needs stands in it or in that program's own settings.
- ``SIGNING_CERTIFICATE_BASE64``: a certificate with its key (PKCS #12) in Base64, as secrets of a
  release workflow are kept, and ``SIGNING_PASSWORD``, what it is opened with. osslsigncode signs;
  ``SIGNING_TIMESTAMP_URL`` may name a server (RFC 3161) that confirms when.

With neither nothing is done, and the names of the installers say so.
"""

import os
import shlex
import shutil
import sys
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from devtools.processes import run_quietly
from devtools.project import DevError
from devtools.system_libraries import install_packages
from shipping.product import NAME

COMMAND: Final = "SIGNING_COMMAND"
CERTIFICATE: Final = "SIGNING_CERTIFICATE_BASE64"
OPENED_WITH: Final = "SIGNING_PASSWORD"
TIMESTAMP: Final = "SIGNING_TIMESTAMP_URL"

_SIGNER: Final = "osslsigncode"


def can_sign(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether there is something to sign with."""
    return bool(environment.get(COMMAND) or environment.get(CERTIFICATE))


def name_suffix(environment: Mapping[str, str] = os.environ) -> str:
    """Return what the name of an installer ends with: empty if it is signed."""
    return "" if can_sign(environment) else "-unsigned"


def sign(path: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Sign a file in place; do nothing where there is nothing to sign with.

    Raises:
        DevError: signing fails.
    """
    if command := environment.get(COMMAND):
        run_quietly([*shlex.split(command), path], task=f"Signing {path.name}")
    elif environment.get(CERTIFICATE):
        _sign_with_certificate(path, environment)


def _sign_with_certificate(path: Path, environment: Mapping[str, str]) -> None:
    if shutil.which(_SIGNER) is None:
        install_packages([_SIGNER], purpose="Signing with a certificate needs a tool")
    signed = path.with_name(f"{path.name}.signed")
    # The folder is this user's alone; a command line could be read by everybody.
    with TemporaryDirectory() as name:
        secrets = Path(name)
        certificate = secrets / "certificate.p12"
        certificate.write_bytes(_certificate(environment))
        phrase = secrets / "phrase"
        phrase.write_text(environment.get(OPENED_WITH, ""), encoding="utf-8")
        server = environment.get(TIMESTAMP)
        run_quietly(
            [
                *(_SIGNER, "sign", "-h", "sha256", "-n", NAME),
                *("-pkcs12", certificate, "-readpass", phrase),
                *(("-ts", server) if server else ()),
                *("-in", path, "-out", signed),
            ],
            task=f"Signing {path.name}",
        )
    signed.replace(path)


def _certificate(environment: Mapping[str, str]) -> bytes:
    try:
        return b64decode("".join(environment[CERTIFICATE].split()), validate=True)
    except Base64Error as error:
        raise DevError(f"{CERTIFICATE} is not in Base64: {error}.") from error


def main(arguments: Sequence[str]) -> int:
    """Sign the files that are named; NSIS calls this for the uninstaller and the installer."""
    try:
        for name in arguments:
            sign(Path(name))
    except DevError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
