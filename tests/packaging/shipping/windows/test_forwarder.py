from shipping.windows.forwarder import definition_file, exported_names

LISTING = """
There is an export table in .rdata
[Ordinal/Name Pointer] Table
\t[   0] PY_TIMEOUT_MAX
\t[   1] PyArg_Parse
\t[   2] +base[   3]  0002 _Py_Dealloc
\t[   3] OpenSSL_Applink
The Function Table
"""


def test_the_names_of_cpython_are_found() -> None:
    assert exported_names(LISTING) == ["PY_TIMEOUT_MAX", "PyArg_Parse", "_Py_Dealloc"]


def test_names_before_the_table_do_not_count() -> None:
    assert exported_names("[   0] PyArg_Parse\n") == []


def test_each_name_is_handed_on() -> None:
    assert definition_file("python3.dll", "python313", ["PyArg_Parse"]) == (
        'LIBRARY "python3.dll"\nEXPORTS\n  PyArg_Parse = python313.PyArg_Parse\n'
    )
