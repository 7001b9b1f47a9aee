"""Signing, with a certificate that nobody trusts and that is thrown away."""

import base64
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from devtools.project import DevError
from shipping.windows.signing import CERTIFICATE, COMMAND, OPENED_WITH, name_suffix, sign
from tests.installers.windows.previous import build_previous
from tests.installers.windows.program import UNINSTALLER, Program
from tests.installers.windows.wine import Machine

PHRASE: Final = "invented phrase"


@pytest.fixture
def certificate(tmp_path: Path) -> str:
    """Give a certificate with its key, as the secrets of a release hold it."""
    key, public, both = (tmp_path / name for name in ("key.pem", "public.pem", "both.p12"))
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Nobody"),
            *("-addext", "extendedKeyUsage=codeSigning", "-keyout", key, "-out", public),
        ],
        check=True,
        capture_output=True,
    )
    subprocess.run(
        [
            *("openssl", "pkcs12", "-export", "-passout", f"pass:{PHRASE}"),
            *("-inkey", key, "-in", public, "-out", both),
        ],
        check=True,
    )
    return base64.b64encode(both.read_bytes()).decode()


def test_a_program_is_signed_with_a_certificate(
    unpacked: Path, certificate: str, tmp_path: Path
) -> None:
    program = tmp_path / "signed.exe"
    shutil.copyfile(unpacked / "directory-app.exe", program)

    sign(program, {CERTIFICATE: certificate, OPENED_WITH: PHRASE})

    assert "CN=Nobody" in signers_of(program)
    assert name_suffix({CERTIFICATE: certificate}) == ""


def test_the_set_up_program_and_its_uninstaller_are_signed(
    machine: Machine, certificate: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CERTIFICATE, certificate)
    monkeypatch.setenv(OPENED_WITH, PHRASE)

    setup = build_previous(tmp_path)
    machine.run(setup, "/S")

    for program in (setup, Program.of_user(machine).folder / UNINSTALLER):
        assert "CN=Nobody" in signers_of(program)


def test_a_wrong_phrase_is_an_error(unpacked: Path, certificate: str, tmp_path: Path) -> None:
    program = tmp_path / "unsigned.exe"
    shutil.copyfile(unpacked / "directory-app.exe", program)

    with pytest.raises(DevError, match=r"Signing unsigned\.exe failed"):
        sign(program, {CERTIFICATE: certificate, OPENED_WITH: "another"})

    assert program.read_bytes() == (unpacked / "directory-app.exe").read_bytes()


def test_a_command_signs_instead(tmp_path: Path) -> None:
    program = tmp_path / "a program.exe"
    program.write_bytes(b"MZ")

    sign(program, {COMMAND: "truncate --size 10", CERTIFICATE: "unused"})

    assert program.stat().st_size == 10


def signers_of(program: Path) -> str:
    """Return what osslsigncode tells of the signature of a program."""
    done = subprocess.run(
        ["osslsigncode", "verify", "-in", program], check=False, capture_output=True, text=True
    )
    return done.stdout
