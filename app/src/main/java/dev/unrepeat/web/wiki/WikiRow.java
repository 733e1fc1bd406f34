package dev.unrepeat.web.wiki;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.WikiEntry;
import dev.unrepeat.service.WikiPublications.Place;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;

/// A postmortem in a wiki, as the page of exports shows it.
///
/// @param address where people read it; empty where it is not there
/// @param says what the wiki said last; empty where nothing is wrong
/// @param action where the button posts to; empty where there is none
/// @param over the version of somebody else that the button writes over; empty for none
public record WikiRow(
    String name,
    String kind,
    String state,
    String tone,
    String address,
    String says,
    String action,
    String button,
    String over) {

  /// @param may whether the reader may publish, and the postmortem is one that may be sent
  public static WikiRow of(IncidentId id, Place place, boolean may) {
    String name = place.wiki().name();
    String kind = place.wiki().kind().words();
    String action =
        may && place.wiki().enabled()
            ? "%s/wikis/%d".formatted(Places.incident(id), place.wiki().id())
            : "";
    return place
        .entry()
        .map(entry ->
            new WikiRow(
                name,
                kind,
                state(entry),
                tone(entry),
                entry.address(),
                entry.says(),
                action,
                button(entry),
                entry.state() == WikiEntry.State.CHANGED_THERE ? entry.found() : ""))
        .orElseGet(
            () -> new WikiRow(name, kind, "not there yet", "", "", "", action, "Publish", ""));
  }

  private static String state(WikiEntry entry) {
    String at = Printing.minute(entry.at());
    return switch (entry.state()) {
      case WAITING ->
          entry.says().isEmpty()
              ? "on its way, asked for by %s at %s UTC".formatted(entry.by(), at)
              : "tried at %s UTC, and is tried again".formatted(at);
      case PUBLISHED -> "written at %s UTC, asked for by %s".formatted(at, entry.by());
      case CHANGED_THERE -> "left alone at %s UTC".formatted(at);
      case FAILED -> "not written, last tried at %s UTC".formatted(at);
    };
  }

  private static String tone(WikiEntry entry) {
    return switch (entry.state()) {
      case WAITING -> "";
      case PUBLISHED -> "good";
      case CHANGED_THERE -> "warn";
      case FAILED -> "bad";
    };
  }

  private static String button(WikiEntry entry) {
    return switch (entry.state()) {
      case WAITING -> "Send again";
      case PUBLISHED -> "Update";
      case CHANGED_THERE ->
          entry.found().equals(WikiEntry.GONE) ? "Write a new page" : "Write over it";
      case FAILED -> "Try again";
    };
  }
}
