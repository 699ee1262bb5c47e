"""A page follows its session in place, and nothing a person did in it is lost."""

from __future__ import annotations

import re
import threading

import pytest
from playwright.sync_api import Page, expect

from stage import Reply, Stage

FORM = """<main id="live-main" data-scene="{scene}"><h1>{title}</h1>
<form id="answer" method="post" action="/answer" data-live-form>
  <label>Word <input name="word" id="word"></label>
  <label>Why <textarea name="why"></textarea></label>
  <button name="act" value="give">Give</button></form>
<p id="count">{count}</p></main>"""


def form(scene: str = "one", title: str = "A word?", count: str = "0 words") -> str:
    return FORM.format(scene=scene, title=title, count=count)


@pytest.fixture
def camille(audience) -> Page:
    return audience.english()


def listen(page: Page, stage: Stage, path: str = "/page") -> None:
    """Opens the page and waits until it listens."""
    before = len(stage.streams)
    page.goto(path)
    hears(page, stage, before + 1)


def hears(page: Page, stage: Stage, count: int) -> None:
    for _ in range(200):
        if len(stage.streams) >= count:
            return
        page.wait_for_timeout(25)
    raise AssertionError("The page does not listen")


def receives(page: Page, stage: Stage, count: int) -> None:
    for _ in range(400):
        if len(stage.postings) >= count:
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"{len(stage.postings)} postings instead of {count}")


def test_a_figure_changes_in_place(stage, camille):
    stage.shows(form())
    listen(camille, stage)
    stage.says('<p id="count">3 words</p>')
    expect(camille.locator("#count")).to_have_text("3 words")


def test_camille_keeps_the_focus_and_the_caret_while_others_answer(stage, camille):
    stage.shows(form())
    listen(camille, stage)
    camille.fill("#word", "confidence")
    camille.evaluate("word.setSelectionRange(3, 5)")
    stage.says('<main id="live-main" data-scene="one"><p role="note">New</p>' + form(count="4 words").split(">", 1)[1])
    expect(camille.locator("#count")).to_have_text("4 words")
    assert camille.evaluate("[document.activeElement.id, word.selectionStart, word.selectionEnd]") == ["word", 3, 5]
    expect(camille.locator("#word")).to_have_value("confidence")


def test_what_camille_has_typed_ticked_and_chosen_stays(stage, camille):
    controls = """<main id="live-main" data-scene="one"><form id="f"><textarea name="t">{0}</textarea>
      <input type="checkbox" name="c"><input type="radio" name="r" value="a" {1}><input type="radio" name="r" value="b">
      <select name="s"><option>x<option>y</select></form><p id="count">{2}</p></main>"""
    stage.shows(controls.format("", "", 0))
    listen(camille, stage)
    camille.fill("textarea", "because")
    camille.check("[name=c]")
    camille.check("[value=b]")
    camille.select_option("select", "y")
    stage.says(controls.format("theirs", "checked", 1))
    expect(camille.locator("#count")).to_have_text("1")
    states = "[f.t.value, f.c.checked, f.r.value, f.s.value]"
    assert camille.evaluate(states) == ["because", True, "b", "y"]


def test_an_untouched_field_takes_the_new_default(stage, camille):
    field = '<form id="f"><input name="i" value="{0}"><select name="s"><option {1}>x<option {2}>y</select></form>'
    stage.shows(field.format("old", "selected", ""))
    listen(camille, stage)
    stage.says(field.format("new", "", "selected"))
    expect(camille.locator("input")).to_have_value("new")
    expect(camille.locator("select")).to_have_value("y")


def test_open_details_stay_open_and_a_list_stays_where_it_was_scrolled(stage, camille):
    table = "<table><tr>" + "<td>wide cell wide cell</td>" * 30 + "</tr></table>"
    part = '<div id="part"><details><summary>More</summary><p>{0}</p></details><div class="table" id="wide">'
    part += table + "</div></div>"
    stage.shows(part.format("one"))
    listen(camille, stage)
    camille.click("summary")
    camille.evaluate("wide.scrollLeft = 120")
    stage.says(part.format("two"))
    expect(camille.locator("details p")).to_have_text("two")
    assert camille.evaluate("[document.querySelector('details').open, wide.scrollLeft]") == [True, 120]


