import EventLog
import Kernel

let noon = Moment(milliseconds: 1_800_000_000_000)
let project = StreamName(rawValue: "space-project")
let workshop = StreamName(rawValue: "session-workshop")

func happening(_ text: String) -> NewEvent {
  NewEvent(body: Array(#"{"happened":"\#(text)"}"#.utf8))
}

extension Append {
  init(_ stream: StreamName, after expected: Int, _ texts: String...) {
    self.init(to: stream, expected: expected, recorded: noon, events: texts.map { happening($0) })
  }
}

extension EventLog {
  func outcome(of append: Append) async -> Result<Position, AppendFailure> {
    do { return .success(try await self.append([append])) } catch { return .failure(error) }
  }
}
