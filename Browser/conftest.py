"""What the browser tests share: a browser, Passerelle itself, a stand-in for it, and people."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from people import DESK, Keyboard, People  # noqa: E402
from room import Room, enter  # noqa: E402
from server import Server  # noqa: E402
from stage import Stage  # noqa: E402

# A machine that is busy building is slow, and no page is wrong for that.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, or the one named by CHROMIUM."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not executable:
        pytest.fail("There is no Chromium: run script/setup tests.")
    with sync_playwright() as playwright:
        # The sandbox of Chromium does not start for root, as which tests run in many a container.
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """Passerelle with its demonstration data, shared by the tests that change nothing for each other."""
    server = Server(tmp_path_factory.mktemp("passerelle")).start()
    yield server
    server.stop()


@pytest.fixture
def own_server(tmp_path):
    """Passerelle for one test, which may stop and restart it."""
    server = Server(tmp_path).start()
    yield server
    server.stop()


@pytest.fixture
def stage():
    stage = Stage()
    yield stage
    stage.close()


def _people(browser, address):
    people = People(browser, address)
    yield people
    people.leave()
    assert not people.complaints, "The browser complained:\n" + "\n".join(people.complaints)


@pytest.fixture
def people(browser, server):
    """People in front of Passerelle itself."""
    yield from _people(browser, server.address)


@pytest.fixture
def audience(browser, stage):
    """People in front of the stand-in."""
    yield from _people(browser, stage.address)


@pytest.fixture
def camille(people):
    """Camille, French, on her phone."""
    return people.french()


@pytest.fixture
def amara(people):
    """Amara, English, at a desk."""
    return people.english(DESK)


@pytest.fixture
def noor(people):
    """Noor, French, at a desk, with nothing but the keyboard."""
    return Keyboard(people.french(DESK))


@pytest.fixture
def bruno(people):
    """Bruno, French, whose phone runs no scripts."""
    return people.without_scripts()


@pytest.fixture(scope="session")
def hospital(browser, tmp_path_factory):
    """Passerelle in which every test holds a session of its own, and what its administrator is known by."""
    server = Server(tmp_path_factory.mktemp("hospital")).start()
    yield server, enter(browser, server)
    server.stop()


@pytest.fixture
def room(browser, hospital):
    """A facilitator at a desk, about to prepare a session."""
    server, cookies = hospital
    for people in _people(browser, server.address):
        yield Room(people, cookies)


@pytest.fixture
def own_room(browser, own_server):
    """The same, in front of a server that the test may stop."""
    cookies = enter(browser, own_server)
    for people in _people(browser, own_server.address):
        yield Room(people, cookies)