MOVES = pytest.mark.parametrize("moves", ["moved in place", "taken out and put back"])


def cannot_move_in_place(page: Page) -> None:
    """Makes the browser one of those that know no moveBefore, where a moved element loses the focus for a moment."""
    page.add_init_script("delete Element.prototype.moveBefore")


@MOVES
def test_cards_are_moved_not_made_anew(stage, camille, moves):
    if moves == "taken out and put back":
        cannot_move_in_place(camille)

    def cards(*keys):
        items = [f'<li data-key="{key}"><button>{key}</button></li>' for key in keys]
        return f'<ol id="cards">{"".join(items)}</ol>'

    stage.shows(cards("a", "b", "c"))
    listen(camille, stage)
    camille.focus("[data-key=b] button")
    camille.evaluate("window.was = document.querySelector('[data-key=b]')")
    stage.says(cards("b", "d", "a"))
    expect(camille.locator("li")).to_have_text(["b", "d", "a"])
    assert camille.evaluate("was === document.querySelector('[data-key=b]') && was.contains(document.activeElement)")


@MOVES
def test_every_order_of_keyed_and_plain_children_comes_out_as_sent(stage, camille, moves):
    if moves == "taken out and put back":
        cannot_move_in_place(camille)
    stage.shows("<p>Nothing</p>", live=None)
    camille.goto("/page")
    # The oracle is the fresh element itself: whatever stood there before, the outcome has to equal it.
    wrong = camille.evaluate(
        """async () => {
          const { morph } = await import("/assets/live/morph.js");
          let seed = 7;
          const chance = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
          const make = (depth) => {
            const element = document.createElement(["div", "p", "section", "li"][chance(4)]);
            if (chance(3) === 0) element.dataset.key = chance(6);
            if (chance(4) === 0) element.className = "c" + chance(3);
            if (chance(9) === 0) element.setAttribute("role", ["note", "status"][chance(2)]);
            for (let i = chance(depth ? 6 : 2); i > 0; i--)
              element.append(chance(3) ? (depth ? make(depth - 1) : "t" + chance(5)) : "text" + chance(4));
            return element;
          };
          const wrong = [];
          for (let round = 0; round < 400; round++) {
            const [old, fresh] = [document.createElement("div"), document.createElement("div")];
            for (let i = 0; i < 4; i++) { old.append(make(3)); fresh.append(make(3)); }
            const wanted = fresh.innerHTML;
            morph(old, fresh);
            if (old.innerHTML !== wanted) wrong.push([round, old.innerHTML, wanted]);
          }
          return wrong.slice(0, 2);
        }"""
    )
    assert wrong == []


def test_what_is_marked_to_be_kept_is_left_alone(stage, camille):
    stage.shows('<div id="part"><p data-keep>mine</p><b>0</b></div>')
    listen(camille, stage)
    stage.says('<div id="part"><p data-keep>theirs</p><b>1</b></div>')
    expect(camille.locator("b")).to_have_text("1")
    expect(camille.locator("#part [data-keep]")).to_have_text("mine")


MARKS = """<main id="live-main" data-scene="one"{0}><ol>
  <li data-mark="a b">A <span data-mine-tag hidden>yours</span></li>
  <li data-mark="c">C <span data-mine-tag hidden>yours</span></li></ol>
  <button data-mark="a b" aria-pressed="false">heart</button><p id="count">{1}</p></main>"""


def test_what_is_mine_is_marked_and_stays_marked_through_shared_bytes(stage, camille):
    stage.shows(MARKS.format(' data-mine="a%20b"', 0))
    listen(camille, stage)
    stage.says(MARKS.format("", 1))
    expect(camille.locator("#count")).to_have_text("1")
    expect(camille.locator("li.mine")).to_have_count(1)
    expect(camille.locator("li.mine [data-mine-tag]")).to_be_visible()
    expect(camille.locator("button")).to_have_attribute("aria-pressed", "true")


