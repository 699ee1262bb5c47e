/// What a ballot holds for each option.
public enum BallotForm: String, CaseIterable, Hashable, Sendable {
  /// Places, 1 the best; equal places are allowed, an option without a place stands below all that have one.
  case ranks
  /// Whole numbers, the higher the better.
  case scores
  /// Grades of a scale, in words or as whole numbers from 0, the worst.
  case grades
  /// 1 for an option approved, 0 for one that is not.
  case approvals
  /// Points or votes given out of a purse.
  case points
  /// A word of the method: yes, no, abstain; consent, objection; agree, block; a level from 1 to 8.
  case answers
}
