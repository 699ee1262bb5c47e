import Markup

/// A small drawing beside a word, or alone in a button that has an `aria-label`. The value is its path in a box of
/// 24 by 24.
enum Glyph: String, CaseIterable {
  case hand =
    "M7 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8a6 6 0 0 1-6 6c-3 0-4.5-2-6-5l-1.4-2.6a1.5 1.5 0 0 1 2.6-1.4z"
  case check = "M4.5 12.5l5 5 10-11"
  case screen = "M3 5h18v12H3zM9 21h6"
  case eye = "M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"
  case timer = "M12 21a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 9v4M9.5 2.5h5"
  case next = "M6 5l8 7-8 7zM18 5v14"
  case previous = "M18 5l-8 7 8 7zM6 5v14"
  case pause = "M8.5 5v14M15.5 5v14"
  case play = "M8 5l11 7-11 7z"
  case full = "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"
  case plus = "M12 5v14M5 12h14"
  case cross = "M6 6l12 12M18 6L6 18"
  case print = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"
  case heart = "M12 20s-8-4.8-8-10.5A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.5C20 15.2 12 20 12 20z"
  case applause =
    "M9.2 20.2a5.2 5.2 0 0 1-3.7-1.5l-2.2-2.3a1.35 1.35 0 0 1 1.9-1.9l1.3 1.2-2.9-4a1.35 1.35 0 0 1 2.2-1.6l2.5 3.3-3.1-5a1.35 1.35 0 0 1 2.3-1.4l3 4.9-1.6-4.2a1.35 1.35 0 0 1 2.5-.9l2.2 6a5.3 5.3 0 0 1-4.4 7.4zM16.6 18.4a5.3 5.3 0 0 0 3.3-6.8L18 6.3M14.3 3v2.3M18.3 2.5l-1.1 2M21.5 5.5l-2 1.2"
  case react =
    "M19.6 10.6a8.3 8.3 0 1 1-6.2-6.2M8.6 9.8v.6M14.6 10.8v.6M7.6 14a5 5 0 0 0 7.6.8M19 2.5v6M16 5.5h6"
  case idea =
    "M9.5 17.5h5M10.5 21h3M12 3a6 6 0 0 0-3.7 10.7c.8.7 1.2 1.6 1.2 2.6v1.2h5v-1.2c0-1 .4-1.9 1.2-2.6A6 6 0 0 0 12 3z"
  case laugh =
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.7 9.3v.6M15.3 9.3v.6M7.5 13.5h9a4.5 4.5 0 0 1-9 0z"
  case wonder =
    "M4 4.5h16v11.5h-8.5L7 20v-4H4zM9.8 8.6a2.2 2.2 0 1 1 3.2 2c-.6.3-1 .7-1 1.4M12 13.8v.1"
  case warning = "M12 3.5L22 20.5H2zM12 10v4.5M12 17.6v.1"
  case info = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.1"
  case clock = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2.5"
  case up = "M6 14l6-6 6 6"
  case down = "M6 10l6 6 6-6"
  case agenda = "M4 6h10M4 12h16M4 18h7"
  case again = "M4 9a8.5 8.5 0 0 1 15-1.5M20 15a8.5 8.5 0 0 1-15 1.5M19.5 3.5v4h-4M4.5 20.5v-4h4"
  case offline = "M3 3l18 18M8.5 12.5a5 5 0 0 1 3-1.5M5 9.5a10 10 0 0 1 3.3-2.2M12 6.5a10 10 0 0 1 7 3M12 18v.1"
  case today = "M3 18h18M6 18a6 6 0 0 1 12 0M12 5v3M4.5 9.5l2 1.6M19.5 9.5l-2 1.6"
  case spaces = "M3 20v-7a6 6 0 0 1 12 0v7M9 20v-7a6 6 0 0 1 12 0v7M2 20h20"
  case sessions = "M4 5h16v11H4zM12 16v4M8 20h8M8 9h8M8 12h5"
  case encounters =
    "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 20a5.5 5.5 0 0 1 11 0M13 15.4A5.5 5.5 0 0 1 21.5 20"
  case bridges = "M2 9h20M2 19v-6M22 19v-6M3.5 19a8.5 8.5 0 0 1 17 0"
  case organisation = "M4 21V8l8-5 8 5v13M2 21h20M9.5 21v-6h5v6M9 10.5h.1M15 10.5h.1"

  var drawing: Markup {
    Self.drawing(of: rawValue)
  }

  /// The glyph of a path that comes from elsewhere, for instance from a kind of activity.
  static func drawing(of path: String) -> Markup {
    .svg(["class": "glyph", "viewBox": "0 0 24 24", "aria-hidden": "true"], .path(["d": .text(path)]))
  }
}
