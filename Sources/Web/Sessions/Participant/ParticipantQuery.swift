import Activities
import Application
import Hummingbird
import Kernel
import Sessions

extension Site {
  /// Who sits where, for a reader who has a seat in the session.
  func seated(_ request: Request, _ reading: SessionReading, _ context: PasserelleContext) -> SeatedParticipant? {
    seat(request, reading.code, context).flatMap(reading.seated)
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

extension SessionReading {
  /// Who sits there, if somebody does.
  func seated(_ seat: Seat) -> SeatedParticipant? {
    guard let participant = session.id.map(seat.participant(in:)), let known = session.participants[participant] else {
      return nil
    }
    return SeatedParticipant(id: participant, seat: seat, isRobot: known.origin == .robot)
  }
}
