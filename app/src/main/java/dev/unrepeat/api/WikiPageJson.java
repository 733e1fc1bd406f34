package dev.unrepeat.api;

import dev.unrepeat.model.WikiEntry;
import dev.unrepeat.service.WikiPublications.Place;
import java.time.Instant;
import java.util.Optional;

/// A postmortem in a wiki.
///
/// @param wiki the number of the wiki
/// @param state left out where nobody asked for it yet, as all below
/// @param address where people read it; empty before there is a page
/// @param found the version that somebody made there meanwhile; empty where nobody did
/// @param says why it waits or failed
record WikiPageJson(
    String wiki,
    String name,
    Optional<WikiEntry.State> state,
    Optional<String> address,
    Optional<String> found,
    Optional<String> askedBy,
    Optional<Instant> at,
    Optional<String> says) {
  static WikiPageJson of(Place place) {
    Optional<WikiEntry> entry = place.entry();
    return new WikiPageJson(
        String.valueOf(place.wiki().id()),
        place.wiki().name(),
        entry.map(WikiEntry::state),
        entry.map(WikiEntry::address),
        entry.map(WikiEntry::found),
        entry.map(WikiEntry::by),
        entry.map(WikiEntry::at),
        entry.map(WikiEntry::says));
  }

  /// @param over the version of somebody else that may be written over, as `found` tells it
  record Wanted(Optional<String> over) {}
}
