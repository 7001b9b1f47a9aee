import pytest

from shipping.linux.trimming import is_packed


@pytest.mark.parametrize(
    "destination",
    [
        "directory_app/main.pyc",
        "directory_app/store/migrations/versions/0001_whole_model.py",
        "directory_app/resources/translations/partner-directory_ru.qm",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/translations/qtbase_ru.qm",
        "libpython3.11.so.1.0",
        "libQt6Core.so.6",
        "libxcb-cursor.so.0",
        "_cffi_backend.cpython-311-x86_64-linux-gnu.so",
        "sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so",
        "babel/locale-data/root.dat",
        "babel/locale-data/en_GB.dat",
        "babel/locale-data/ru_KG.dat",
        "pygments/lexers/_mapping.pyc",
        "sqlalchemy/dialects/postgresql/base.pyc",
        "rapidfuzz/process_cpp_impl.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_the_program_uses_is_packed(destination: str) -> None:
    assert is_packed(destination)


@pytest.mark.parametrize(
    "destination",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/egldeviceintegrations/libqeglfs-x11-integration.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qt_help_de.qm",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libQt6OpenGL.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "directory_app/resources/translations/partner-directory_ru.ts",
        "PySide6/QtCore.pyi",
        "libstdc++.so.6",
        "libgtk-3.so.0",
        "libX11.so.6",
        "babel/locale-data/zh_Hant_HK.dat",
        "pygments/lexers/python.pyc",
        "sqlalchemy/testing/assertions.pyc",
        "numpy/tests/test_linalg.pyc",
        "directory_app/__pycache__/main.cpython-311.pyc",
        "directory_app/py.typed",
        "pydantic-2.14.4.dist-info/RECORD",
    ],
)
def test_what_nobody_asks_for_stays_out(destination: str) -> None:
    assert not is_packed(destination)
