"""Somebody who started the server for the first time and has read nothing but the three links it printed."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from people import DESK, PROJECTOR
from server import Server

MOST_PRESSES = 8


def links_in(printed: str) -> list[str]:
    return [re.sub("^https?://[^/]+", "", link) for link in re.findall(r"http\S+", printed)]


def test_links_printed_in_an_english_terminal_lead_to_the_session_in_english(people, tmp_path):
    server = Server(tmp_path, locale="en_GB.UTF-8").start()
    try:
        _, participant, screen = links_in(server.log.read_text())
        for page, link in ((people.english(), participant), (people.english(PROJECTOR), screen)):
            page.goto(server.address + link)
            expect(page).to_have_title(re.compile("who tells whom"))
    finally:
        server.stop()


def test_the_first_answer_is_on_the_big_screen_after_a_few_presses(people, own_server):
    printed = own_server.log.read_text()
    administrator, participant, screen = links_in(printed)
    desk, phone, projector = people.french(DESK), people.french(), people.french(PROJECTOR)
    presses = 0

    def press(page: Page | Locator, name: str) -> None:
        nonlocal presses
        page.get_by_role("link", name=name).or_(page.get_by_role("button", name=name)).first.click()
        presses += 1

    for page, link in ((desk, administrator), (phone, participant), (projector, screen)):
        page.goto(own_server.address + link)
    press(desk, "Entrer sans mot de passe")
    desk.wait_for_url("**/today")
    press(desk, "Animer La sortie, qui prévient qui")
    press(desk, "Ouvrir la séance")
    press(phone, "Entrer")
    expect(projector.locator(".lobby .reason, .invitation .reason").first).to_contain_text("Une personne")
    deck = desk.locator("#deck")
    press(deck, "Commencer")
    expect(phone.locator("h1#question")).to_have_text("Ce que dit le mois de novembre")
    press(deck, "Activité suivante")
    expect(phone.locator("#word")).to_be_visible()
    phone.fill("#word", "confiance")
    press(phone, "Ajouter ce mot")
    expect(projector.locator("#results")).to_contain_text("confiance")
    assert presses <= MOST_PRESSES
