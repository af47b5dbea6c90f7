"""The notebooks as an analyst sees them, in JupyterLab in headless Chromium: `python -m helpers.tools.browser`.

JupyterLab saves what is open, so it is given a copy of the project. Its server listens on this machine alone, asks for
a token, and looks for no news, updates or extensions.
"""

import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from playwright.sync_api import Error, Page, Playwright, ViewportSize, sync_playwright

from helpers.tools.notebooks import COPIED, changed, code_cells, notebook_paths
from helpers.tools.running import ToolError, exit_status

PICTURES = Path("figures", "browser")
LAPTOP = ViewportSize(width=1366, height=768)
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
SECONDS_TO_START = 120          # for JupyterLab, which takes some seconds where nothing else runs
SECONDS_BETWEEN_LOOKS = 0.1     # at whether it has started
MILLISECONDS_TO_OPEN, MILLISECONDS_TO_RUN = 120_000, 600_000  # a notebook: some seconds and a minute at most, here
SHOWN_IN_WORDS = 60             # characters of an output that a sentence about it shows
SETTINGS = {
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},  # draw every cell, not only those in sight
}
IS_OPEN = """window.jupyterapp?.shell?.currentWidget?.context?.isReady
    && window.jupyterapp.shell.currentWidget.sessionContext.isReady"""
CLEAR = "() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')"
RUN = """() => {
    const {commands, shell} = window.jupyterapp;
    commands.execute("notebook:run-all-cells")  // done when the last cell is
        .then(() => shell.currentWidget.context.save()).then(() => { window.hasRun = true; });
}"""
HAS_RUN = "window.hasRun"
SHOWN = "() => JSON.stringify(window.jupyterapp.shell.currentWidget.context.model.toJSON())"
WIDER = """() => [...document.querySelectorAll(".jp-OutputArea-output")]
    .filter(output => output.scrollWidth > output.clientWidth).map(output => output.innerText)"""
SHOW = """async cell => {
    const {shell} = window.jupyterapp;
    shell.collapseLeft();
    shell.currentWidget.content.activeCellIndex = cell;
    await shell.currentWidget.content.scrollToItem(cell, "start");
}"""
ALL_DRAWN = "[...document.images].every(image => image.complete)"
STOP = "() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()"


class BrowserError(ToolError):
    """A browser or a JupyterLab that cannot be started; the message says what to do."""


def main() -> int:
    """Open, clear and run every notebook, and print of each what is not as committed; the exit status."""
    return exit_status(look_at_a_copy)


def look_at_a_copy() -> int:
    """Look at every notebook in a copy of the project; 1 where one shows something else than committed."""
    paths = notebook_paths()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for name in COPIED:
            shutil.copytree(name, Path(folder, name))
        return int(any([*look_at_all(paths, Path(folder))]))


def look_at_all(paths: list[Path], project: Path) -> Iterator[list[str]]:
    """Look at each notebook in the project's copy, save its picture, and print and give what is wrong with it."""
    with sync_playwright() as playwright, lab(project) as (address, token):
        browser = playwright.chromium.launch(executable_path=chromium(playwright))
        for path in paths:
            page = browser.new_page(viewport=LAPTOP)
            page.set_default_timeout(MILLISECONDS_TO_OPEN)
            try:
                page.goto(f"{address}lab/tree/{path.as_posix()}?reset&token={token}")
                wrong = look_at(page, nbformat.read(path, as_version=4))
                page.screenshot(path=PICTURES / f"{path.stem}.png")
                page.evaluate(STOP)
            except Error as error:
                raise BrowserError(f"{path} could not be shown in JupyterLab ({error.message.splitlines()[0]}); see it "
                                   f"in `make lab`.") from error
            page.close()
            print(f"{path}: {'; '.join(wrong) or 'every output is as committed'}", flush=True)
            yield wrong
        browser.close()


