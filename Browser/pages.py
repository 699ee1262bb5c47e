"""Every page of Passerelle: its name, its address, who looks at it, and what has to happen first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from playwright.sync_api import Page

from people import DESK, PHONE, PROJECTOR
from tour import KINDS, Tour

Preparing = Callable[[Page, str, Tour], None]
EVERYWHERE = (PHONE, DESK, PROJECTOR)


@dataclass(frozen=True)
class Photograph:
    """A page to photograph and to examine.

    `{live}`, `{open}` and `{held}` in `path` are codes of the demonstration's sessions, `{poll}` and its like the
    activities of the live one, `{person}` somebody of the directory, `{link}` a link that signs somebody in.
    `before` prepares what is to be seen, by signing in or showing an activity; then `path` is opened and `after` done.
    """

    name: str
    path: str
    sizes: tuple[dict, ...] = (PHONE, DESK)
    before: Preparing | None = None
    after: Callable[[Page], None] | None = None
    on_empty_server: bool = False


def as_facilitator(page: Page, language: str, tour: Tour) -> None:
    tour.facilitator(page, language)


def as_guest(page: Page, language: str, tour: Tour) -> None:
    tour.guest(page, language)


def as_member(page: Page, language: str, tour: Tour) -> None:
    tour.member(page)


def as_answered(number: int) -> Preparing:
    """Somebody who has answered what is asked."""

    def prepare(page: Page, language: str, tour: Tour) -> None:
        tour.show(language, number)
        tour.answered(page, language)

    return prepare


def showing(number: int, person: Preparing) -> Preparing:
    """With the activity of that place in the agenda before everybody."""

    def prepare(page: Page, language: str, tour: Tour) -> None:
        tour.show(language, number)
        person(page, language, tour)

    return prepare


def with_results(number: int, person: Preparing) -> Preparing:
    """With that activity closed and its results before everybody."""

    def prepare(page: Page, language: str, tour: Tour) -> None:
        tour.show(language, number)
        tour.reveal(language, number)
        person(page, language, tour)

    return prepare


def closed(person: Preparing) -> Preparing:
    """With the session over."""

    def prepare(page: Page, language: str, tour: Tour) -> None:
        tour.act(language, "close")
        person(page, language, tour)

    return prepare


def wrong_code(page: Page) -> None:
    page.fill("#code", "ZZZZZZ")
    page.click("main button.primary")


def people_file(page: Page) -> None:
    lines = [
        "name;email;department;site;role",
        "Noor Haddad;noor@deux-rives.example;Soins;Rive Droite;",
        ";nobody;Nowhere;;king",
    ]
    file = {"name": "people.csv", "mimeType": "text/csv", "buffer": "\n".join(lines).encode()}
    page.set_input_files("#people", file)
    page.click("#import button.primary")


def wrong_password(page: Page) -> None:
    page.fill("input[type=email]", "nobody@deux-rives.example")
    page.fill("input[type=password]", "not the password")
    # A password takes its time to be compared, by design.
    page.click("main button.primary", timeout=60_000)


def keys_help(page: Page) -> None:
    """The keyboard, where there is a script to listen to it."""
    opener = page.locator("[data-key-help]")
    if page.evaluate("matchMedia('(scripting: enabled)').matches"):
        opener.click()


def ask_to_end(page: Page) -> None:
    page.click('[data-dialog="ending"]')


SHELVES = ("prepared", "open", "ended", "templates", "archived")

ROOMS: list[Photograph] = [
    Photograph("set-up", "/set-up", on_empty_server=True),
    Photograph("join", "/join"),
    Photograph("join-refused", "/join", after=wrong_code),
    Photograph("join-wrong", "/s/ZZZZZZ"),
    Photograph("join-session", "/s/{live}/join"),
    Photograph("lost", "/this-page-is-nowhere"),
    Photograph("forbidden", "/organisation", before=as_member),
    Photograph("not-this-way", "/sign-out"),
    Photograph("privacy", "/privacy"),
    Photograph("sign-in", "/sign-in"),
    Photograph("sign-in-refused", "/sign-in", after=wrong_password),
    Photograph("welcome", "{link}"),
    Photograph("today", "/today", before=as_facilitator),
    Photograph("today-member", "/today", before=as_member),
    *(Photograph(f"sessions-{shelf}", f"/sessions?shelf={shelf}", before=as_facilitator) for shelf in SHELVES),
    Photograph("sessions-member", "/sessions", before=as_member),
    Photograph("session-delete", "/sessions/{open}/delete", before=as_facilitator),
    Photograph("account", "/account", before=as_facilitator),
    Photograph("account-leave", "/account/leave", before=as_member),
    Photograph("organisation", "/organisation", before=as_facilitator),
    Photograph("people", "/organisation/people", before=as_facilitator),
    Photograph("person", "/organisation/people/{person}", before=as_facilitator),
    Photograph("person-new", "/organisation/people/new", before=as_facilitator),
    Photograph("person-erase", "/organisation/people/{person}/erase", before=as_facilitator),
    Photograph("import", "/organisation/import", before=as_facilitator),
    Photograph("import-preview", "/organisation/import", before=as_facilitator, after=people_file),
    Photograph("editor", "/s/{live}/edit", before=as_facilitator),
    Photograph("editor-session", "/s/{live}/edit?part=session", before=as_facilitator),
    *(Photograph(f"editor-{kind}", f"/s/{{live}}/edit?activity={{{kind}}}", before=as_facilitator) for kind in KINDS),
    Photograph("report-held", "/s/{held}/report", before=as_facilitator),
    Photograph("join-sign-in", "/s/{open}/join"),
    Photograph("participant-open", "/s/{open}/join", before=as_member),
]

# In the order of the session: what is shown, answered and closed stays so for the pages after it.
SESSION: list[Photograph] = [
    Photograph("participant-lobby", "/s/{live}", before=as_guest),
    Photograph("screen-lobby", "/s/{live}/screen", EVERYWHERE, as_facilitator),
    Photograph("facilitator-lobby", "/s/{live}/facilitator", before=as_facilitator),
    Photograph("screen-keys", "/s/{live}/screen", (PROJECTOR,), as_facilitator, keys_help),
    Photograph("facilitator-keys", "/s/{live}/facilitator", (DESK,), as_facilitator, keys_help),
    *(
        photograph
        for number, kind in enumerate(KINDS)
        for photograph in (
            Photograph(f"participant-{kind}", "/s/{live}", before=showing(number, as_guest)),
            Photograph(f"participant-{kind}-answered", "/s/{live}", before=as_answered(number)),
            Photograph(f"screen-{kind}", "/s/{live}/screen", EVERYWHERE, showing(number, as_facilitator)),
            Photograph(f"facilitator-{kind}", "/s/{live}/facilitator", before=showing(number, as_facilitator)),
            Photograph(f"proxy-{kind}", f"/s/{{live}}/facilitator/proxy/{{{kind}}}", before=as_facilitator),
            Photograph(f"participant-{kind}-results", "/s/{live}", before=with_results(number, as_guest)),
            Photograph(
                f"screen-{kind}-results", "/s/{live}/screen", EVERYWHERE, with_results(number, as_facilitator)
            ),
        )
        # Nobody answers a slide.
        if photograph.name not in ("proxy-slide", "participant-slide-answered")
    ),
    Photograph("facilitator-ending", "/s/{live}/facilitator", before=as_facilitator, after=ask_to_end),
    Photograph("participant-closed", "/s/{live}", before=closed(as_guest)),
    Photograph("screen-closed", "/s/{live}/screen", EVERYWHERE, closed(as_facilitator)),
    Photograph("facilitator-closed", "/s/{live}/facilitator", before=closed(as_facilitator)),
    Photograph("report", "/s/{live}/report", before=closed(as_facilitator)),
    Photograph("report-participant", "/s/{live}/report", before=closed(as_guest)),
]

PHOTOGRAPHS = ROOMS + SESSION
