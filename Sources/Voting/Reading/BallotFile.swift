/// A file of ballots: PrefLib (`.soc .soi .toc .toi .cat`) or CSV.
public struct BallotFile: Sendable {
  public let name: String
  public let ballots: Ballots
  /// The line of every row of ballots.
  public let lines: [Int]

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - name: the name of the file, for messages; its end tells the format, else the beginning of the text does.
  ///   - method: what is to be counted: it says what the cells of a CSV are, unless `form` does.
  ///   - rules: the limits of points and credit that a ballot must keep to.
  ///   - progress: is called now and then with the number of bytes read.
  /// - Throws: `BallotError`, with the line and the reason; nothing is guessed or passed over.
  public init(
    _ bytes: [UInt8], name: String, method: Method, form: BallotForm? = nil, rules: Rules = Rules(),
    progress: (Int) -> Void = { _ in }
  ) throws(BallotError) {
    let source = try SourceText(bytes, name: name)
    let form = form ?? method.form
    guard method.counts(form) else { throw BallotError(file: name, line: 1, defect: .wrongForm(method.form)) }
    self.name = name
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let kind = PrefLibFile.Kind(rawValue: ending)
    let isPrefLib = kind != nil || ending != "csv" && source.bytes[source.start] == 0x23
    if isPrefLib {
      var file = try PrefLibFile(source, named: kind)
      ballots = try file.read(form: form, progress: progress)
      lines = file.lines
    } else {
      var table = try BallotTable(source, method: method, form: form, rules: rules)
      ballots = try table.read(progress: progress)
      lines = table.lines
    }
  }
}
