import pytest
from PySide6.QtWidgets import QApplication

from directory_app.domain.problems import Problem, ProblemCode
from directory_app.gui.problem_messages import problem_label, problem_text


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_has_a_mark_and_a_sentence(qapp: QApplication, code: ProblemCode) -> None:
    bare = problem_text(Problem(code))
    with_detail = problem_text(Problem(code, detail="detail"))

    assert 0 < len(problem_label(Problem(code))) <= 24
    assert bare.endswith(".")
    assert "{" not in bare + with_detail


def test_a_missing_part_of_an_address_is_called_by_its_word(qapp: QApplication) -> None:
    problem = Problem(ProblemCode.ADDRESS_FIELD_MISSING, field="postal_code", detail="postal_code")

    assert problem_text(problem).endswith("needs one thing more: postal code.")


def test_an_example_of_a_postal_code_is_shown(qapp: QApplication) -> None:
    problem = Problem(ProblemCode.ADDRESS_POSTAL_CODE, value="72004", detail="720001")

    assert "720001" in problem_text(problem)


def test_braces_in_the_detail_are_shown_as_they_are(qapp: QApplication) -> None:
    problem = Problem(ProblemCode.SOURCE_WARNING, detail="{detail}")

    assert problem_text(problem) == "The source says: {detail}"
