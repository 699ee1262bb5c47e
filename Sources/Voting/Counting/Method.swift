/// A way to count ballots. The raw value is the name on the command line.
public enum Method: String, CaseIterable, Hashable, Sendable {
  case plurality, approval, score, star, borda, copeland, minimax, schulze
  case rankedPairs = "ranked-pairs"
  case irv, stv
  case majorityJudgement = "majority-judgement"
  case dots, quadratic, budget
  case yesNo = "yes-no"
  case consent, consensus, gradients

  /// The form of ballot the method counts, unless the reader of the file says otherwise.
  public var form: BallotForm {
    switch self {
    case .plurality, .borda, .copeland, .minimax, .schulze, .rankedPairs, .irv, .stv: .ranks
    case .approval, .budget: .approvals
    case .score, .star: .scores
    case .majorityJudgement: .grades
    case .dots, .quadratic: .points
    case .yesNo, .consent, .consensus, .gradients: .answers
    }
  }

  /// Whether the method can count ballots of `form`: rated ballots can be read as an order, never the other way round.
  public func counts(_ form: BallotForm) -> Bool {
    switch self.form {
    case .ranks: form != .answers
    case .scores: form == .scores || form == .grades || form == .approvals
    case .grades: form == .grades
    case .approvals: form == .approvals
    case .points: form == .points
    case .answers: form == .answers
    }
  }

  /// Whether several options can be chosen together without a tie.
  public var choosesSeveral: Bool {
    self == .stv || self == .budget || form == .answers
  }

  public var title: Sentence {
    switch self {
    case .plurality: Sentence(french: "Majorité relative à un tour", english: "Plurality")
    case .approval: Sentence(french: "Vote par approbation", english: "Approval voting")
    case .score: Sentence(french: "Vote par notes", english: "Score voting")
    case .star: Sentence(french: "Notes puis duel final (STAR)", english: "Score then automatic run-off (STAR)")
    case .borda: Sentence(french: "Méthode de Borda", english: "Borda count")
    case .copeland: Sentence(french: "Méthode de Copeland", english: "Copeland’s method")
    case .minimax: Sentence(french: "Méthode minimax", english: "Minimax")
    case .schulze: Sentence(french: "Méthode de Schulze", english: "Schulze method")
    case .rankedPairs: Sentence(french: "Paires ordonnées (Tideman)", english: "Ranked pairs (Tideman)")
    case .irv: Sentence(french: "Vote alternatif", english: "Instant run-off")
    case .stv: Sentence(french: "Vote unique transférable", english: "Single transferable vote")
    case .majorityJudgement: Sentence(french: "Jugement majoritaire", english: "Majority judgement")
    case .dots: Sentence(french: "Vote à points", english: "Dot voting")
    case .quadratic: Sentence(french: "Vote quadratique", english: "Quadratic voting")
    case .budget: Sentence(french: "Budget participatif", english: "Participatory budget")
    case .yesNo: Sentence(french: "Vote pour ou contre", english: "Yes or no")
    case .consent: Sentence(french: "Consentement", english: "Consent")
    case .consensus: Sentence(french: "Consensus", english: "Consensus")
    case .gradients: Sentence(french: "Gradients d’accord", english: "Gradients of agreement")
    }
  }
}
