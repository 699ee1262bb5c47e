import Kernel

/// A department of the demonstration and who works there.
enum Ward: CaseIterable, Sendable {
  case care, pharmacy, purchasing, informationTechnology, humanResources, admissions

  var name: Bilingual {
    switch self {
    case .care: Bilingual(french: "Soins", english: "Care")
    case .pharmacy: Bilingual(french: "Pharmacie", english: "Pharmacy")
    case .purchasing: Bilingual(french: "Achats", english: "Purchasing")
    case .informationTechnology: Bilingual(french: "Informatique", english: "IT")
    case .humanResources: Bilingual(french: "Ressources humaines", english: "Human Resources")
    case .admissions: Bilingual(french: "Admissions", english: "Admissions")
    }
  }

  var letters: Bilingual {
    switch self {
    case .care: Bilingual(french: "SO", english: "CA")
    case .pharmacy: Bilingual(french: "PH", english: "PH")
    case .purchasing: Bilingual(french: "AC", english: "PU")
    case .informationTechnology: Bilingual(french: "SI", english: "IT")
    case .humanResources: Bilingual(french: "RH", english: "HR")
    case .admissions: Bilingual(french: "AD", english: "AD")
    }
  }

  /// Forty-eight in all.
  var people: [String] {
    switch self {
    case .care:
      [
        "Maëlle Le Goff", "Inès Lambert", "Loïc Perrin", "Awa Ndiaye", "Julien Marchetti", "Solène Kervella",
        "Bastien Roche", "Fatou Camara", "Élodie Garnier", "Rémi Castaing", "Louise Antoine", "Yacine Boudiaf",
        "Margaux Delorme", "Paul Etchegaray",
      ]
    case .pharmacy:
      [
        "Thomas Verdier", "Hélène Dubreuil", "Karim Saïdi", "Anne-Laure Picard", "Mathis Lefort", "Violette Renaud",
        "Sacha Weber",
      ]
    case .purchasing:
      ["Camille Roussel", "Étienne Barbier", "Leïla Mansouri", "Gaëtan Morvan", "Pauline Chevrier", "Hugo Sartori"]
    case .informationTechnology:
      [
        "Idriss Benali", "Clara Fontaine", "Noé Guillou", "Sophie Nguyen", "Damien Pujol", "Amélie Hoarau",
        "Victor Salmon",
      ]
    case .humanResources:
      ["Nour Haddad", "Claire Bonnefoy", "Samuel Okoye", "Jeanne Lacombe", "Théo Vasseur"]
    case .admissions:
      [
        "Aminata Diallo", "Bruno Pélissier", "Céline Arnoux", "Malik Touré", "Agathe Rousselot", "Quentin Le Bihan",
        "Salomé Vidal", "Franck Delmas", "Zoé Marchand",
      ]
    }
  }
}
