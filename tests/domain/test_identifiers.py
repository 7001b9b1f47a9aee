import os
import re
import subprocess
import sys

import pytest

from directory_app.domain.identifiers import new_item_uid

_FORKING = """
import os
from directory_app.domain.identifiers import new_item_uid
new_item_uid()
child = os.fork()
if child:
    os.waitpid(child, 0)
print(new_item_uid())
"""


def test_item_uids_are_sixteen_digits_and_differ() -> None:
    uids = [new_item_uid() for _ in range(2_000)]

    assert len(set(uids)) == len(uids)
    assert all(re.fullmatch("[0-9a-f]{16}", uid) for uid in uids)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_forked_process_gives_out_other_item_uids() -> None:
    command = [sys.executable, "-c", _FORKING]

    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()

    assert len(set(printed)) == len(printed) == 2
