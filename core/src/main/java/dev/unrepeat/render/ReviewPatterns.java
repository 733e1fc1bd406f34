package dev.unrepeat.render;

import dev.unrepeat.metrics.ReviewPack;
import dev.unrepeat.metrics.SeenPattern;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.text.Counted;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The patterns of a review as Markdown: each with its evidence, where it showed before, and what
/// was promised then. Where none shows it says on how little or how much that rests.
final class ReviewPatterns {
  private static final int PROMISES = 5;

  private final ReviewPack pack;
  private final UnaryOperator<String> link;
  private final List<String> lines = new ArrayList<>();

  private ReviewPatterns(ReviewPack pack, UnaryOperator<String> link) {
    this.pack = pack;
    this.link = link;
  }

  /// @param link makes of an incident or action the Markdown that leads there
  static List<String> lines(ReviewPack pack, UnaryOperator<String> link) {
    ReviewPatterns all = new ReviewPatterns(pack, link);
    all.print();
    return all.lines;
  }

  private void print() {
    if (pack.figures().incidents().isEmpty()) {
      lines.add("There was no incident to look at.");
      return;
    }
    pack.patterns().forEach(this::pattern);
    if (pack.patterns().isEmpty()) {
      lines.add("No pattern was found in this period.");
    }
    lines.add("");
    if (!pack.unseen().isEmpty()) {
      lines.add("Looked for and not found: %s.".formatted(String.join(", ", pack.unseen())));
    }
    lines.add(ground());
  }

  /// What the search for patterns had to go by.
  private String ground() {
    int all = pack.figures().incidents().size();
    long timed =
        pack.figures().incidents().stream()
            .filter(one ->
                one.milestones().at(MilestoneKind.IMPACT_STARTED).isPresent()
                    && one.milestones().at(MilestoneKind.DETECTED).isPresent())
            .count();
    long drafts =
        pack.figures().incidents().stream()
            .filter(one -> pack.standing(one.id()).stage() == PostmortemStage.DRAFT)
            .count();
    return "Patterns are read from records: %s both the start of the impact and its detection, %d %s. What a record does not say is not found."
        .formatted(
            Counted.part(timed, all, "", "has", "have"),
            drafts,
            drafts == 1 ? "is still a draft" : "are still drafts");
  }

  private void pattern(SeenPattern one) {
    lines.add("### %s: %s".formatted(escape(one.name()), counted(one.here())));
    lines.add("");
    lines.add(
        "%s Usually helps: %s.".formatted(one.definition(), String.join(", ", one.measures())));
    lines.add("");
    for (SeenPattern.Occurrence here : one.occurrences()) {
      lines.add(
          "- %s, %s: %s%s"
              .formatted(
                  link.apply(here.incident().value()),
                  escape(here.title()),
                  escape(here.reason()),
                  here.quote().isEmpty()
                      ? ""
                      : " %s: “%s”".formatted(escape(here.place()), escape(here.quote()))));
    }
    more(one.here() - one.occurrences().size());
    lines.add("");
    if (one.before() == 0) {
      lines.add("Before this period it was not seen.");
      lines.add("");
      return;
    }
    lines.add("Seen before in %s, and what was promised then:".formatted(counted(one.before())));
    lines.add("");
    one.earlier().forEach(this::earlier);
    more(one.before() - one.earlier().size());
    lines.add("");
  }

  private void earlier(SeenPattern.Earlier one) {
    ZoneId zone = pack.figures().period().zone();
    String promised = PromisedAction.summary(one.promised());
    lines.add(
        "- %s, %s, %s: %s"
            .formatted(
                link.apply(one.incident().value()),
                TimeTicks.DAY.format(one.at().atZone(zone)),
                escape(one.title()),
                promised.isEmpty() ? "nothing was promised" : promised));
    for (PromisedAction action : one.promised().stream().limit(PROMISES).toList()) {
      lines.add(
          "    - %s: %s (%s)"
              .formatted(
                  link.apply(one.incident() + "/" + new ActionItemId(action.number())),
                  escape(action.what()),
                  action.stateWords()));
    }
    if (one.promised().size() > PROMISES) {
      lines.add("    - and %d more".formatted(one.promised().size() - PROMISES));
    }
  }

  private void more(int more) {
    if (more > 0) {
      lines.add("- and %d more".formatted(more));
    }
  }

  private static String counted(int incidents) {
    return incidents + (incidents == 1 ? " incident" : " incidents");
  }

  private static String escape(String text) {
    return WeekMarkdown.escape(text);
  }
}
