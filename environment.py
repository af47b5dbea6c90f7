"""Build .venv from requirements.lock and install the helpers into it, editable: `make` runs this on first use.

Only the standard library, and syntax that older Pythons read, so that they get a sentence instead of a traceback.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> None:
    """Create .venv where there is none and install what the lock names; exit with a sentence where that fails."""
    if sys.version_info < OLDEST:
        sys.exit("Python {}.{} is too old: install Python {}.{} or newer and name it, as in `make PYTHON=python3.12 "
                 "notebooks`.".format(*sys.version_info[:2], *OLDEST))
    uv = shutil.which("uv")
    if not uv and importlib.util.find_spec("ensurepip") is None:
        sys.exit("This Python cannot make environments: install python3-venv (on Debian and Ubuntu `sudo apt install "
                 "python3-venv`) and run `make` again.")
    if uv:
        create = [uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(VENV)]
        install = [uv, "pip", "install", "--quiet", "--python", str(PYTHON)]
    else:
        create = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    try:
        if not PYTHON.exists():
            print("Building .venv; this takes a minute or two, once.", flush=True)
            subprocess.run(create, check=True)
        subprocess.run([*install, "--require-hashes", "-r", "requirements.lock"], check=True, cwd=ROOT)
        # the lock holds setuptools: nothing unlocked is fetched to build the helpers
        subprocess.run([*install, "--no-deps", "--no-build-isolation", "--editable", "."], check=True, cwd=ROOT)
    except subprocess.CalledProcessError:
        sys.exit("The environment could not be built, for the reason above: check the network and the disk, run "
                 "`make clean` and then `make` again.")


if __name__ == "__main__":
    main()
