package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PostmortemRequest;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Requirement;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.WaivedIncident;
import dev.unrepeat.store.CourseStore;
import dev.unrepeat.store.WaiverStore;
import java.util.List;

/// Whether there shall be a postmortem at all: people ask for one, or decide to go without.
public final class Waivers {
  private static final int LISTED = 500;

  private final Ledger ledger;
  private final WaiverStore waivers;
  private final CourseStore courses;
  private final CourseReading reading;

  public Waivers(Ledger ledger, WaiverStore waivers, CourseStore courses, CourseReading reading) {
    this.ledger = ledger;
    this.waivers = waivers;
    this.courses = courses;
    this.reading = reading;
  }

  /// Asks for a postmortem; anybody who sees the incident may.
  public PostmortemRequest ask(Viewer viewer, IncidentId id, String because) {
    PostmortemRequest request = new PostmortemRequest(viewer.name(), ledger.now(), because.strip());
    return ledger.beside(
        viewer,
        id,
        "asked for a postmortem",
        List.of(new Difference("asked for", "", viewer.name() + ": " + because.strip())),
        record -> {
          courses
              .request(id)
              .ifPresent(first -> {
                throw Refused.state(
                    first.by() + " has asked for it already; that is reason enough.");
              });
          courses.ask(id, request);
          return request;
        });
  }

  /// Decides to go without a postmortem that the policy asks for.
  public Requirement.Waived waive(Viewer viewer, IncidentId id, String because) {
    return ledger.beside(
        viewer,
        id,
        "waived the postmortem",
        List.of(new Difference("waiver", "", because.strip())),
        record -> {
          viewer.must(Role.FACILITATOR, "waive a postmortem");
          Refused.unless(
              !because.isBlank(),
              "Say why there shall be none: the reason is read in the monthly review.");
          if (!(record.postmortem().state() instanceof PostmortemState.Draft)) {
            throw Refused.state(
                "The postmortem is %s; there is no going without it any more."
                    .formatted(record.postmortem().state().word()));
          }
          CourseStatus status = reading.of(viewer, record);
          if (!(status.check().requirement() instanceof Requirement.Required required)) {
            throw Refused.state(
                "No rule of the policy asks for this postmortem, so there is nothing to waive.");
          }
          Requirement.Waived waiver =
              new Requirement.Waived(
                  required.reasons(), because.strip(), viewer.name(), ledger.now());
          waivers.set(id, waiver);
          return waiver;
        });
  }

  /// Takes a waiver back: the policy counts again.
  public IncidentId withdraw(Viewer viewer, IncidentId id) {
    return ledger.beside(
        viewer,
        id,
        "withdrew the waiver",
        List.of(new Difference("waiver", "waived", "")),
        record -> {
          viewer.must(Role.FACILITATOR, "withdraw a waiver");
          if (waivers.find(id).isEmpty()) {
            throw Refused.state("This postmortem is not waived. Load the page again.");
          }
          waivers.remove(id);
          return id;
        });
  }

  /// The latest first.
  public List<WaivedIncident> list(Viewer viewer) {
    return ledger.read(() -> waivers.list(viewer.limitedTo(), LISTED));
  }
}
