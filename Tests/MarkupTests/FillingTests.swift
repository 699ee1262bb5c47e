import Kernel
import Markup
import Testing

@Suite("Forms that keep what was typed")
struct FillingTests {
  private func html(_ markup: Markup) -> String { String(decoding: markup.rendered(), as: UTF8.self) }

  @Test("Fields of one name get their values in order")
  func repeated() {
    let form: Markup = [.input(["name": "option", "value": "a"]), .input(["name": "option", "value": "b"])]
    #expect(
      html(form.filled(with: ["option": ["x", "y"]]))
        == html([.input(["name": "option", "value": "x"]), .input(["name": "option", "value": "y"])]))
  }

  @Test("A list that a script made longer keeps every line")
  func longer() {
    let list = Markup.custom(
      "growing-list", [:], .ol(.each(["a", "b"]) { .li(.input(["name": "option", "value": .text($0)])) }))
    let page = html(list.filled(with: ["option": ["x", "y", "z"]]))
    for value in ["x", "y", "z"] { #expect(page.contains("value=\"\(value)\"")) }
  }

  @Test("An option inside a group is selected")
  func group() {
    let list = Markup.select(
      ["name": "kind"], .optgroup(["label": "Words"], .option(["value": "poll"], "Poll")))
    #expect(html(list.filled(with: ["kind": ["poll"]])).contains("selected"))
  }

  @Test("A refusal stands below its field, which is named as described by it")
  func refusing() throws {
    let form = Markup.div(
      .input(["type": "hidden", "name": "question"]),
      .div(["class": "field"], .input(["name": "question", "aria-describedby": "hint"])))
    let page = html(try #require(form.refusing("question", saying: "A <b>question</b>.")))
    #expect(page.contains("aria-describedby=\"question-error hint\""))
    #expect(page.contains("aria-invalid=\"true\""))
    #expect(page.contains("A &lt;b&gt;question&lt;/b&gt;."))
  }

  @Test("A refusal of a box stands after its label, not in its name")
  func label() throws {
    let form = Markup.div(.label(.input(["type": "checkbox", "name": "live"]), " Live"))
    let page = html(try #require(form.refusing("live", saying: "Choose one.")))
    #expect(page.contains("Live</label><p class=\"error\""))
  }

  @Test("A field that is not there cannot be refused")
  func unknown() {
    #expect(Markup.div(.input(["name": "a"])).refusing("b", saying: "No.") == nil)
  }
}
