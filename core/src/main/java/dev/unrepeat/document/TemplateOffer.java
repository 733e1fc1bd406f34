package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a newer version of its template would change in a postmortem that is being written.
///
/// @param from the version it is written by
/// @param now the newer one
public record TemplateOffer(Template from, Template now, List<Change> changes) {
  public TemplateOffer {
    changes = List.copyOf(changes);
  }

  /// One section, as people are told of it.
  public sealed interface Change {
    /// A section that was not asked for.
    record Added(Template.Part part) implements Change {}

    /// The same section by another heading.
    record Renamed(String from, Template.Part part) implements Change {}

    /// Another word on what belongs there, another example or another starting text.
    record Reworded(Template.Part part) implements Change {}

    /// No longer asked for; what was written in it stays.
    record Dropped(String heading) implements Change {}
  }

  public static TemplateOffer between(Template from, Template now) {
    List<Change> changes = new ArrayList<>();
    List<Template.Part> gone = new ArrayList<>(from.parts());
    gone.removeIf(old -> now.parts().stream().anyMatch(old::is));
    for (Template.Part part : now.parts()) {
      from.parts().stream()
          .filter(part::is)
          .findFirst()
          .ifPresentOrElse(
              old -> compare(old, part, changes), () -> changes.add(fresh(part, gone)));
    }
    gone.forEach(old -> changes.add(new Change.Dropped(old.heading())));
    return new TemplateOffer(from, now, changes);
  }

  private static void compare(Template.Part old, Template.Part part, List<Change> changes) {
    if (!old.heading().equals(part.heading())) {
      changes.add(new Change.Renamed(old.heading(), part));
    } else if (!old.equals(part)) {
      changes.add(new Change.Reworded(part));
    }
  }

  /// A section of the team's own that says the same under another heading was renamed.
  private static Change fresh(Template.Part part, List<Template.Part> gone) {
    for (Template.Part old : gone) {
      boolean own = part.section().isEmpty() && old.section().isEmpty();
      boolean says = !part.guidance().isEmpty() && part.guidance().equals(old.guidance());
      boolean shows = !part.example().isEmpty() && part.example().equals(old.example());
      if (own && (says || shows)) {
        gone.remove(old);
        return new Change.Renamed(old.heading(), part);
      }
    }
    return new Change.Added(part);
  }

  /// The record by the newer version: its own sections have their new headings, new ones their
  /// starting text, and every word that was written is there still.
  public Postmortem takenOver(Postmortem record) {
    Map<String, String> renamed = new HashMap<>();
    List<Template.Part> added = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.Added fresh -> added.add(fresh.part());
        case Change.Renamed other -> {
          if (other.part().section().isEmpty()) {
            renamed.put(other.from(), other.part().heading());
          }
        }
        case Change.Reworded reworded -> {}
        case Change.Dropped dropped -> {}
      }
    }
    List<BodySection> body =
        record.body().stream().map(part -> renamed(part, renamed, record)).toList();
    return StartingText.into(TemplateMark.of(now).in(record.withBody(body)), added);
  }

  /// A heading that is taken already is not given twice.
  private static BodySection renamed(
      BodySection part, Map<String, String> renamed, Postmortem record) {
    if (part instanceof BodySection.Foreign own && renamed.containsKey(own.heading())) {
      String heading = renamed.get(own.heading());
      boolean taken =
          record.body().stream()
              .anyMatch(b -> b instanceof BodySection.Foreign f && f.heading().equals(heading));
      return taken ? own : new BodySection.Foreign(own.level(), heading, own.text());
    }
    return part;
  }
}