def look_at(page: Page, committed: NotebookNode) -> list[str]:
    """Clear and run the notebook that a page opens, and scroll to its first output; what is wrong, a sentence each."""
    page.wait_for_function(IS_OPEN)
    page.evaluate(CLEAR)
    if any(cell.outputs for cell in code_cells(model(page))):
        raise BrowserError("JupyterLab did not clear the outputs; see the notebook in `make lab`.")
    page.evaluate(RUN)
    page.wait_for_function(HAS_RUN, timeout=MILLISECONDS_TO_RUN)
    shown = model(page)
    page.wait_for_function(ALL_DRAWN)
    wide = [f"an output is wider than a laptop's window: {text[:SHOWN_IN_WORDS]!r}" for text in page.evaluate(WIDER)]
    page.evaluate(SHOW, next((place for place, cell in enumerate(shown.cells) if cell.get("outputs")), 0))
    return differences(committed, shown) + wide


def model(page: Page) -> NotebookNode:
    """The notebook that a page shows, as it stands there."""
    return NotebookNode(nbformat.reads(page.evaluate(SHOWN), as_version=4))


def differences(committed: NotebookNode, shown: NotebookNode) -> list[str]:
    """The code cells whose outputs are not as committed, a sentence each; what a picture shows is not compared."""
    pairs = zip(code_cells(committed), code_cells(shown), strict=True)
    return [f"code cell {number} shows {brief(after)}, not {brief(before)}"
            for number, (before, after) in enumerate(pairs, start=1) if comparable(before) != comparable(after)]


def comparable(cell: NotebookNode) -> list[NotebookNode]:
    """A cell's outputs without the bytes of their pictures, which differ between machines."""
    return [changed(output, data={form: "" if form.startswith("image/") else content
                                  for form, content in output.get("data", {}).items()}) for output in cell.outputs]


def brief(cell: NotebookNode) -> str:
    """A cell's first output in a few words."""
    output: dict[str, Any] = next(iter(cell.outputs), {})
    text = output.get("evalue") or output.get("text") or output.get("data", {}).get("text/plain") or "nothing"
    return repr(" ".join(text.split())[:SHOWN_IN_WORDS])


def chromium(playwright: Playwright) -> str:
    """The Chromium of this machine, or else Playwright's own; BrowserError where there is neither."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), playwright.chromium.executable_path)
    if not Path(found).exists():
        raise BrowserError("Chromium is missing: install it with `sudo apt install chromium` on Debian and Ubuntu, and "
                           "with `.venv/bin/python -m playwright install chromium` elsewhere.")
    return found


@contextmanager
def lab(project: Path) -> Iterator[tuple[str, str]]:
    """JupyterLab's address and token, while its server runs in a project's folder; it is stopped in any case."""
    own, token = project / ".jupyter", secrets.token_hex()
    for name, settings in SETTINGS.items():
        path = own / "settings" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(settings), encoding="utf-8")
    surroundings = os.environ | {
        "JUPYTER_TOKEN": token, "JUPYTER_CONFIG_DIR": str(own / "config"), "JUPYTER_RUNTIME_DIR": str(own / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(own / "settings"), "JUPYTERLAB_WORKSPACES_DIR": str(own / "workspaces")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1", "--port=0", "--allow-root",
               "--expose-app-in-browser", "--LabApp.extension_manager=readonly", f"--ServerApp.root_dir={project}"]
    with (project / "log.txt").open("wb") as log, subprocess.Popen(command, cwd=project, env=surroundings, stdout=log,
                                                                   stderr=subprocess.STDOUT) as server:
        try:
            yield address_of(server, own / "runtime"), token
        except TimeoutError as error:
            end = (project / "log.txt").read_text("utf-8", errors="replace").strip().splitlines()[-1:]
            raise BrowserError(f"JupyterLab did not start ({''.join(end)}); try `make lab`.") from error
        finally:
            server.terminate()


def address_of(server: subprocess.Popen[bytes], runtime: Path) -> str:
    """The address that a server writes down once it listens; TimeoutError where it ends or takes too long."""
    until = time.monotonic() + SECONDS_TO_START
    while server.poll() is None and time.monotonic() < until:
        for path in runtime.glob("jpserver-*.json"):
            if path.stat().st_size:
                return str(json.loads(path.read_text("utf-8"))["url"])
        time.sleep(SECONDS_BETWEEN_LOOKS)
    raise TimeoutError


if __name__ == "__main__":
    sys.exit(main())