def test_what_is_no_longer_mine_is_unmarked(stage, camille):
    stage.shows(MARKS.format(' data-mine="a%20b"', 0))
    listen(camille, stage)
    stage.says(MARKS.format(' data-mine="c"', 1))
    expect(camille.locator("li.mine")).to_contain_text("C")
    expect(camille.locator("button")).to_have_attribute("aria-pressed", "false")


def test_a_personal_scene_is_fetched_from_the_page_itself(stage, camille):
    stage.shows(form())
    listen(camille, stage)
    stage.shows('<main id="live-main" data-scene="two" data-personal><h1>Yours alone</h1></main>')
    stage.says('<main id="live-main" data-scene="two" data-personal><h1>For everybody</h1></main>')
    expect(camille.locator("h1")).to_have_text("Yours alone")
    assert stage.gets.count("/page") == 2
    expect(camille.locator("[data-announcer]")).to_contain_text("Yours alone")


def test_a_scene_the_page_never_shows_is_not_asked_for_at_every_tick(stage, camille):
    stage.shows(form())
    listen(camille, stage)
    with camille.expect_response("**/page"):
        stage.says('<main id="live-main" data-scene="lost" data-personal></main>')
    for tick in range(20):
        stage.says('<main id="live-main" data-scene="lost" data-personal></main>')
    stage.says('<p id="count">done</p>')
    expect(camille.locator("#count")).to_have_text("done")
    assert stage.gets.count("/page") == 2


def test_an_answer_is_sent_in_place_and_let_go(stage, camille):
    stage.reply = lambda posting: Reply(form(count="1 word"))
    stage.shows(form())
    listen(camille, stage)
    camille.fill("#word", "confiance")
    camille.click("button")
    expect(camille.locator("#count")).to_have_text("1 word")
    expect(camille.locator("#word")).to_have_value("")
    [posting] = stage.postings
    assert posting.fields == [("word", "confiance"), ("why", ""), ("act", "give")]
    assert posting.headers["X-Passerelle"] == "fragment" and posting.headers["Accept"] == "text/html"


def test_words_typed_while_an_answer_is_under_way_stay(stage, camille):
    camille_typed = threading.Event()

    def reply(posting):
        camille_typed.wait(5)
        return Reply(form(count="1 word"))

    stage.reply = reply
    stage.shows(form())
    listen(camille, stage)
    camille.fill("#word", "first")
    camille.press("#word", "Enter")
    camille.fill("#word", "second")
    camille_typed.set()
    expect(camille.locator("#count")).to_have_text("1 word")
    expect(camille.locator("#word")).to_have_value("second")


def test_fields_may_be_called_like_what_a_form_has(stage, camille):
    fields = """<div id="part"><form id="f" method="post" action="/f" data-live-form><input name="id" value="7" id="i">
      <input name="method" value="m" id="m"><input name="action" value="a" id="a">
      <button>Send</button></form><p>{0}</p></div>"""
    stage.reply = lambda posting: Reply(fields.format("sent"))
    stage.shows(fields.format(""))
    listen(camille, stage)
    camille.click("button")
    expect(camille.locator("#part > p")).to_have_text("sent")
    assert stage.postings[0].fields == [("id", "7"), ("method", "m"), ("action", "a")]
    assert stage.postings[0].path == "/f"


def test_pressing_twice_sends_once(stage, camille):
    stage.reply = lambda posting: Reply(form(count="1 word"))
    stage.shows(form())
    listen(camille, stage)
    camille.fill("#word", "trust")
    camille.evaluate("() => { const b = document.querySelector('button'); b.click(); b.click(); }")
    expect(camille.locator("#count")).to_have_text("1 word")
    assert len(stage.postings) == 1


def test_a_refusal_says_why_and_keeps_what_was_typed(stage, camille):
    refused = form().replace("<label>Word", '<p role="alert" id="no">Too long</p><label>Word')
    refused = refused.replace('id="word"', 'id="word" aria-invalid="true"')
    stage.reply = lambda posting: Reply(refused, 422)
    stage.shows(form())
    listen(camille, stage)
    camille.fill("#word", "antidisestablishmentarianism")
    camille.click("button")
    expect(camille.get_by_role("alert")).to_have_text("Too long")
    expect(camille.locator("#word")).to_have_value("antidisestablishmentarianism")
    expect(camille.locator("#word")).to_be_focused()


