"""Photographs the pages of Passerelle into build/gallery, in both languages, light and dark, on a phone and at a desk.

python Browser/gallery.py [--address http://…] [part of a name …]: without an address it starts Passerelle itself.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from pages import PHOTOGRAPHS, Photograph
from people import PROJECTOR
from server import ROOT, Server
from tour import Tour

GALLERY = ROOT / "build" / "gallery"
LOCALES = {"fr": "fr-FR", "en": "en-GB"}
SCHEMES = ("light", "dark")


def photograph(
    browser: Browser, address: str, photographs: list[Photograph], folder: Path, tour: Tour | None = None
) -> list[Path]:
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
                    if each.before and tour:
                        each.before(page, language, tour)
                    page.goto(tour.address_of(each, language) if tour else each.path)
                    if each.after:
                        each.after(page)
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
    parser.add_argument("--welcome", help="the link it printed that signs in, not used yet")
    parser.add_argument("names", nargs="*", help="only photographs whose name has one of these in it")
    wanted = parser.parse_args()
    chosen = [each for each in PHOTOGRAPHS if not wanted.names or any(part in each.name for part in wanted.names)]
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = None if wanted.address else Server(Path(data)).start()
        empty_data = Path(data) / "empty"
        empty_data.mkdir()
        empty = Server(empty_data, "--empty").start()
        tour = None
        try:
            executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
            address = wanted.address or server.address
            welcome = wanted.welcome or (server and server.welcome())
            tour = Tour(browser, address, welcome, empty.address) if welcome else None
            if tour:
                tour.rehearse(40)
            files = photograph(browser, address, chosen, GALLERY, tour)
        finally:
            if tour:
                tour.leave()
            for each in (server, empty):
                if each:
                    each.stop()
    print(f"{len(files)} photographs: {write_index(files, GALLERY)}")


if __name__ == "__main__":
    main()
