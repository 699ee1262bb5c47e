"""A session as people hold it: who facilitates prepares and conducts, others join by the code, a screen shows."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, Page, expect

from people import DESK, PROJECTOR, People
from server import Server


def enter(browser: Browser, server: Server) -> list[dict]:
    """Follows the link that the server printed; answers the cookies of its administrator."""
    context = browser.new_context(base_url=server.address, locale="en-GB")
    page = context.new_page()
    page.goto(server.welcome())
    page.click("#enter button")
    page.wait_for_url("**/today")
    cookies = context.cookies()
    context.close()
    return cookies


class Room:
    """One session. `desk` is the page of the person who facilitates."""

    def __init__(self, people: People, cookies: list[dict]):
        self.people = people
        self.desk = people.english(DESK)
        self.desk.context.add_cookies(cookies)
        self.code = ""
        self.activities: list[str] = []

    # Preparing

    def prepare(self, title: str, **kinds: dict) -> Room:
        """A session with one activity of each named kind; `word_cloud={"most": "2"}` fills fields of its form."""
        self.desk.goto("/sessions")
        self.desk.fill("#title", title)
        self.press("form.beginning button.primary")
        self.code = self.desk.url.split("/")[4]
        for kind, fields in kinds.items():
            self.add(kind.replace("_", "-"), fields)
        return self

    def add(self, kind: str, fields: dict) -> None:
        self.press(f'#picker button[value="{kind}"]')
        self.activities.append(self.desk.url.split("activity=")[1].split("&")[0])
        self.fill(self.desk.locator("#activity"), fields)
        if fields:
            self.press("#activity p.choices > button.primary")
            expect(self.desk.locator("#activity .error")).to_have_count(0)

    def settle(self, **fields) -> None:
        """Changes the session itself."""
        self.desk.goto(f"/s/{self.code}/edit?part=session")
        form = self.desk.locator('form[action$="/edit/session"]')
        self.fill(form, {name.replace("_", "-"): value for name, value in fields.items()})
        self.press('form[action$="/edit/session"] button.primary')

    @staticmethod
    def fill(form: Locator, fields: dict) -> None:
        for name, value in fields.items():
            field = form.locator(f'[name="{name}"]').first
            if isinstance(value, bool):
                field.set_checked(value)
            elif field.evaluate("element => element.localName") == "select":
                field.select_option(value)
            else:
                field.fill(value)

    def press(self, selector: str) -> None:
        with self.desk.expect_navigation():
            self.desk.click(selector)

    # Conducting

    def conduct(self) -> None:
        self.desk.goto(f"/s/{self.code}/facilitator")

    def open(self) -> Room:
        self.conduct()
        self.act("open")
        expect(self.desk.locator("#state.live")).to_be_visible()
        return self

    def act(self, verb: str) -> None:
        """Presses the button of that verb: open, close, pause, reveal, close-activity, reset, lock …"""
        # What asks first is opened first.
        if opener := {"close": "ending", "reset": "resetting"}.get(verb):
            self.desk.click(f'a[data-dialog="{opener}"]')
        forms = f'form[action="/s/{self.code}/facilitator/{verb}"], form[action^="/s/{self.code}/facilitator/{verb}/"]'
        self.desk.locator(f":is({forms}) > button").first.click()

    def show(self, place: int) -> str:
        """Shows the activity at that place, from 0; answers its title."""
        line = self.desk.locator("ol.agenda > li").nth(place)
        line.locator("button.link").click()
        expect(line).to_have_class("current")
        return line.locator("button.link").inner_text()

    # Taking part

    def join(self, page: Page) -> Page:
        """By the code, as from a wall."""
        page.goto("/join")
        page.fill("#code", self.code)
        page.press("#code", "Enter")
        page.click("#join button.primary")
        page.wait_for_url(f"**/s/{self.code}")
        return page

    def screen(self) -> Page:
        page = self.people.english(PROJECTOR)
        page.context.add_cookies(self.desk.context.cookies())
        page.goto(f"/s/{self.code}/screen")
        return page

    def export(self, format: str) -> bytes:
        reply = self.desk.request.get(f"/s/{self.code}/export/{format}")
        assert reply.ok, reply.status
        return reply.body()


def send(page: Page) -> None:
    """The one primary act under the thumb."""
    page.click("#deck button.primary")


def asks(page: Page, title: str) -> None:
    expect(page.locator("h1#question")).to_have_text(title)
