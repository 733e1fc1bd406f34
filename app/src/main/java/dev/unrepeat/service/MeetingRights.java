package dev.unrepeat.service;

import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Visibility;

/// Who may call and lead a review meeting.
public final class MeetingRights {
  private MeetingRights() {}

  /// A facilitator, the owner of the postmortem, or whom it names to lead its review.
  public static boolean mayLead(Viewer viewer, People people) {
    return viewer.is(Role.FACILITATOR)
        || NamedPerson.of(people.owner()).at(viewer.address())
        || NamedPerson.of(people.facilitator()).at(viewer.address());
  }

  public static void mustLead(Viewer viewer, People people, String deed) {
    if (!mayLead(viewer, people)) {
      throw new Refused(
          Refused.Reason.FORBIDDEN,
          "To %s you have to be a facilitator, or own the postmortem or lead its review."
              .formatted(deed));
    }
  }

  /// Whether a letter about the postmortem may go to an address: who has left the circle of a
  /// private one hears nothing more, not even that a meeting is called off.
  static boolean mayHear(Postmortem postmortem, String address) {
    return switch (postmortem.incident().visibility()) {
      case Visibility.Everybody everybody -> true;
      case Visibility.Circle circle -> circle.people().stream().anyMatch(address::equalsIgnoreCase);
    };
  }

  /// Authors write down what is said, and so do those who lead.
  public static void mustWrite(Viewer viewer, People people) {
    if (!viewer.is(Role.AUTHOR)) {
      mustLead(viewer, people, "write in a review meeting");
    }
  }
}
