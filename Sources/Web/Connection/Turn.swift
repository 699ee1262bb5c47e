import NIOHTTP1

/// Whose turn it is on a connection: a request has it until it and its answer are whole. What the browser sends meanwhile
/// waits, and once something waits nothing more is read.
struct Turn {
  /// How far the request has come whose turn it is.
  enum Request {
    case none, coming, whole
  }

  /// How far its answer has.
  enum Answer {
    case none, expected, live, given
  }

  /// When the connection closes.
  private enum Ending {
    /// When somebody says so.
    case open
    /// Once all that was asked is answered.
    case withLastAnswer
    /// Once this is answered, whatever else was asked.
    case withThisAnswer
  }

  private(set) var request = Request.none
  private(set) var answer = Answer.none
  private(set) var isReadingHeld = false
  private var ending = Ending.open
  private var waiting: [HTTPServerRequestPart] = []

  /// Whether no request has it.
  var isFree: Bool { answer == .none }
  /// Whether the answer in hand is the last, and has to say so.
  var isLast: Bool { ending == .withThisAnswer }
  /// Whether all is answered that was asked by a browser which says nothing more.
  var isOver: Bool { isFree && ending == .withLastAnswer }

  // MARK: What comes

  enum Reception {
    case now, later, never
  }

  /// When a part is for somebody to take. One that comes too early is kept.
  mutating func receive(_ part: HTTPServerRequestPart) -> Reception {
    // A browser says nothing more where it listens.
    if answer == .live { return .never }
    if waiting.isEmpty, isFree || !part.isHead { return .now }
    waiting.append(part)
    holdReading()
    return .later
  }

  /// What has waited and is for somebody to take now.
  mutating func next() -> HTTPServerRequestPart? {
    guard let first = waiting.first, isFree || !first.isHead else { return nil }
    return waiting.removeFirst()
  }

  /// Reads no more until somebody wants it.
  mutating func holdReading() {
    isReadingHeld = true
  }

  /// Somebody wants more; whether reading, which was held, begins again.
  mutating func readOn() -> Bool {
    guard isReadingHeld, waiting.isEmpty else { return false }
    isReadingHeld = false
    return true
  }

  // MARK: How it passes on

  /// A request has begun.
  mutating func begin() {
    request = .coming
    answer = .expected
  }

  /// The request is whole.
  mutating func requestEnded() {
    request = .whole
  }

  /// The answer goes on until somebody ends it.
  mutating func answerGoesLive() {
    answer = .live
  }

  /// The answer is whole.
  mutating func answerEnded() {
    answer = .given
  }

  enum Passing {
    /// Something is missing yet.
    case notYet
    /// It is answered, and the rest of it is still to be read.
    case notRead
    case passed, closes
  }

  /// Passes on if request and answer are whole.
  mutating func pass() -> Passing {
    guard answer == .given else { return .notYet }
    guard request == .whole else { return .notRead }
    request = .none
    answer = .none
    return isLast ? .closes : .passed
  }

  // MARK: How it ends

  /// The connection closes with the answer to the request in hand.
  mutating func endWithThisAnswer() {
    ending = .withThisAnswer
  }

  enum HangingUp {
    case closes, isAnswered, breaksOff
  }

  /// The browser says nothing more, and waits for what it has asked.
  mutating func hangUp() -> HangingUp {
    switch request {
    case .none: return .closes
    // The rest of it will not come.
    case .coming: return .breaksOff
    case .whole:
      if ending == .open { ending = waiting.isEmpty ? .withThisAnswer : .withLastAnswer }
      return .isAnswered
    }
  }
}
