package dev.unrepeat.web.search;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.search.SearchPart;
import dev.unrepeat.web.page.Places;

/// Where a part that was found stands on a page.
public final class FoundPart {
  private FoundPart() {}

  public static String address(IncidentId id, SearchPart part) {
    return switch (part.zone()) {
      case TITLE -> Places.incident(id);
      case TEXT -> Places.postmortem(id);
      case TIMELINE -> Places.incident(id, part.key());
      case FACTORS -> Places.causes(id);
      case ACTIONS ->
          part.key().startsWith("A") ? Places.actions(id) + "/" + part.key() : Places.actions(id);
    };
  }
}