def test_a_status_that_arrives_is_said(stage, camille):
    stage.reply = lambda posting: Reply(form().replace("<h1>", '<p role="status">Answer kept</p><h1>'))
    stage.shows(form())
    listen(camille, stage)
    camille.click("button")
    expect(camille.locator("[data-announcer]")).to_contain_text("Answer kept")


def test_a_redirection_is_followed(stage, camille):
    stage.reply = lambda posting: Reply("", 303, {"Location": "/elsewhere"})
    stage.shows(form())
    stage.shows("<h1>Elsewhere</h1>", path="/elsewhere")
    listen(camille, stage)
    camille.click("button")
    expect(camille).to_have_url(re.compile("/elsewhere$"))


def test_an_answer_given_offline_is_sent_once_when_the_network_is_back(stage, camille):
    stage.reply = lambda posting: Reply(form(count="1 word"))
    stage.shows(form())
    listen(camille, stage)
    camille.context.set_offline(True)
    camille.fill("#word", "patience")
    camille.click("button")
    expect(camille.locator("#connection")).to_have_text("Offline, will be sent")
    camille.click("button")
    camille.context.set_offline(False)
    expect(camille.locator("#count")).to_have_text("1 word")
    expect(camille.locator("#connection")).not_to_have_text("Offline, will be sent")
    assert [dict(posting.fields)["word"] for posting in stage.postings] == ["patience"]
    expect(camille.locator("#word")).to_have_value("")


def test_answers_given_offline_leave_in_order(stage, camille):
    stage.reply = lambda posting: Reply(form(count=f"{len(stage.postings)} words"))
    stage.shows(form())
    listen(camille, stage)
    camille.context.set_offline(True)
    for word in ("one", "two", "three"):
        camille.fill("#word", word)
        camille.press("#word", "Enter")
        expect(camille.locator("#connection")).to_have_text("Offline, will be sent")
    camille.context.set_offline(False)
    expect(camille.locator("#count")).to_have_text("3 words")
    assert [dict(posting.fields)["word"] for posting in stage.postings] == ["one", "two", "three"]


def test_an_answer_that_waits_survives_a_reload(stage, camille):
    stage.reply = lambda posting: Reply("", 503, {"Retry-After": "600"})
    stage.shows(form())
    listen(camille, stage)
    camille.fill("#word", "courage")
    camille.click("button")
    expect(camille.locator("#connection")).to_have_text("Offline, will be sent")
    stage.reply = lambda posting: Reply(form(count="1 word"))
    before = len(stage.postings)
    camille.reload()
    expect(camille.locator("#count")).to_have_text("1 word")
    assert [dict(posting.fields)["word"] for posting in stage.postings[before:]] == ["courage"]
    expect(camille.locator("#word")).to_have_value("")


def test_a_server_that_asks_to_wait_is_asked_again_after_that_time(stage, camille):
    replies = iter([Reply("", 503, {"Retry-After": "0"}), Reply(form(count="1 word"))])
    stage.reply = lambda posting: next(replies)
    stage.shows(form(), live=None)
    camille.goto("/page")
    camille.fill("#word", "calm")
    camille.click("button")
    expect(camille.locator("#count")).to_have_text("1 word")
    first, second = stage.postings
    assert first.headers["X-Passerelle-Submission"] == second.headers["X-Passerelle-Submission"]


def test_words_being_typed_survive_a_reload(stage, camille):
    stage.shows(form())
    listen(camille, stage)
    camille.locator("textarea").press_sequentially("half a sent")
    camille.reload()
    expect(camille.locator("textarea")).to_have_value("half a sent")


def test_words_that_have_been_sent_do_not_come_back_after_a_reload(stage, camille):
    stage.reply = lambda posting: Reply(form(count="1 word"))
    stage.shows(form())
    listen(camille, stage)
    camille.fill("textarea", "all of it")
    camille.click("button")
    expect(camille.locator("#count")).to_have_text("1 word")
    camille.reload()
    expect(camille.locator("textarea")).to_have_value("")


