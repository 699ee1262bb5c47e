import Application
import Kernel
import Markup
import People

/// The frame of every page of a room: the mark, the rooms, the person.
struct RoomFrame: Sendable {
  /// The room the reader is in; nil beside the rooms, in the account and in the organisation's settings.
  let room: Room?
  let title: String
  /// The address of the page, where the switch of language leads back to.
  let path: String
  let language: Language
  let visitor: Visitor
  let directory: Directory

  /// The whole page around `content`: its `.opening`, its `.chapter`s.
  func page(assets: AssetCatalogue, _ content: Markup...) -> Markup {
    Web.page(
      title: title, language: language, bodyClass: "room", assets: assets,
      .header(["class": "masthead"], logo(to: Room.today.path), rooms, person),
      .main(["id": "content", "tabindex": "-1"], .group(content)))
  }

  private var rooms: Markup {
    .nav(
      ["class": "rooms", "aria-label": .text(Self.rooms[language])],
      .ul(
        ["role": "list"],
        .each(Room.allCases) { room in
          .li(
            .a(
              ["href": .text(room.path), "aria-current": .optional(room == self.room ? "page" : nil)],
              room.glyph.drawing, .text(room.name[language])))
        }))
  }

  private var person: Markup {
    .p(
      ["class": "person"],
      languageLink(from: language, backTo: path), " ",
      .when(
        Permissions.allow(.changeOrganisation, to: visitor),
        [
          .a(
            ["href": "/organisation", "aria-current": .optional(path.hasPrefix("/organisation") ? "page" : nil)],
            Glyph.organisation.drawing, .span(.text(Self.organisation[language]))), " ",
        ]),
      .with(visitor.person) { id in
        .a(
          ["href": "/account", "aria-current": .optional(path.hasPrefix("/account") ? "page" : nil)],
          .with(mark(of: id)) { ["", $0, " "] }, .span(.text(directory.name(of: id)?[language] ?? "")))
      })
  }

  private func mark(of id: PersonID) -> Markup? {
    directory.organisation.persons[id].flatMap { directory.organisation.department($0.department) }.map { department in
      .span(
        ["class": "department", "data-department": .number(department.number), "aria-hidden": "true"],
        .text(department.letters[language]))
    }
  }

  private static let rooms = Bilingual(french: "Salles", english: "Rooms")
  private static let organisation = Bilingual(french: "Organisation", english: "Organisation")
}
