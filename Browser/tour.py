"""The way through the demonstration: who is signed in, which sessions there are, and what stands on the screen."""

from __future__ import annotations

import re
import subprocess

from playwright.sync_api import Browser, Page

from server import program

TITLES = {
    "held": {"fr": "premier tour", "en": "first round"},
    "open": {"fr": "vue de chez vous", "en": "as you see it"},
    "live": {"fr": "qui prévient qui", "en": "who tells whom"},
}


class Tour:
    """The administrator of the demonstration, who facilitates its sessions, and a guest in each language."""

    def __init__(self, browser: Browser, address: str, welcome: str):
        self.address = address
        self.context = browser.new_context(base_url=address, locale="fr-FR")
        page = self.context.new_page()
        page.goto(welcome)
        page.click("#enter button")
        self.sessions = self.find_sessions(page)
        self.seats = {language: self.take_seat(browser, language) for language in ("fr", "en")}
        self.rehearsals: list[subprocess.Popen] = []

    def find_sessions(self, page: Page) -> dict[tuple[str, str], str]:
        read = "links => links.map(link => [link.textContent, link.getAttribute('href')])"
        links = []
        for shelf in ("/sessions", "/sessions?shelf=ended"):
            page.goto(shelf)
            links += page.eval_on_selector_all("h3 a", read)
        return {
            (name, language): href.split("/")[2]
            for name, titles in TITLES.items()
            for language, part in titles.items()
            for title, href in links
            if part in title
        }

    def take_seat(self, browser: Browser, language: str) -> list[dict]:
        context = browser.new_context(base_url=self.address, locale=f"{language}-{language.upper()}")
        page = context.new_page()
        page.goto(f"/s/{self.sessions['live', language]}/join")
        page.click("#join button.primary")
        cookies = context.cookies()
        context.close()
        return cookies

    def address_of(self, path: str, language: str) -> str:
        """The path with the code of a session in the place of its name."""
        return path.format(**{name: self.sessions.get((name, language), "") for name in TITLES})

    def facilitator(self, page: Page, language: str) -> None:
        page.context.add_cookies(self.context.cookies())

    def guest(self, page: Page, language: str) -> None:
        page.context.add_cookies(self.seats[language])

    def rehearse(self, participants: int) -> None:
        """Robots come to both sessions that are to be held."""
        for language in ("fr", "en"):
            command = [str(program()), "rehearse", self.sessions["live", language], "--participants", str(participants)]
            command += ["--minutes", "30", "--server", self.address, "--language", language]
            quiet = subprocess.DEVNULL
            self.rehearsals.append(subprocess.Popen(command, stdout=quiet, stderr=quiet))

    def show(self, language: str, number: int, patience: float = 8) -> None:
        """Puts the activity of that place in the agenda before everybody, and lets the robots answer."""
        code = self.sessions["live", language]
        agenda = self.context.request.get(f"/s/{code}/edit").text()
        activities = list(dict.fromkeys(re.findall(r"/edit\?activity=([a-z0-9]+)", agenda)))
        seen = re.search(r'name="seen" value="([a-z0-9]*)"', self.context.request.get(f"/s/{code}/facilitator").text())
        current = seen.group(1) if seen else ""
        if number >= len(activities) or activities[number] == current:
            return
        wanted = activities[number]
        self.act(language, f"show/{wanted}", {"seen": current})
        page = self.context.pages[0]
        page.wait_for_timeout(patience * 1000)

    def act(self, language: str, verb: str, fields: dict[str, str] | None = None) -> None:
        code = self.sessions["live", language]
        headers = {"Origin": self.address}
        self.context.request.post(f"/s/{code}/facilitator/{verb}", form=fields or {}, headers=headers)

    def leave(self) -> None:
        for rehearsal in self.rehearsals:
            rehearsal.terminate()
            rehearsal.wait()
        self.context.close()