@pytest.fixture
def stopped(camille) -> Page:
    """Camille's page with a clock that moves only when told to."""
    camille.clock.install(time=0)
    camille.clock.pause_at(1_000_000)
    return camille


def breaks(page: Page, stage: Stage) -> None:
    """Ends the stream and refuses the next, until the browser has given up trying by itself."""
    stage.takes_streams = False
    with page.expect_response(lambda reply: reply.url.endswith("/live") and reply.status == 503):
        stage.hangs_up()


def test_a_lost_connection_is_said_and_its_return_too(stage, stopped):
    stage.shows(form())
    listen(stopped, stage)
    breaks(stopped, stage)
    stopped.clock.run_for(2_100)
    expect(stopped.locator("#connection")).to_have_text("Connection lost")
    stage.takes_streams = True
    stopped.clock.run_for(31_000)
    expect(stopped.locator("#connection")).to_have_text("Back")
    stopped.clock.run_for(3_100)
    expect(stopped.locator("#connection")).to_have_text("")


def test_after_a_long_absence_the_page_is_renewed(stage, stopped):
    stage.shows(form())
    listen(stopped, stage)
    breaks(stopped, stage)
    stage.shows(form(count="9 words"))
    stopped.clock.run_for(6_000)
    stage.takes_streams = True
    stopped.clock.run_for(60_000)
    expect(stopped.locator("#count")).to_have_text("9 words")


def test_a_short_gap_stays_unsaid(stage, camille):
    stage.shows(form())
    listen(camille, stage)
    camille.evaluate("""() => { window.said = []; new MutationObserver(() => said.push(connection.textContent))
      .observe(connection, { childList: true, characterData: true }); }""")
    stage.hangs_up()
    hears(camille, stage, 1)
    stage.says('<p id="count">again</p>')
    expect(camille.locator("#count")).to_have_text("again")
    assert camille.evaluate("said") == []


def test_a_server_that_leaves_is_called_again_when_it_said(stage, camille):
    stage.shows(form())
    listen(camille, stage)
    stage.says("50", event="bye")
    hears(camille, stage, 2)


def test_a_dialog_closes_when_its_form_is_accepted_and_not_when_it_is_refused(stage, camille):
    refusal = """<div id="part"><dialog id="d"><form id="f" method="post" action="/f" data-live-form>
      <p role="alert">No</p><button>Send</button></form></dialog></div>"""
    accepted = refusal.replace('<p role="alert">No</p>', "")
    replies = iter([Reply(refusal, 422), Reply(accepted)])
    stage.reply = lambda posting: next(replies)
    stage.shows('<button data-dialog="d">Write</button>' + accepted)
    listen(camille, stage)
    camille.click("text=Write")
    camille.click("text=Send")
    expect(camille.get_by_role("alert")).to_have_text("No")
    expect(camille.locator("dialog")).to_be_visible()
    camille.click("text=Send")
    expect(camille.locator("dialog")).to_be_hidden()


def test_a_whole_page_in_reply_takes_the_place_of_this_one_and_the_words_are_still_there_later(stage, camille):
    stage.reply = lambda posting: Reply("<!DOCTYPE html><title>Closed</title><h1>This session is closed</h1>", 410)
    stage.shows(form())
    listen(camille, stage)
    camille.locator("textarea").press_sequentially("not lost")
    camille.click("button")
    expect(camille.locator("h1")).to_have_text("This session is closed")
    expect(camille).to_have_title("Closed")
    camille.reload()
    expect(camille.locator("textarea")).to_have_value("not lost")


def test_without_scripts_the_same_form_posts_the_same_fields(stage, audience):
    stage.reply = lambda posting: Reply("", 303, {"Location": "/page"})
    stage.shows(form())
    bruno = audience.without_scripts()
    bruno.goto("/page")
    bruno.fill("#word", "simple")
    bruno.click("button")
    expect(bruno.locator("h1")).to_have_text("A word?")
    [posting] = stage.postings
    assert posting.fields == [("word", "simple"), ("why", ""), ("act", "give")]
