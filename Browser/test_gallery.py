"""The gallery shows a page in both languages, both schemes and every size asked for."""

from __future__ import annotations

from gallery import photograph, write_index
from pages import Photograph
from people import DESK, PROJECTOR


def test_a_page_is_photographed_in_every_language_scheme_and_size(stage, browser, tmp_path):
    stage.shows("<h1>Page</h1>", live=None)
    files = photograph(browser, stage.address, [Photograph("page", "/page", (DESK, PROJECTOR))], tmp_path)
    assert len(files) == 8 and all(file.stat().st_size > 1000 for file in files)
    assert write_index(files, tmp_path).read_text().count("<figure>") == 8
