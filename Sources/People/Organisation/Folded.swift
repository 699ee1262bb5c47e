internal import Foundation

extension String {
  /// The text without what people do not see as a difference between two names: case and accents.
  var folded: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
