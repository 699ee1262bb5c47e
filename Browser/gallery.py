"""Photographs the pages of Passerelle into build/gallery, in both languages, light and dark, on a phone and at a desk.

python Browser/gallery.py [--address http://…] [part of a name …]: without an address it starts Passerelle itself.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Callable

from playwright.sync_api import Browser, Page, sync_playwright

from people import DESK, PHONE, PROJECTOR
from server import ROOT, Server

GALLERY = ROOT / "build" / "gallery"
LOCALES = {"fr": "fr-FR", "en": "en-GB"}
SCHEMES = ("light", "dark")


@dataclass(frozen=True)
class Photograph:
    """A page to photograph. `before` brings the page there, by signing in or joining; `path` is opened after it."""

    name: str
    path: str
    sizes: tuple[dict, ...] = (PHONE, DESK)
    before: Callable[[Page], None] | None = None


PHOTOGRAPHS: list[Photograph] = [
    Photograph("join", "/"),
    Photograph("lost", "/this-page-is-nowhere"),
]


def photograph(browser: Browser, address: str, photographs: list[Photograph], folder: Path) -> list[Path]:
    """Takes every photograph in every size, language and scheme; answers the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for each in photographs:
        for language, locale in LOCALES.items():
            for scheme in SCHEMES:
                for size in each.sizes:
                    file = folder / f"{each.name}-{language}-{scheme}-{size['width']}.png"
                    context = browser.new_context(
                        base_url=address, locale=locale, viewport=size, color_scheme=scheme, reduced_motion="reduce"
                    )
                    page = context.new_page()
                    if each.before:
                        each.before(page)
                    page.goto(each.path)
                    page.evaluate("document.fonts.ready.then(() => true)")
                    # What is projected is one screen; everything else is as long as it is.
                    page.screenshot(path=file, full_page=size != PROJECTOR)
                    context.close()
                    files.append(file)
                    print(f"  {file.name}", flush=True)
    return files


def write_index(files: list[Path], folder: Path) -> Path:
    """One page with every photograph, to look through."""
    figures = "\n".join(
        f'<figure><a href="{escape(file.name)}"><img src="{escape(file.name)}" alt="" loading="lazy"></a>'
        f"<figcaption>{escape(file.stem)}</figcaption></figure>"
        for file in files
    )
    index = folder / "index.html"
    index.write_text(
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Passerelle, page by page</title><style>'
        "body{font:1rem system-ui;display:flex;flex-wrap:wrap;gap:1.5rem;background:#ddd}"
        "figure{margin:0}img{max-width:20rem;max-height:30rem}</style>\n" + figures + "\n</html>\n"
    )
    return index


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--address", help="photograph a server that is running")
    parser.add_argument("names", nargs="*", help="only photographs whose name has one of these in it")
    wanted = parser.parse_args()
    chosen = [each for each in PHOTOGRAPHS if not wanted.names or any(part in each.name for part in wanted.names)]
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = None if wanted.address else Server(Path(data)).start()
        try:
            executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
            files = photograph(browser, wanted.address or server.address, chosen, GALLERY)
            browser.close()
        finally:
            if server:
                server.stop()
    print(f"{len(files)} photographs: {write_index(files, GALLERY)}")


if __name__ == "__main__":
    main()
