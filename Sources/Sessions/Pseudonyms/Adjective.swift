struct Adjective: Sendable {
  let masculine: String
  let feminine: String
  let english: String

  private static func both(_ masculine: String, _ feminine: String, _ english: String) -> Adjective {
    Adjective(masculine: masculine, feminine: feminine, english: english)
  }

  static let all: [Adjective] = [
    both("attentif", "attentive", "Attentive"), both("patient", "patiente", "Patient"),
    both("curieux", "curieuse", "Curious"), both("joyeux", "joyeuse", "Cheerful"),
    both("discret", "discrète", "Discreet"),
    both("agile", "agile", "Agile"), both("sincère", "sincère", "Sincere"), both("généreux", "généreuse", "Generous"),
    both("calme", "calme", "Calm"), both("hardi", "hardie", "Daring"), both("prudent", "prudente", "Careful"),
    both("rêveur", "rêveuse", "Dreamy"), both("vif", "vive", "Lively"), both("loyal", "loyale", "Loyal"),
    both("serein", "sereine", "Serene"), both("espiègle", "espiègle", "Playful"), both("tenace", "tenace", "Tenacious"),
    both("aimable", "aimable", "Kind"), both("ingénieux", "ingénieuse", "Ingenious"),
    both("modeste", "modeste", "Modest"),
    both("vaillant", "vaillante", "Brave"), both("lumineux", "lumineuse", "Bright"), both("franc", "franche", "Frank"),
    both("souriant", "souriante", "Smiling"), both("inventif", "inventive", "Inventive"),
    both("fidèle", "fidèle", "Faithful"),
    both("matinal", "matinale", "Early"), both("habile", "habile", "Skilful"), both("tendre", "tendre", "Gentle"),
    both("audacieux", "audacieuse", "Bold"),
  ]
}
