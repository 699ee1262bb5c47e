import Kernel
import Markup

/// Asks for a file of people.
struct ImportPage: Sendable {
  let frame: RoomFrame
  let refusal: Bilingual?

  func markup(assets: AssetCatalogue) -> Markup {
    let language = frame.language
    return frame.page(
      assets: assets,
      organisationOpening(ImportWords.title[language], tab: .importing, in: language),
      chapter(
        "file", ImportWords.file[language], reason: ImportWords.fileReason[language],
        .div(
          .p(.text(ImportWords.columns[language])),
          .pre(["class": "sheet example", "tabindex": "0"], .code(.text(ImportWords.example[language]))),
          .p(.text(ImportWords.again[language])),
          form)))
  }

  private var form: Markup {
    let language = frame.language
    return .form(
      [
        "method": "post", "action": .text(OrganisationTab.importing.path), "enctype": "multipart/form-data",
        "id": "import", "class": "measured",
      ],
      .div(
        ["class": "field"],
        .label(["for": "people"], .text(ImportWords.choose[language])),
        .input([
          "id": "people", "name": "people", "type": "file", "accept": ".csv,text/csv", "required": .flag(true),
          "aria-invalid": .optional(refusal == nil ? nil : "true"),
          "aria-describedby": .optional(refusal == nil ? nil : "people-error"),
        ]),
        .with(refusal) {
          .p(
            ["class": "error", "id": "people-error", "role": "alert"], Glyph.warning.drawing, " ", .text($0[language]))
        }),
      .p(["class": "choices"], .button(["class": "primary"], .text(ImportWords.look[language]))))
  }
}
