import Activities
import Application
import Hummingbird
import Kernel
import Sessions

extension Site {
  /// Who sits where, for a reader who has a seat in the session.
  func seated(_ request: Request, _ reading: SessionReading, _ context: PasserelleContext) -> SeatedParticipant? {
    guard let id = reading.session.id, let seat = seat(request, reading.code, context) else { return nil }
    let participant = seat.participant(in: id)
    guard let known = reading.session.participants[participant] else { return nil }
    return SeatedParticipant(id: participant, seat: seat, isRobot: known.origin == .robot)
  }

  /// The participant's page as they see it now.
  func participantModel(
    _ reading: SessionReading, _ seat: SeatedParticipant, activity: ActivityID? = nil, isChanging: Bool = false,
    in language: Language
  ) -> ParticipantModel {
    ParticipantModel(
      reading: reading, language: language, seat: seat,
      stage: ParticipantModel.stage(of: seat.id, activity: activity, isChanging: isChanging, in: reading),
      page: activity)
  }
}
