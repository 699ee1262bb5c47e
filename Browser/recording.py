"""Every byte that a page receives: its replies, and what its event stream says."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page, Response


class Recording:
    """Begins when it is made; make it before the page opens."""

    def __init__(self, page: Page):
        self.replies: list[Response] = []
        self.frames: list[str] = []
        page.on("response", lambda reply: self.replies.append(reply))
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.eventSourceMessageReceived", lambda event: self.frames.append(event["data"]))

    def received(self) -> str:
        """All of it so far. A stream that still speaks has been heard frame by frame."""
        texts = list(self.frames)
        for reply in self.replies:
            if "text/event-stream" in reply.headers.get("content-type", "") or reply.status in (204, 304):
                continue
            # Nothing has a body that led elsewhere.
            if 300 <= reply.status < 400:
                continue
            # Files that are the same for everybody; the browser does not keep all of them (its icon).
            if urlsplit(reply.url).path.startswith("/assets/"):
                continue
            texts.append(reply.text())
        return "\n".join(texts)

    def hears(self, page: Page, wanted: str) -> None:
        """Waits until the stream has said it."""
        for _ in range(400):
            if any(wanted in frame for frame in self.frames):
                return
            page.wait_for_timeout(25)
        raise AssertionError(f"The stream has not said {wanted!r}")
