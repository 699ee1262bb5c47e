public import Activities
import Kernel
public import Markup

extension YesNo {
  public func marks(of answer: Answer) -> Set<String> { [answer.rawValue] }

  public func results(_ scene: Scene<YesNo>) -> Markup {
    let words = YesNoWords(scene.language)
    let people = scene.tally.yes + scene.tally.no
    let bars = Answer.allCases.map { answer in
      let count = scene.tally[answer]
      return Bar(
        mark: answer.rawValue, label: words.name(of: answer), figure: share(count, of: people, in: scene.language),
        detail: count.written(in: scene.language), share: people == 0 ? 0 : Double(count) / Double(people),
        isMine: scene.mine == answer)
    }
    return .bars(bars, in: scene.language)
  }

  public func table(_ scene: Scene<YesNo>) -> ExportTable {
    let words = YesNoWords(scene.language)
    return ExportTable(
      columns: [words.answer, words.count],
      rows: Answer.allCases.map { [words.name(of: $0), String(scene.tally[$0])] })
  }
}
