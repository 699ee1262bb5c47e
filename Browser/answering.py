"""How people answer each kind of activity, with a finger or with nothing but the keyboard."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from people import Keyboard
from room import send


def recorded(page: Page) -> None:
    """The page says that the answer has arrived."""
    expect(page.locator('#content p.notice[role="status"]')).to_be_visible()


def answer(page: Page, kind: str, choice: str, words: str) -> None:
    """`choice` is an option's letter or a figure, `words` what is written; each kind takes what it asks for."""
    match kind:
        case "poll":
            page.check(f'#answer input[name="pick"][value="{choice}"]', force=True)
        case "quiz":
            page.check(f'#answer input[name="pick-a"][value="{choice}"]', force=True)
        case "scale":
            page.check(f'#answer input[name="rate-a"][value="{choice}"]', force=True)
        case "ranking":
            for place, option in enumerate(choice, start=1):
                page.select_option(f"#place-{option}", str(place))
        case "word-cloud":
            page.fill("#word", words)
        case "wall" | "board" | "questions":
            page.fill("#add", words)
        case "slide":
            page.click("#ready button")
            return
    send(page)
    arrived(page, kind, words)


def arrived(page: Page, kind: str, words: str) -> None:
    match kind:
        case "poll" | "quiz" | "scale":
            recorded(page)
        case "wall" | "board" | "questions":
            expect(page.locator("#add")).to_have_value("")
        case "word-cloud":
            expect(page.locator("#word")).to_have_value("")


def answer_by_keyboard(noor: Keyboard, kind: str, words: str) -> None:
    """Noor takes the first option, or the first place, or writes."""
    match kind:
        case "poll" | "quiz" | "scale":
            noor.reach('#answer input[type="radio"]')
            noor.press("Space")
        case "ranking":
            noor.reach("#place-a")
            noor.press("ArrowDown")
        case "word-cloud":
            noor.reach("#word")
            noor.page.keyboard.type(words)
        case "wall" | "board" | "questions":
            noor.reach("#add")
            noor.page.keyboard.type(words)
        case "slide":
            noor.reach("#ready button")
            noor.press("Enter")
            return
    noor.reach("#deck button.primary")
    noor.press("Enter")
    arrived(noor.page, kind, words)
