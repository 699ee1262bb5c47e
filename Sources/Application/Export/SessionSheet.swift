public import Activities

/// The results of a session as text, in the words of the reader's language: what CSV and Markdown files are written
/// from.
public struct SessionSheet: Hashable, Sendable {
  public var title: String
  /// When, where, by whom.
  public var notes: [String]
  public var chapters: [Chapter]

  /// One activity, or what was decided, or who took part.
  public struct Chapter: Hashable, Sendable {
    public var heading: String
    public var notes: [String]
    public var table: ExportTable?

    public init(heading: String, notes: [String] = [], table: ExportTable? = nil) {
      self.heading = heading
      self.notes = notes
      self.table = table
    }
  }

  public init(title: String, notes: [String], chapters: [Chapter]) {
    self.title = title
    self.notes = notes
    self.chapters = chapters
  }
}
