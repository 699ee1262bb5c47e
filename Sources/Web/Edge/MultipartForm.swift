import Activities

/// Reads `multipart/form-data` (RFC 7578) as browsers write it.
enum MultipartForm {
  /// The form in `bytes`. `type` is the whole `Content-Type`, which names the boundary.
  static func parse(_ bytes: [UInt8], type: String) throws(FormRefusal) -> FormBody {
    guard let boundary = parameter("boundary", of: type), (1...70).contains(boundary.utf8.count) else {
      throw .malformed
    }
    let mark = Array("\r\n--\(boundary)".utf8)
    // The first boundary has no line break before it, which is why one is put there.
    var rest = ArraySlice(Array("\r\n".utf8) + bytes)
    guard let first = rest.firstPlace(of: mark) else { throw .malformed }
    rest = rest[(first + mark.count)...]
    var body = FormBody(form: Form())
    while !rest.starts(with: "--".utf8) {
      guard rest.starts(with: "\r\n".utf8), let end = rest.firstPlace(of: mark) else { throw .malformed }
      try take(rest[(rest.startIndex + 2)..<end], into: &body)
      rest = rest[(end + mark.count)...]
    }
    return body
  }

  private static func take(_ part: ArraySlice<UInt8>, into body: inout FormBody) throws(FormRefusal) {
    let gap = Array("\r\n\r\n".utf8)
    guard let headEnd = part.firstPlace(of: gap), headEnd - part.startIndex <= 8_192 else { throw .malformed }
    let head = Head(part[..<headEnd])
    let content = part[(headEnd + gap.count)...]
    guard let field = head.field else { throw .malformed }
    guard let file = head.file else {
      body.form.fields.append(Form.Field(name: field, value: String(decoding: content, as: UTF8.self)))
      if body.form.fields.count > FormBody.mostFields { throw .tooManyFields }
      return
    }
    // A file input that nobody filled sends an empty file without a name.
    if file.isEmpty, content.isEmpty { return }
    body.files.append(.init(field: field, name: file, type: head.type, bytes: Array(content)))
    if body.files.count > FormBody.mostFiles { throw .tooManyFiles }
  }

  private struct Head {
    var field: String?
    var file: String?
    var type = "application/octet-stream"

    init(_ bytes: ArraySlice<UInt8>) {
      for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
        let name = line.prefix { $0 != ":" }.lowercased()
        let value = String(line.dropFirst(name.count + 1).drop { $0 == " " })
        if name == "content-type" { type = value }
        guard name == "content-disposition", value.lowercased().hasPrefix("form-data") else { continue }
        field = parameter("name", of: value).map(unescaped)
        file = parameter("filename", of: value).map(unescaped)
      }
    }
  }

  /// The parameter of a field value, `; name="value"` or `; name=value`.
  private static func parameter(_ name: String, of value: String) -> String? {
    var rest = value[...]
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: semicolon)...].drop { $0 == " " }
      guard rest.lowercased().hasPrefix(name + "=") else { continue }
      rest = rest.dropFirst(name.count + 1)
      if rest.first == "\"" { return String(rest.dropFirst().prefix { $0 != "\"" }) }
      return String(rest.prefix { $0 != ";" && $0 != " " })
    }
    return nil
  }

  // Browsers escape exactly these three in names.
  private static func unescaped(_ name: String) -> String {
    name.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }
}

extension ArraySlice<UInt8> {
  /// Where `pattern` first stands. The pattern starts with a carriage return, rare enough for a plain search.
  fileprivate func firstPlace(of pattern: [UInt8]) -> Int? {
    let offset = withUnsafeBufferPointer { bytes -> Int? in
      guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
      for place in 0...(bytes.count - pattern.count) where bytes[place] == first {
        if bytes[place..<(place + pattern.count)].elementsEqual(pattern) { return place }
      }
      return nil
    }
    return offset.map { startIndex + $0 }
  }
}
