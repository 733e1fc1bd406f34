package dev.unrepeat.web.action;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerLink;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.FollowedTicket;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Printing;
import java.util.List;
import java.util.Optional;

/// The ticket of an action.
///
/// @param tracker that keeps it in step; empty where none does
/// @param label how people name it; empty where there is none yet
/// @param now how it stands, as a sentence
/// @param drift what action and ticket say differently
/// @param failure why the tracker did not take what was sent last
/// @param open the trackers in which one can be created; empty where there is one already
/// @param secret whether that tells of a private incident
public record TicketView(
    String tracker,
    String label,
    String address,
    String now,
    List<String> drift,
    String failure,
    List<Choice> open,
    boolean secret) {

  static TicketView of(
      Postmortem record,
      ActionItem action,
      Optional<FollowedTicket> followed,
      List<Tracker> trackers) {
    List<Choice> open =
        followed.isPresent() || !action.tickets().isEmpty()
            ? List.of()
            : trackers.stream()
                .map(one -> new Choice(String.valueOf(one.id()), one.name(), false))
                .toList();
    boolean secret = record.incident().visibility() instanceof Visibility.Circle;
    if (followed.isPresent()) {
      return of(followed.get(), secret);
    }
    Optional<TrackerLink> link = action.tickets().stream().findFirst();
    return new TicketView(
        "",
        link.map(TrackerLink::key).orElse(""),
        link.map(TrackerLink::address).orElse(""),
        link.isPresent()
            ? "No connected tracker has it, so it is a link and no more."
            : "It is followed in no ticket.",
        List.of(),
        "",
        open,
        secret);
  }

  private static TicketView of(FollowedTicket followed, boolean secret) {
    Ticket ticket = followed.ticket();
    return new TicketView(
        followed.tracker().name(),
        ticket.created() ? followed.tracker().label(ticket.key()) : "",
        ticket.address(),
        now(ticket),
        followed.drift(),
        ticket.failure(),
        List.of(),
        secret);
  }

  private static String now(Ticket ticket) {
    if (!ticket.created()) {
      return "It was asked for by %s and is created as soon as the tracker takes it."
          .formatted(ticket.madeBy());
    }
    String stands =
        ticket
            .seen()
            .map(seen ->
                "It is “%s” there, changed last at %s UTC."
                    .formatted(seen.status(), Printing.minute(seen.updatedAt())))
            .orElse("It was not read yet.");
    return ticket
        .wanted()
        .filter(wanted -> ticket.underWay())
        .map(wanted -> stands + " " + way(wanted))
        .orElse(stands);
  }

  private static String way(TicketPhase wanted) {
    return switch (wanted) {
      case OPEN -> "That it is open again is on its way.";
      case STARTED -> "That it is begun is on its way.";
      case DONE -> "That it is done is on its way.";
      case DROPPED -> "That it is not needed is on its way.";
    };
  }
}
