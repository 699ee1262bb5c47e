import Application
import Kernel

/// What the server says when it is ready, in the language of the terminal.
struct Welcome {
  let address: String
  let tour: Demonstration.Tour?
  let language: Language

  var text: String {
    switch (language, tour) {
    case (.french, nil): "Passerelle est prête\u{202F}: \(address)"
    case (.english, nil): "Passerelle is ready: \(address)"
    case (.french, let tour?): french(tour)
    case (.english, let tour?): english(tour)
    }
  }

  private func french(_ tour: Demonstration.Tour) -> String {
    """

    Passerelle est prête. Trois liens dans la démonstration\u{202F}:

      se connecter pour l’administrer    \(address)/welcome/\(tour.signInToken)
      participer à une séance préparée   \(address)/s/\(tour.code)
      la même séance sur grand écran     \(address)/s/\(tour.code)/screen

    La même séance en anglais porte le code \(tour.englishCode).

    """
  }

  private func english(_ tour: Demonstration.Tour) -> String {
    """

    Passerelle is ready. Three links into the demonstration:

      sign in as its administrator        \(address)/welcome/\(tour.signInToken)
      take part in a prepared session     \(address)/s/\(tour.englishCode)
      the same session, big screen        \(address)/s/\(tour.englishCode)/screen

    The same session in French has the code \(tour.code).

    """
  }
}
