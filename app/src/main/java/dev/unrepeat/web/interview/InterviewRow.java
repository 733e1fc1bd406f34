package dev.unrepeat.web.interview;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Interview;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;

/// An interview in the list.
///
/// @param between the other of the two; empty for everybody else
public record InterviewRow(
    String address, String number, String role, String between, String heldOn, String state) {
  static InterviewRow of(Viewer viewer, IncidentId id, Interview one) {
    String between =
        one.ledBy(viewer.address())
            ? "You asked " + one.person().name() + "."
            : one.toldBy(viewer.address()) ? one.interviewer().name() + " asked you." : "";
    return new InterviewRow(
        Places.interview(id, one.number()),
        "Interview " + one.number(),
        one.role(),
        between,
        Printing.day(one.heldOn()),
        state(one));
  }

  static String state(Interview one) {
    if (one.settled()) {
      return "Released";
    }
    String agreed = one.agreement().isPresent() ? "agreed to, not released yet" : "private";
    return one.corrected() ? "Released; a correction is " + agreed : Printing.capital(agreed);
  }
}
