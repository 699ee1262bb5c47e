import Kernel
import Sessions
import Testing

@testable import Application
@testable import Web

@Suite("Whose stream shows what")
struct LiveViewTests {
  private let meeting: Meeting
  private let noor: ParticipantID

  init() throws {
    var meeting = try Meeting()
    noor = try meeting.welcome(1, from: "Care")[0]
    self.meeting = meeting
  }

  private func view(of key: String, in meeting: Meeting) -> LiveView? { LiveView.view(of: key, in: meeting.reading) }

  @Test("Noor, turned away, loses her page and the big screen she had opened")
  func turnedAway() throws {
    var meeting = meeting
    let page = LiveView.key(of: noor, activity: nil)
    let screen = LiveView.screenKey(of: page)
    #expect(view(of: page, in: meeting) == .participant(activity: nil, answered: false))
    #expect(view(of: screen, in: meeting) == nil)
    try meeting.act(.room(.turnAway(noor)))
    #expect(view(of: page, in: meeting) == .gone && view(of: screen, in: meeting) == .gone)
  }

  @Test("Camille, who no longer facilitates, loses the desk and her big screen; Thomas keeps his")
  func left() throws {
    var meeting = meeting
    let thomas = PersonID(rawValue: "thomas")
    try meeting.act(.settings(.addFacilitator(thomas)))
    try meeting.act(.settings(.removeFacilitator(Meeting.camille)))
    let (hers, his) = (LiveView.key(of: Meeting.camille), LiveView.key(of: thomas))
    #expect(view(of: hers, in: meeting) == .gone && view(of: LiveView.screenKey(of: hers), in: meeting) == .gone)
    #expect(view(of: his, in: meeting) == nil && view(of: LiveView.screenKey(of: his), in: meeting) == nil)
  }

  @Test("A big screen that somebody opened with the code alone stays")
  func nobodys() {
    #expect(view(of: LiveView.screenKey(of: nil), in: meeting) == nil)
  }
}
