"""The way through the demonstration: who is signed in, which sessions there are, and what stands on the screen."""

from __future__ import annotations

import re
import subprocess

from playwright.sync_api import APIResponse, Browser, Page

from server import program

# The agenda of the session to hold has one of each kind, in this order.
KINDS = ("slide", "cloud", "poll", "quiz", "scale", "board", "ranking", "wall", "questions")
TITLES = {
    "held": {"fr": "premier tour", "en": "first round"},
    "open": {"fr": "vue de chez vous", "en": "as you see it"},
    "live": {"fr": "qui prévient qui", "en": "who tells whom"},
}


def enter(page: Page, button: str) -> list[dict]:
    """Presses the button that lets somebody in; answers what they are known by from then on, and closes their page."""
    here = page.url
    page.click(button)
    # Until the next page is whole: a browser may never finish closing one that is on its way.
    page.wait_for_url(lambda url: url != here)
    cookies = page.context.cookies()
    page.context.close()
    return cookies


class Tour:
    """The administrator of the demonstration, who facilitates its sessions, and a guest in each language."""

    def __init__(self, browser: Browser, address: str, welcome: str, empty: str = ""):
        self.browser = browser
        self.address = address
        self.empty = empty
        self.context = browser.new_context(base_url=address, locale="fr-FR")
        page = self.context.new_page()
        page.goto(welcome)
        page.click("#enter button")
        self.sessions = self.find_sessions(page)
        self.person, *others = self.find_people()
        self.members = self.enter_member(others[-1])
        self.seats = {language: self.take_seat(browser, language) for language in ("fr", "en")}
        self.answering = {language: self.take_seat(browser, language) for language in ("fr", "en")}
        self.agendas: dict[str, list[str]] = {}
        self.shown: dict[str, int] = {}
        self.have_answered: set[tuple[str, str]] = set()
        self.rehearsals: list[subprocess.Popen] = []

    def find_sessions(self, page: Page) -> dict[tuple[str, str], str]:
        read = "links => links.map(link => [link.textContent, link.getAttribute('href')])"
        links = []
        for shelf in ("/sessions", "/sessions?shelf=open", "/sessions?shelf=ended"):
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
        return enter(page, "#join button.primary")

    def find_people(self) -> list[str]:
        """People of the directory who are neither administrators nor leads."""
        directory = self.context.request.get("/organisation/people").text()
        lines = re.findall(r"<li>.*?</li>", directory, re.DOTALL)
        plain = [line for line in lines if "/organisation/people/" in line and 'class="badge' not in line]
        return [re.search(r"/organisation/people/([a-z0-9]{20})", line).group(1) for line in plain][:6]

    def link(self, person: str) -> str:
        """A link that signs this person in, made by the administrator."""
        page = self.post(f"/organisation/people/{person}/link").text()
        return re.search(r"/welcome/[a-z0-9]+\.[a-z0-9]+", page).group()

    def enter_member(self, person: str) -> list[dict]:
        context = self.browser.new_context(base_url=self.address)
        page = context.new_page()
        page.goto(self.link(person))
        return enter(page, "#enter button")

    def activities(self, language: str) -> list[str]:
        if language not in self.agendas:
            agenda = self.context.request.get(f"/s/{self.sessions['live', language]}/edit").text()
            self.agendas[language] = list(dict.fromkeys(re.findall(r'name="order" value="([a-z0-9]+)"', agenda)))
        return self.agendas[language]

    def address_of(self, place, language: str) -> str:
        """Where this page is: its path, with codes and identifiers in the place of their names."""
        names = {name: self.sessions.get((name, language), "") for name in TITLES}
        names |= {"person": self.person}
        if "{link}" in place.path:
            names["link"] = self.link(self.person)
        if "{live}" in place.path:
            names |= dict(zip(KINDS, self.activities(language), strict=True))
        return (self.empty if place.on_empty_server else "") + place.path.format(**names)

    def facilitator(self, page: Page, language: str) -> None:
        page.context.add_cookies(self.context.cookies())

    def guest(self, page: Page, language: str) -> None:
        page.context.add_cookies(self.seats[language])

    def member(self, page: Page) -> None:
        page.context.add_cookies(self.members)

    def answered(self, page: Page, language: str) -> None:
        """In the seat of somebody who has answered what is asked, if it can be answered still."""
        page.context.add_cookies(self.answering[language])
        page.goto(f"/s/{self.sessions['live', language]}")
        scene = page.locator("main").get_attribute("data-scene") or ""
        form = page.locator("form#answer")
        if (language, scene) in self.have_answered or not form.count():
            return
        for fields in form.locator("fieldset:has(input[type=radio])").all():
            fields.locator("label").first.click()
        for words in form.locator("textarea, input:not([type]), input[type=text]").all():
            words.fill("Prévenir la veille" if language == "fr" else "Tell us the day before")
        for place, choice in enumerate(form.locator("select[name^=place]").all()):
            choice.select_option(index=place + 1)
        page.locator("footer.deck button.primary").click()
        self.have_answered.add((language, scene))

    def rehearse(self, participants: int) -> None:
        """Robots come to both sessions that are to be held."""
        for language in ("fr", "en"):
            command = [str(program()), "rehearse", self.sessions["live", language], "--participants", str(participants)]
            command += ["--minutes", "30", "--server", self.address, "--language", language]
            quiet = subprocess.DEVNULL
            self.rehearsals.append(subprocess.Popen(command, stdout=quiet, stderr=quiet))

    def show(self, language: str, number: int) -> None:
        """Puts the activity of that place in the agenda before everybody, and lets the robots answer."""
        if self.shown.get(language) == number:
            return
        activities = self.activities(language)
        current = activities[self.shown[language]] if language in self.shown else ""
        desk = self.act(language, f"show/{activities[number]}", {"seen": current}).text()
        # What is shown is what will be looked at.
        assert f'data-scene="facilitator-{activities[number]}"' in desk, f"{KINDS[number]} is not shown"
        self.shown[language] = number
        if self.rehearsals:
            self.context.pages[0].wait_for_timeout(8000)

    def reveal(self, language: str, number: int) -> None:
        """Closes the activity of that place and shows its results."""
        activity = self.activities(language)[number]
        self.act(language, f"close-activity/{activity}")
        self.act(language, f"reveal/{activity}")

    def act(self, language: str, verb: str, fields: dict[str, str] | None = None) -> APIResponse:
        return self.post(f"/s/{self.sessions['live', language]}/facilitator/{verb}", fields)

    def post(self, path: str, fields: dict[str, str] | None = None) -> APIResponse:
        return self.context.request.post(path, form=fields or {}, headers={"Origin": self.address})

    def leave(self) -> None:
        for rehearsal in self.rehearsals:
            rehearsal.terminate()
            rehearsal.wait()
        self.context.close()
