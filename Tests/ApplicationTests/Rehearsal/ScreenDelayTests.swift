import Testing

@testable import Application

@Suite("The time from an answer to the screen")
struct ScreenDelayTests {
  private func seen(_ activity: String, _ answered: Int, at milliseconds: Int) -> ScreenDelay.Seen {
    ScreenDelay.Seen(glance: ScreenGlance(activity: activity, answered: answered), at: .milliseconds(milliseconds))
  }

  private func sent(_ milliseconds: Int, to activity: String = "one") -> ScreenDelay.Sent {
    ScreenDelay.Sent(action: "/s/ABCDEF/a/\(activity)/answer", at: .milliseconds(milliseconds))
  }

  @Test("is measured to the first frame whose count has moved for it")
  func counted() {
    let delays = ScreenDelay.delays(
      of: [sent(100), sent(150), sent(300)],
      on: [seen("one", 4, at: 0), seen("one", 4, at: 120), seen("one", 6, at: 200), seen("one", 7, at: 380)])
    #expect(delays == [.milliseconds(50), .milliseconds(80), .milliseconds(100)])
  }

  @Test("is not known of answers that the screen never counted, or to another activity")
  func unknown() {
    #expect(ScreenDelay.delays(of: [sent(100)], on: [seen("one", 0, at: 0)]).isEmpty)
    #expect(ScreenDelay.delays(of: [sent(100, to: "two")], on: [seen("one", 0, at: 0), seen("one", 1, at: 9)]).isEmpty)
  }

  @Test("begins anew when the count falls")
  func anew() {
    let delays = ScreenDelay.delays(
      of: [sent(100), sent(600)],
      on: [seen("one", 0, at: 0), seen("one", 1, at: 130), seen("one", 0, at: 500), seen("one", 1, at: 640)])
    #expect(delays == [.milliseconds(30), .milliseconds(40)])
  }

  @Test("reads the count off the screen in either language")
  func glance() {
    let html = """
      <main id="content" data-scene="abc-0"></main><footer><div class="arch"><svg></svg><p><b>1\u{202F}184</b> of 2000</p>
      </div></footer>
      """
    #expect(ScreenGlance(html) == ScreenGlance(activity: "abc", answered: 1_184))
    #expect(ScreenGlance(#"<main data-scene="lobby"></main>"#) == nil)
  }
}
