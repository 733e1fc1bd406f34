package dev.unrepeat.mcp;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Recurrences;
import dev.unrepeat.service.Relations;
import dev.unrepeat.tool.Arguments;
import dev.unrepeat.tool.Clipped;
import dev.unrepeat.tool.Tool;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// `related_incidents`.
public final class RelationTools extends ToolShelf {
  private static final int MOST = 20;
  private static final int LONGEST = 500;

  private final Incidents incidents;
  private final Relations relations;
  private final Recurrences recurrences;

  public RelationTools(Incidents incidents, Relations relations, Recurrences recurrences) {
    this.incidents = incidents;
    this.relations = relations;
    this.recurrences = recurrences;
  }

  /// What an incident has in common with others that the caller may see.
  ///
  /// @param confirmed what people said belongs together
  /// @param proposed likenesses that nobody has decided on, the most alike first
  /// @param causes that may have come back although they were answered; nobody has decided yet
  record Related(String id, List<Other> confirmed, List<Other> proposed, List<Again> causes) {}

  /// @param reasons what the likeness rests on
  record Other(
      String id, String title, Instant began, List<String> reasons, List<Promise> promised) {
    static Other of(Relations.Line line) {
      return new Other(
          line.head().id().value(),
          line.head().title(),
          line.head().beganAt(),
          line.reasons(),
          line.promised().stream().limit(MOST).map(Promise::of).toList());
    }
  }

  /// What was promised then.
  record Promise(String id, String what, String state) {
    static Promise of(PromisedAction action) {
      return new Promise(
          "A" + action.number(), Clipped.of(action.what(), LONGEST), words(action.state()));
    }
  }

  /// As documents print it.
  private static String words(String stored) {
    return stored.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// A factor that is like an earlier one.
  record Again(
      String factor,
      String statement,
      String earlierIncident,
      String earlierFactor,
      String earlierStatement,
      List<String> reasons) {
    static Again of(Recurrences.Proposal one) {
      return new Again(
          one.likeness().later().id().toString(),
          Clipped.of(one.likeness().later().statement(), LONGEST),
          one.likeness().earlier().incident().value(),
          one.likeness().earlier().id().toString(),
          Clipped.of(one.likeness().earlier().statement(), LONGEST),
          one.likeness().reasons());
    }
  }

  @Override
  List<Tool<Caller>> tools() {
    return List.of(
        Tool.<Caller>reading(
                "related_incidents",
                "Find related incidents",
                "Incidents that are like one, with the reasons and with what was promised then; and causes that may have come back.",
                Related.class,
                this::related)
            .taking(IncidentTools.ID));
  }

  private Record related(Caller caller, Arguments asked) {
    StoredRecord record =
        incidents.get(caller.viewer(), new IncidentId(asked.needed("id").strip()));
    Relations.Found found = relations.of(caller.viewer(), record);
    return new Related(
        record.id().value(),
        found.confirmed().stream().limit(MOST).map(Other::of).toList(),
        found.proposed().stream().limit(MOST).map(Other::of).toList(),
        recurrences.of(caller.viewer(), record).proposals().stream()
            .limit(MOST)
            .map(Again::of)
            .toList());
  }
}
