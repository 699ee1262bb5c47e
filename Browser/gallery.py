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
from tour import Tour

GALLERY = ROOT / "build" / "gallery"
LOCALES = {"fr": "fr-FR", "en": "en-GB"}
SCHEMES = ("light", "dark")


@dataclass(frozen=True)
class Photograph:
    """A page to photograph. `{live}`, `{open}` and `{held}` in `path` are the codes of the demonstration's sessions.

    `before` prepares what is to be seen, by signing in or showing an activity; `path` is opened after it.
    """

    name: str
    path: str
    sizes: tuple[dict, ...] = (PHONE, DESK)
    before: Callable[[Page, str, Tour], None] | None = None


def as_facilitator(page: Page, language: str, tour: Tour) -> None:
    tour.facilitator(page, language)


def as_guest(page: Page, language: str, tour: Tour) -> None:
    tour.guest(page, language)


def showing(number: int, person: Callable[[Page, str, Tour], None]) -> Callable[[Page, str, Tour], None]:
    """With the activity of that place in the agenda before everybody."""

    def prepare(page: Page, language: str, tour: Tour) -> None:
        tour.show(language, number)
        person(page, language, tour)

    return prepare


def closed(person: Callable[[Page, str, Tour], None]) -> Callable[[Page, str, Tour], None]:
    """With the session over."""

    def prepare(page: Page, language: str, tour: Tour) -> None:
        tour.act(language, "close")
        person(page, language, tour)

    return prepare


# As many as the agenda of the session to hold has.
ACTIVITIES = range(9)

# In the order of the session: what is shown, answered and closed stays so for the photographs after it.
PHOTOGRAPHS: list[Photograph] = [
    Photograph("join", "/join"),
    Photograph("join-wrong", "/s/ZZZZZZ"),
    Photograph("join-session", "/s/{live}/join"),
    Photograph("lost", "/this-page-is-nowhere"),
    Photograph("privacy", "/privacy"),
    Photograph("sign-in", "/sign-in"),
    Photograph("today", "/today", before=as_facilitator),
    Photograph("sessions", "/sessions", before=as_facilitator),
    Photograph("account", "/account", before=as_facilitator),
    Photograph("organisation", "/organisation", before=as_facilitator),
    Photograph("people", "/organisation/people", before=as_facilitator),
    Photograph("import", "/organisation/import", before=as_facilitator),
    Photograph("editor", "/s/{live}/edit", before=as_facilitator),
    Photograph("report-held", "/s/{held}/report", before=as_facilitator),
    Photograph("participant-lobby", "/s/{live}", before=as_guest),
    Photograph("screen-lobby", "/s/{live}/screen", (PHONE, DESK, PROJECTOR), as_facilitator),
    Photograph("facilitator-lobby", "/s/{live}/facilitator", before=as_facilitator),
    *(
        photograph
        for number in ACTIVITIES
        for photograph in (
            Photograph(f"participant-{number + 1}", "/s/{live}", before=showing(number, as_guest)),
            Photograph(
                f"screen-{number + 1}", "/s/{live}/screen", (PHONE, DESK, PROJECTOR), showing(number, as_facilitator)
            ),
            Photograph(f"facilitator-{number + 1}", "/s/{live}/facilitator", before=showing(number, as_facilitator)),
        )
    ),
    Photograph("participant-closed", "/s/{live}", before=closed(as_guest)),
    Photograph("screen-closed", "/s/{live}/screen", (PHONE, DESK, PROJECTOR), closed(as_facilitator)),
    Photograph("report", "/s/{live}/report", before=closed(as_facilitator)),
    Photograph("report-participant", "/s/{live}/report", before=closed(as_guest)),
]


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
                    page.goto(tour.address_of(each.path, language) if tour else each.path)
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
        tour = None
        try:
            executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
            address = wanted.address or server.address
            welcome = wanted.welcome or (server and server.welcome())
            tour = Tour(browser, address, welcome) if welcome else None
            if tour:
                tour.rehearse(40)
            files = photograph(browser, address, chosen, GALLERY, tour)
        finally:
            if tour:
                tour.leave()
            if server:
                server.stop()
    print(f"{len(files)} photographs: {write_index(files, GALLERY)}")


if __name__ == "__main__":
    main()
