"""One build of packages for one system: what is built, with what, and where it goes."""

from dataclasses import dataclass
from pathlib import Path

from devtools.project import Project
from shipping.product import Product


@dataclass(frozen=True, slots=True)
class Job:
    """What every step of a build is given.

    Attributes:
        project: the checkout.
        product: the facts that packages state.
        python: the interpreter of `build/environment`, which holds the program and its packages
            but no tests or checks.
        work: a folder of this build's own, empty at the start, in `build/`.
        dist: where the results go.
    """

    project: Project
    product: Product
    python: Path
    work: Path
    dist: Path

    @property
    def site_packages(self) -> Path:
        """Where `python` finds its packages."""
        return next(self.python.parents[1].glob("lib/python3*/site-packages"))

    @property
    def wheel(self) -> Path:
        """The project's own wheel, which `python` has installed."""
        return next((self.project.root / "build" / "wheel").glob("*.whl"))

    @property
    def sources(self) -> Path:
        """The folder `packaging/`: templates of desktop files, installers and the like."""
        return self.project.root / "packaging"

    def result(self, suffix: str) -> Path:
        """Return the path of a result: the name of all of them, and what tells them apart."""
        return self.dist / f"{self.product.file_stem}{suffix}"
