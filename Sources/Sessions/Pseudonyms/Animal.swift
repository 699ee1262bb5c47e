struct Animal: Sendable {
  let french: String
  let isFeminine: Bool
  let english: String

  private static func he(_ french: String, _ english: String) -> Animal {
    Animal(french: french, isFeminine: false, english: english)
  }

  private static func she(_ french: String, _ english: String) -> Animal {
    Animal(french: french, isFeminine: true, english: english)
  }

  static let all: [Animal] = [
    she("Loutre", "Otter"), he("Héron", "Heron"), he("Castor", "Beaver"), she("Mésange", "Titmouse"),
    he("Renard", "Fox"), he("Hérisson", "Hedgehog"), she("Cigogne", "Stork"), he("Écureuil", "Squirrel"),
    she("Baleine", "Whale"), he("Dauphin", "Dolphin"), she("Tortue", "Turtle"), he("Lynx", "Lynx"),
    she("Marmotte", "Marmot"), he("Chamois", "Chamois"), she("Hirondelle", "Swallow"), he("Martinet", "Swift"),
    she("Chouette", "Owl"), he("Cerf", "Stag"), she("Abeille", "Bee"), he("Bourdon", "Bumblebee"),
    she("Coccinelle", "Ladybird"), he("Papillon", "Butterfly"), she("Libellule", "Dragonfly"), he("Phoque", "Seal"),
    she("Mouette", "Gull"), he("Pingouin", "Penguin"), she("Girafe", "Giraffe"), he("Éléphant", "Elephant"),
    she("Antilope", "Antelope"), he("Koala", "Koala"), she("Alouette", "Lark"), he("Rossignol", "Nightingale"),
    she("Grue", "Crane"), he("Merle", "Blackbird"), she("Salamandre", "Salamander"), he("Saumon", "Salmon"),
    she("Truite", "Trout"), he("Blaireau", "Badger"), she("Belette", "Weasel"), he("Faucon", "Falcon"),
  ]
}
