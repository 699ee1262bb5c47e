"""Every page, in French by day and in English by night, for everybody and in words of its own."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page

from accessibility import check_no_sideways_scrolling, check_with_axe
from pages import PHOTOGRAPHS, SESSION, Photograph
from people import DESK, People
from server import Server
from tour import Tour
from words import leftovers

SCHEMES = {"fr": "light", "en": "dark"}
LOCALES = {"fr": "fr-FR", "en": "en-GB"}


@dataclass
class Shown:
    """A page that stands open in both languages."""

    place: Photograph
    pages: dict[str, Page] = field(default_factory=dict)
    bare: Page | None = None


@pytest.fixture(scope="module")
def tour(browser, tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("pages")).start()
    empty = Server(tmp_path_factory.mktemp("empty"), "--empty").start()
    tour = Tour(browser, server.address, server.welcome(), empty.address)
    yield tour
    tour.leave()
    server.stop()
    empty.stop()


# Two halves that can be gone through side by side: what stands by itself, and a session that is held from its lobby to
# its end, where what is shown, answered and closed stays so for the pages after it.
PLACES = [
    pytest.param(place, id=place.name, marks=pytest.mark.session if place in SESSION else ()) for place in PHOTOGRAPHS
]


@pytest.fixture(scope="module", params=PLACES)
def shown(request, browser, tour):
    people = People(browser, tour.address)
    shown = Shown(request.param)
    for language, scheme in SCHEMES.items():
        page = people.person(LOCALES[language], DESK, color_scheme=scheme)
        arrive(page, shown.place, language, tour)
        shown.pages[language] = page
    shown.bare = people.without_scripts()
    arrive(shown.bare, shown.place, "fr", tour)
    yield shown
    complaints = list(people.complaints)
    people.leave()
    assert not complaints, "The browser complained:\n" + "\n".join(complaints)


def arrive(page: Page, place: Photograph, language: str, tour: Tour) -> None:
    if place.before:
        place.before(page, language, tour)
    page.goto(tour.address_of(place, language))
    if place.after:
        place.after(page)


def test_a_page_speaks_the_language_asked_for(shown):
    for language, page in shown.pages.items():
        assert page.locator("html").get_attribute("lang") == language, page.url


def test_axe_finds_no_fault(shown):
    for page in shown.pages.values():
        check_with_axe(page)


def test_nothing_scrolls_sideways_at_320_pixels(shown):
    for page in shown.pages.values():
        check_no_sideways_scrolling(page)


def test_no_word_is_left_in_the_other_language(shown):
    same = leftovers(shown.pages["fr"], shown.pages["en"])
    assert not same, f"{shown.pages['fr'].url}: the same in both languages: {same}"


def test_a_page_is_complete_without_scripts(shown):
    """It has its title and its main part, and every form can be sent with a button."""
    page = shown.bare
    assert page.locator("h1").first.inner_text().strip()
    for form in page.locator("form").all():
        name = form.get_attribute("id")
        outside = page.locator(f"button[form='{name}']")
        buttons = form.locator("button, input[type=submit]").count()
        assert buttons or outside.count(), form.evaluate("form => form.outerHTML.slice(0, 200)")


def test_bruno_joins_answers_and_changes_his_answer_without_scripts(own_server, browser):
    people = People(browser, own_server.address)
    tour = Tour(browser, own_server.address, own_server.welcome())
    try:
        code = tour.sessions["live", "fr"]
        tour.show("fr", 2)
        bruno = people.without_scripts()
        bruno.goto("/join")
        bruno.fill("#code", code)
        bruno.click("main button.primary")
        bruno.click("#join button.primary")
        for choice in (0, 1):
            bruno.locator("#answer input[type=radio]").nth(choice).check()
            bruno.click("footer.deck button.primary")
            bruno.click("footer.deck a[href$='?change=yes']")
            assert bruno.locator("#answer input[type=radio]").nth(choice).is_checked()
    finally:
        tour.leave()
        people.leave()


def test_a_session_is_conducted_without_scripts(own_server, browser):
    people = People(browser, own_server.address)
    tour = Tour(browser, own_server.address, own_server.welcome())
    try:
        code = tour.sessions["live", "fr"]
        claire = people.without_scripts(viewport=DESK)
        tour.facilitator(claire, "fr")
        screen = people.without_scripts(viewport=DESK)
        tour.facilitator(screen, "fr")
        claire.goto(f"/s/{code}/facilitator")
        for verb in ("open", f"show/{tour.activities('fr')[2]}", f"close-activity/{tour.activities('fr')[2]}"):
            claire.locator(f"form[action$='/facilitator/{verb}'] button, button[formaction$='/{verb}']").first.click()
        screen.goto(f"/s/{code}/screen")
        assert "Où perdons-nous" in screen.locator("h1").first.inner_text()
        assert "/close-activity/" not in claire.content()
    finally:
        tour.leave()
        people.leave()
