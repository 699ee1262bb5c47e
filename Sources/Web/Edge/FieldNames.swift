import HTTPTypes

extension HTTPFields {
  /// The field of a name that the library has no constant for. Several fields of the name read as one, with commas.
  subscript(named name: String) -> String? {
    get { HTTPField.Name(name).flatMap { self[$0] } }
    set {
      if let name = HTTPField.Name(name) { self[name] = newValue }
    }
  }
}
