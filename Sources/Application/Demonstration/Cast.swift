import Activities
import Kernel
import Sessions

/// Someone of the demonstration who takes part in a session, with the seat that their phone would hold.
struct CastMember: Sendable {
  let seat: Seat
  let id: ParticipantID
  let person: PersonID
  let department: DepartmentID
  let footing: Footing

  init(_ member: DeuxRives.Member, footing: Footing, in session: SessionID, drawing chance: inout Chance) {
    seat = Seat(using: &chance)
    id = seat.participant(in: session)
    person = member.id
    department = member.department
    self.footing = footing
  }

  func participant(at moment: Moment) -> Participant {
    Participant(
      id: id, appearance: .account, person: person, department: department, footing: footing,
      joined: moment)
  }

  /// Under which token their answer to the activity lies.
  func token(for item: AgendaItem) -> Token {
    item.plan.identity == .anonymous ? seat.urnToken(for: item.id, generation: item.generation) : id.token
  }
}
