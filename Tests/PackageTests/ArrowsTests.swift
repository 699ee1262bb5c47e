import Foundation
import Testing

/// Who may import whom, read from `Package.swift` and from every import line.
@Suite("Arrows run down")
struct ArrowsTests {
  /// From top to bottom. Within a layer nobody knows anybody, but for the arrows named in `beside`.
  private static let layers: [[String]] = [
    ["passerelle", "Bench", "Stopwatch"],
    ["Web"],
    ["Phones"],
    ["Application"],
    ["EventLogSQLite", "EventLogContract"],
    ["EventLog", "Sessions", "People"],
    ["Activities"],
    ["Matching", "Networks"],
    ["Markup", "Voting", "Tables", "CQREncode"],
    ["Kernel"],
  ]

  /// What may be imported of others than ours, by target. Pure targets import nothing but each other.
  private static let pure: Set<String> = [
    "Kernel", "Markup", "Voting", "Tables", "Matching", "Networks", "Activities", "People", "Sessions",
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  private static var targets: [String: [String]] {
    get throws {
      let package = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
      var targets: [String: [String]] = [:]
      let entry =
        /\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)"([\s\S]*?)(?=\.\w*[tT]arget\(|\.systemLibrary\(|\z)/
      for target in package.matches(of: entry) {
        let list = target.2.firstMatch(of: /dependencies: \[([\s\S]*?)\],?\s*(?:path|swiftSettings)/)?.1 ?? ""
        let own = list.replacing(/\.product\([^)]*\)/, with: "")
        targets[String(target.1)] = own.matches(of: /"(\w+)"/).map { String($0.1) }
      }
      return targets
    }
  }

  private static func place(_ target: String) -> Int? {
    layers.firstIndex { $0.contains(target) }
  }

  @Test("Every target of the sources has its layer")
  func everyTargetHasALayer() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
    let targets = try Self.targets
    for folder in folders where !folder.hasPrefix(".") {
      #expect(Self.place(folder) != nil, "\(folder) stands in no layer")
      #expect(targets[folder] != nil, "\(folder) stands not in Package.swift")
    }
    #expect(targets.count > 10)
  }

  @Test("In Package.swift a target depends on what lies below it only")
  func dependencies() throws {
    for (target, dependencies) in try Self.targets {
      guard let place = Self.place(target) else { continue }
      for dependency in dependencies {
        let below = try #require(Self.place(dependency), "\(dependency) stands in no layer")
        #expect(below > place, "\(target) depends on \(dependency)")
      }
    }
  }

  @Test("A file imports what its target declares, and pure targets nothing that reads a clock, a file or chance")
  func imports() throws {
    let ours = Set(Self.layers.joined())
    for (target, dependencies) in try Self.targets where Self.place(target) != nil {
      for (file, name) in try Self.imports(of: target) {
        if ours.contains(name) {
          #expect(dependencies.contains(name), "\(target) imports \(name) in \(file)")
        } else if Self.pure.contains(target) {
          #expect(Self.harmless.contains(name), "\(target) imports \(name) in \(file)")
        }
      }
    }
  }

  /// Libraries without input or output. Foundation writes dates and numbers.
  private static let harmless: Set<String> = ["Foundation", "Collections", "HashTreeCollections"]

  @Test("Activities import Kernel and Markup, and nothing else but dictionaries whose copies share")
  func activities() throws {
    #expect(try Self.targets["Activities"].map(Set.init) == ["Kernel", "Markup"])
    #expect(try Set(Self.imports(of: "Activities").map(\.name)) == ["Kernel", "Markup", "HashTreeCollections"])
  }

  /// The import lines of a target: in which file, of what.
  private static func imports(of target: String) throws -> [(file: String, name: String)] {
    let folder = root.appending(path: "Sources/\(target)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    let line = /(?m)^(?:@\w+ )?(?:public |internal |package )?import (?:struct |enum |class |func )?(\w+)/
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.flatMap { file in
      let text = try String(contentsOf: file, encoding: .utf8)
      return text.matches(of: line).map { (file.lastPathComponent, String($0.1)) }
    }
  }
}
