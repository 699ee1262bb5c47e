"""What every page has to hold for everybody: no fault that axe finds, and no sideways scrolling at 320 pixels."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from people import NARROW, examined

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def check_with_axe(page: Page, *, standards: list[str] = STANDARDS) -> None:
    """Fails with every fault axe finds, each with its rule and the elements concerned."""
    # What it provokes may be heard late; on its next address the page answers for itself again.
    examined.add(page)
    page.once("framenavigated", lambda _: examined.discard(page))
    options = {"runOnly": {"type": "tag", "values": standards}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options)
    faults = [
        f"{fault['id']} ({fault['impact']}): {fault['help']}\n"
        + "\n".join(f"    {node['html'][:200]}" for node in fault["nodes"][:5])
        for fault in found.response["violations"]
    ]
    assert not faults, f"{page.url}\n" + "\n".join(faults)


def check_no_sideways_scrolling(page: Page) -> None:
    """Fails when the page is wider than a screen of 320 pixels; parts that scroll in themselves may."""
    before = page.viewport_size
    page.set_viewport_size(NARROW)
    try:
        wide = page.evaluate(
            """() => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const scrolls = (element) => element.closest("body *") &&
                ["auto", "scroll", "clip", "hidden"].includes(getComputedStyle(element).overflowX);
              const isInside = (element) => {
                for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
                  if (scrolls(at)) return true;
                return false;
              };
              return [...document.body.querySelectorAll("*")]
                .filter((element) => element.getBoundingClientRect().right > width + 1 && !isInside(element))
                .map((element) => element.outerHTML.slice(0, 120)).slice(0, 5);
            }"""
        )
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, f"{page.url} is {over} pixels too wide at 320:\n" + "\n".join(wide)
    finally:
        page.set_viewport_size(before)
