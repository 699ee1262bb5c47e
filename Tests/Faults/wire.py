"""HTTP as a phone speaks it: one connection that is kept as long as it lasts, cookies, and what the server pushes."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from urllib.parse import urlencode

PATIENCE = 30


class Broken(Exception):
    """The connection ended before the reply was whole: whoever asked does not know what became of it."""


@dataclass
class Reply:
    status: int
    fields: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")


class Line:
    """A browser that keeps one connection."""

    def __init__(self, port: int, language: str = "en"):
        self.port = port
        self.language = language
        self.cookies: dict[str, str] = {}
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def get(self, path: str, **fields: str) -> Reply:
        return await self.ask("GET", path, fields)

    async def post(self, path: str, form: list[tuple[str, str]] | dict[str, str], **fields: str) -> Reply:
        return await self.ask("POST", path, fields, urlencode(form).encode())

    async def ask(
        self, method: str, path: str, fields: dict[str, str], body: bytes | None = None,
        kind: str = "application/x-www-form-urlencoded",
    ) -> Reply:
        """Asks and waits for the whole reply. Cookies are kept."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._send(method, path, fields, body, kind)
                reply = await self._head()
                reply.body = await self._body(reply)
        except (OSError, EOFError, TimeoutError, ValueError) as failure:
            self.hang_up()
            raise Broken(f"{method} {path}: {type(failure).__name__}") from failure
        self.cookies |= reply.cookies
        if reply.fields.get("connection", "").lower() == "close":
            self.hang_up()
        return reply

    async def open_stream(self, path: str) -> Stream | Reply:
        """The event stream at that path, or what the server answers instead."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._send("GET", path, {"Accept": "text/event-stream"}, None, "")
                reply = await self._head()
                if reply.status != 200:
                    reply.body = await self._body(reply)
                    return reply
        except (OSError, EOFError, TimeoutError, ValueError) as failure:
            self.hang_up()
            raise Broken(f"GET {path}: {type(failure).__name__}") from failure
        return Stream(self._reader)

    def hang_up(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None

    async def _send(self, method: str, path: str, fields: dict[str, str], body: bytes | None, kind: str) -> None:
        # As browsers do: a connection that the server ended while nothing was asked is opened anew.
        if self._reader is not None and self._reader.at_eof():
            self.hang_up()
        if self._writer is None:
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self.port)
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", f"Accept-Language: {self.language}"]
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        if body is not None:
            lines += [f"Content-Type: {kind}", f"Content-Length: {len(body)}", "Sec-Fetch-Site: same-origin"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
        self._writer.write("\r\n".join(lines + ["", ""]).encode() + (body or b""))
        await self._writer.drain()

    async def _head(self) -> Reply:
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        reply = Reply(int(head[0].split(" ", 2)[1]))
        for line in head[1:]:
            name, _, value = line.partition(": ")
            if name.lower() == "set-cookie":
                cookie, _, _ = value.partition(";")
                reply.cookies |= dict([cookie.split("=", 1)])
            elif name:
                reply.fields[name.lower()] = value
        return reply

    async def _body(self, reply: Reply) -> bytes:
        if "content-length" in reply.fields:
            return await self._reader.readexactly(int(reply.fields["content-length"]))
        if reply.fields.get("transfer-encoding", "").lower() != "chunked":
            return b""
        chunks = []
        while chunk := await next_chunk(self._reader):
            chunks.append(chunk)
        return b"".join(chunks)


class Stream:
    """The events of a live page, as they come."""

    def __init__(self, reader: asyncio.StreamReader):
        self._reader = reader
        self._text = b""

    async def next(self) -> tuple[str, str] | None:
        """The next event and its data; nothing when the stream is over."""
        while True:
            head, mark, rest = self._text.partition(b"\n\n")
            if not mark:
                try:
                    chunk = await next_chunk(self._reader)
                except (OSError, EOFError, ValueError):
                    return None
                if not chunk:
                    return None
                self._text += chunk
                continue
            self._text = rest
            event, data = "message", []
            for line in head.decode(errors="replace").split("\n"):
                name, _, value = line.partition(": ")
                if name == "event":
                    event = value
                elif name == "data":
                    data.append(value)
            if data:
                return event, "\n".join(data)


async def next_chunk(reader: asyncio.StreamReader) -> bytes:
    size = int((await reader.readuntil(b"\r\n")).split(b";")[0], 16)
    chunk = await reader.readexactly(size + 2)
    return chunk[:-2]
