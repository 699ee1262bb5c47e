import Application

/// What the server says when it is ready.
struct Welcome {
  let address: String
  let tour: Demonstration.Tour?

  var text: String {
    guard let tour else { return "Passerelle is ready: \(address)" }
    return """

      Passerelle is ready. Three links into the demonstration:

        sign in as its administrator      \(address)/welcome/\(tour.signInToken)
        a prepared session, participant   \(address)/s/\(tour.code)
        the same session, big screen      \(address)/s/\(tour.code)/screen

      """
  }
}
