"""What a test is told when Passerelle itself does not serve."""

from __future__ import annotations

import pytest

import server
from server import NotServing, Server


@pytest.fixture(autouse=True)
def nothing_named(monkeypatch):
    monkeypatch.delenv("PASSERELLE_BINARY", raising=False)


def test_a_program_can_be_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PASSERELLE_BINARY", "/somewhere/passerelle")
    assert str(server.program()) == "/somewhere/passerelle"


def make_program(tmp_path, text: str):
    program = tmp_path / ".build" / "debug" / "passerelle"
    program.parent.mkdir(parents=True)
    program.write_text(text)
    program.chmod(0o755)


def test_a_missing_build_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(server, "ROOT", tmp_path)
    monkeypatch.delenv("PASSERELLE_BINARY", raising=False)
    with pytest.raises(NotServing, match="swift build"):
        Server(tmp_path)


def test_a_program_that_stops_is_quoted(tmp_path, monkeypatch):
    monkeypatch.setattr(server, "ROOT", tmp_path)
    monkeypatch.delenv("PASSERELLE_BINARY", raising=False)
    make_program(tmp_path, "#!/bin/sh\necho the port is taken\nexit 3\n")
    with pytest.raises(NotServing, match="stopped with 3:\nthe port is taken"):
        Server(tmp_path).start()


def test_a_program_that_serves_is_stopped_in_peace(tmp_path, monkeypatch):
    monkeypatch.setattr(server, "ROOT", tmp_path)
    monkeypatch.delenv("PASSERELLE_BINARY", raising=False)
    make_program(tmp_path, '#!/bin/sh\nexec /usr/bin/env python3 -m http.server --bind 127.0.0.1 "$3"\n')
    running = Server(tmp_path).start()
    assert running.answers()
    running.stop()
    assert running.process.poll() is not None
