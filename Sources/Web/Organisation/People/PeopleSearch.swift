import Activities
import Foundation
import Hummingbird
import Kernel
import People

/// What an administrator looks for in the directory.
struct PeopleSearch: Sendable {
  static let pageLength = 50

  let text: String
  let department: String
  let site: String
  let role: String
  /// From 1.
  let page: Int

  init(_ request: Request) {
    func parameter(_ name: Substring) -> String {
      PlainText.line(String((request.uri.queryParameters[name].map { String($0) } ?? "").prefix(100)))
    }
    text = parameter("search")
    department = parameter("department")
    site = parameter("site")
    role = parameter("role")
    page = max(1, Int(parameter("page")) ?? 1)
  }

  /// Everybody it finds, by name; erased people have none.
  func found(in directory: Directory) -> [(person: Person, data: PersonalData)] {
    let words = Self.folded(text).split(separator: " ")
    return directory.organisation.persons.values
      .compactMap { person in directory.personalData[person.id].map { (person, $0) } }
      .filter { person, data in
        (department.isEmpty || person.department.rawValue == department)
          && (site.isEmpty || person.site.rawValue == site) && (role.isEmpty || person.role.rawValue == role)
          && (words.isEmpty || Self.holds(words, data))
      }
      .map { (person: $0, data: $1, key: Self.folded($1.name)) }
      .sorted { ($0.key, $0.person.id) < ($1.key, $1.person.id) }
      .map { ($0.person, $0.data) }
  }

  /// The address of the same search at another page.
  func path(page: Int) -> String {
    let parameters = [
      ("search", text), ("department", department), ("site", site), ("role", role), ("page", String(page)),
    ]
    let query = parameters.filter { !$0.1.isEmpty }.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }
    return OrganisationTab.people.path + "?" + query.joined(separator: "&")
  }

  private static func holds(_ words: [Substring], _ data: PersonalData) -> Bool {
    let text = folded(data.name) + " " + data.email.folded
    return words.allSatisfy { text.contains($0) }
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
