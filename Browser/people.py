"""People in front of a browser: each in a context of their own, with their language and their way of using a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page

PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}
PROJECTOR = {"width": 1920, "height": 1080}

# What a browser writes to its console when the network or the server refuses, which tests do on purpose.
EXPECTED = ("Failed to load resource", "net::ERR_")

# Pages that have been examined where they stand: the instrument breaks the page's own rules for styles.
examined: set[Page] = set()


@dataclass
class People:
    """Opens pages for people, and collects what their browsers complain about."""

    browser: Browser
    address: str
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def french(self, viewport: dict = PHONE, **options) -> Page:
        return self.person("fr-FR", viewport, **options)

    def english(self, viewport: dict = PHONE, **options) -> Page:
        return self.person("en-GB", viewport, **options)

    def without_scripts(self, locale: str = "fr-FR", viewport: dict = PHONE, **options) -> Page:
        return self.person(locale, viewport, java_script_enabled=False, **options)

    def person(self, locale: str, viewport: dict, **options) -> Page:
        # The stylesheet is quiet for those who ask for it, and a test has no time for transitions.
        settings = {"reduced_motion": "reduce", "has_touch": viewport in (PHONE, NARROW), **options}
        context = self.browser.new_context(base_url=self.address, locale=locale, viewport=viewport, **settings)
        context.set_default_timeout(20_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda message: self.heard(page, message))
        return page

    def heard(self, page: Page, message) -> None:
        if page in examined and "inline style" in message.text:
            return
        if message.type == "error" and not any(text in message.text for text in EXPECTED):
            self.complaints.append(f"{page.url}: {message.text}")

    def leave(self) -> None:
        for context in self.contexts:
            context.close()
        self.contexts.clear()
        examined.clear()


class Keyboard:
    """A person who uses nothing but the keyboard."""

    def __init__(self, page: Page):
        self.page = page

    def reach(self, selector: str, steps: int = 80) -> None:
        """Presses Tab until the element has the focus, and checks that the focus can be seen."""
        for _ in range(steps):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector):
                assert self.focus_is_visible(), f"{selector} has the focus and does not show it"
                return
        raise AssertionError(f"{selector} is not reached with {steps} presses of Tab")

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def focus_is_visible(self) -> bool:
        return self.page.evaluate(
            """() => {
              const shows = (element) => {
                const style = getComputedStyle(element);
                return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
              };
              const active = document.activeElement;
              return shows(active) || [...document.querySelectorAll(":has(:focus-visible)")].some(shows);
            }"""
        )
