from pathlib import Path

import pytest
from PIL import Image

from devtools.project import DevError, Project, this_project
from shipping.icons import SIDES, render_icons
from shipping.job import Job
from shipping.product import Product


@pytest.fixture
def job(tmp_path: Path) -> Job:
    product = Product("1.2.3", "org.example.Directory", epoch=0)
    return Job(this_project(), product, Path("python"), tmp_path, tmp_path)


def test_every_size_is_drawn_sharp_and_on_nothing(job: Job) -> None:
    icons = render_icons(job)

    for icon in (icons.program, icons.directory_file):
        assert set(icon.pngs) == set(SIDES)
        for side, path in icon.pngs.items():
            with Image.open(path) as image:
                assert image.size == (side, side)
                assert image.convert("RGBA").getpixel((0, 0)) == (0, 0, 0, 0)
                assert len(image.convert("RGB").getcolors(side * side) or ()) > 8


def test_the_icon_for_windows_holds_the_sizes_of_its_scales(job: Job) -> None:
    with Image.open(render_icons(job).program.ico) as image:
        sizes = image.info["sizes"]

    assert {16, 24, 32, 48, 256} <= {width for width, _ in sizes}


def test_small_sizes_have_a_simpler_drawing(job: Job, tmp_path: Path) -> None:
    pngs = render_icons(job).program.pngs

    with Image.open(pngs[24]) as small, Image.open(pngs[48]) as large:
        # Half a side from the left, a third from the top: the head of the one person, which in the
        # larger drawing is the gap between those of the ring.
        assert small.convert("L").getpixel((12, 8)) == 255
        assert large.convert("L").getpixel((25, 15)) != 255


def test_drawings_that_are_missing_are_named(job: Job, tmp_path: Path) -> None:
    empty = Job(Project(tmp_path), job.product, job.python, tmp_path, tmp_path)

    with pytest.raises(DevError, match=r"partner-directory-small\.svg"):
        render_icons(empty)
