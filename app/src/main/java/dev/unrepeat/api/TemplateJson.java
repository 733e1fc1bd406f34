package dev.unrepeat.api;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.TemplateOffer;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Section;
import dev.unrepeat.service.TemplatePreview;
import dev.unrepeat.service.TemplateShelf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A template with its sections.
///
/// @param own whether it is the team's, not the program's
/// @param retired whether it is out of the choice
/// @param sample a postmortem by it, in Markdown
record TemplateJson(
    String name,
    String title,
    int version,
    boolean own,
    boolean retired,
    List<Part> parts,
    String sample) {
  static TemplateJson of(Template template, Optional<Boolean> retired) {
    return new TemplateJson(
        template.name(),
        template.title(),
        template.version(),
        retired.isPresent(),
        retired.orElse(false),
        template.parts().stream().map(Part::of).toList(),
        TemplatePreview.markdown(template));
  }

  /// @param is the section of ours that it is; left out for one of the team's own
  /// @param start what a new postmortem begins with here
  record Part(String heading, Optional<Section> is, String guidance, String example, String start) {
    static Part of(Template.Part part) {
      return new Part(
          part.heading(), part.section(), part.guidance(), part.example(), part.start());
    }
  }

  /// A line of the list.
  ///
  /// @param usualFor kinds of incident whose postmortems begin by it
  record Line(
      String name,
      String title,
      int version,
      boolean own,
      boolean retired,
      int parts,
      Optional<String> savedBy,
      Optional<Instant> savedAt,
      List<IncidentKind> usualFor) {}

  /// A template in its plain form.
  ///
  /// @param because what is said of the change
  record Text(String text, Optional<String> because) {}

  /// @param changes against the version before; none of the first one
  record VersionJson(
      int version,
      String by,
      Instant at,
      String because,
      String text,
      List<CourseResource.Line> changes) {
    static VersionJson of(TemplateShelf.Step step) {
      return new VersionJson(
          step.saved().version(),
          step.saved().by(),
          step.saved().at(),
          step.saved().because(),
          step.saved().text(),
          step.changes().stream()
              .map(line -> new CourseResource.Line(line.kind(), line.text()))
              .toList());
    }
  }

  /// @param seen the version that it replaces; the newest where left out
  record Seen(Optional<Integer> seen) {}

  /// By which template a postmortem of a kind begins.
  record Usual(IncidentKind kind, String template) {}

  record Chosen(String template) {}

  /// The template of one postmortem, and the newer version that it is offered.
  record Written(String template, String title, int version, Optional<Offer> offer) {
    static Written of(Template template, Optional<TemplateOffer> offer) {
      return new Written(
          template.name(), template.title(), template.version(), offer.map(Offer::of));
    }
  }

  record Offer(int version, List<Change> changes) {
    static Offer of(TemplateOffer offer) {
      return new Offer(offer.now().version(), offer.changes().stream().map(Change::of).toList());
    }
  }

  /// The version that was offered.
  record Answered(int version) {}

  /// What the newer version changes of one section.
  ///
  /// @param before the heading it had, where it has another
  record Change(Sort sort, String heading, Optional<String> before, Optional<String> guidance) {
    enum Sort {
      ADDED,
      RENAMED,
      REWORDED,
      DROPPED
    }

    static Change of(TemplateOffer.Change change) {
      return switch (change) {
        case TemplateOffer.Change.Added(var part) -> of(Sort.ADDED, part, Optional.empty());
        case TemplateOffer.Change.Renamed(var from, var part) ->
            of(Sort.RENAMED, part, Optional.of(from));
        case TemplateOffer.Change.Reworded(var part) -> of(Sort.REWORDED, part, Optional.empty());
        case TemplateOffer.Change.Dropped(var heading) ->
            new Change(Sort.DROPPED, heading, Optional.empty(), Optional.empty());
      };
    }

    private static Change of(Sort sort, Template.Part part, Optional<String> before) {
      return new Change(sort, part.heading(), before, Optional.of(part.guidance()));
    }
  }
}
