import Kernel
import Markup
import People

/// What a file would change or, once imported, has changed.
struct ImportPreviewPage: Sendable {
  enum Stage: Sendable {
    /// To be confirmed with that key.
    case preview(key: String)
    case result
  }

  let frame: RoomFrame
  let preview: ImportPreview
  let stage: Stage

  private var language: Language { frame.language }

  func markup(assets: AssetCatalogue) -> Markup {
    frame.page(
      assets: assets,
      organisationOpening(title[language], tab: .importing, in: language),
      chapter("in-short", ImportWords.inShort[language], .div(counts, act)),
      faults,
      .when(!preview.newcomers.isEmpty, newcomers),
      .when(!preview.changes.isEmpty, changes))
  }

  private var title: Bilingual {
    switch stage {
    case _ where preview.changesNothing: ImportWords.nothing
    case .preview: ImportWords.preview
    case .result: ImportWords.result
    }
  }

  private var counts: Markup {
    let figures: [(Bilingual, Int)] = [
      (ImportWords.newcomers, preview.newcomers.count), (ImportWords.changes, preview.changes.count),
      (ImportWords.unchanged, preview.unchanged.count), (ImportWords.faulty, preview.faults.count),
    ]
    let lists: [(Bilingual, [String])] = [
      (ImportWords.newDepartments, preview.newDepartments), (ImportWords.newSites, preview.newSites),
      (ImportWords.ignored, preview.ignoredColumns),
    ]
    return [
      .dl(
        ["class": "figures"],
        .each(figures) { name, count in
          .div(.dt(.text(name[language])), .dd(.text(count.written(in: language))))
        }),
      .each(lists.filter { !$0.1.isEmpty }) { name, names in
        .p(.b(.text(name[language])), .text(colon(in: language)), .text(names.joined(separator: ", ")))
      },
    ]
  }

  private var act: Markup {
    let other = Markup.a(
      ["class": "button", "href": .text(OrganisationTab.importing.path)], .text(ImportWords.other[language]))
    if case .preview(let key) = stage, !preview.changesNothing {
      return .form(
        ["method": "post", "action": "\(OrganisationTab.importing.path)/confirm", "id": "confirm"],
        .input(["type": "hidden", "name": "key", "value": .text(key)]),
        .p(
          ["class": "choices"],
          .button(["class": "primary"], .text(ImportWords.confirm(preview)[language])), other))
    }
    return .p(
      ["class": "choices"],
      .a(
        ["class": "button primary", "href": .text(OrganisationTab.people.path)],
        .text(ImportWords.seePeople[language])),
      other)
  }

  private var faults: Markup {
    guard !preview.faults.isEmpty else { return .nothing }
    return chapter(
      "faulty", ImportWords.faulty[language], reason: ImportWords.faultyReason[language],
      table(
        "faulty", [ImportWords.line, ImportWords.reason],
        preview.faults.map { [String($0.line), $0.sentence[language]] }))
  }

  private var newcomers: Markup {
    chapter(
      "newcomers", ImportWords.whoComes[language],
      table(
        "newcomers",
        [
          ImportWords.line, AccountWords.name, SignInWords.email, PeopleWords.department, PeopleWords.site,
          PeopleWords.role,
        ],
        preview.newcomers.map {
          [String($0.line), $0.data.name, $0.data.email.text, $0.department, $0.site, $0.role.title[language]]
        }))
  }

  private var changes: Markup {
    chapter(
      "changes", ImportWords.whoChanges[language],
      table(
        "changes", [ImportWords.line, AccountWords.name, ImportWords.what],
        preview.changes.map { change in
          [String(change.line), change.data.name, change.columns.map { what($0, change) }.joined(separator: " · ")]
        }))
  }

  private func what(_ column: ImportColumn, _ change: ImportPreview.Change) -> String {
    let value =
      switch column {
      case .name: change.data.name
      case .email: change.data.email.text
      case .department: change.department
      case .site: change.site
      case .role: change.role.title[language]
      }
    return "\(column.title[language]) → \(value)"
  }

  private func table(_ id: String, _ columns: [Bilingual], _ rows: [[String]]) -> Markup {
    .div(
      ["class": "table", "tabindex": "0", "role": "group", "aria-labelledby": "\(id)-title"],
      .table(
        .thead(.tr(.each(columns) { .th(["scope": "col"], .text($0[language])) })),
        .tbody(.each(rows) { row in .tr(.each(row) { .td(.text($0)) }) })))
  }
}
