package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.text.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds documents that do not say when it began, was noticed or ended.
public final class MilestoneMissing implements DocumentRule {
  private static final int LEAST = 3;
  private static final Sought BEGAN =
      Sought.of(
          "(?i)\\b(?:start(?:ed|s|ing)?|beg[aiu]n\\w*|since|from|first (?:errors?|symptoms?|failures?)|occurr(?:ed|s)|introduced|deployed|released)\\b");
  private static final Sought NOTICED =
      Sought.of(
          "(?i)\\b(?:detect\\w*|notic\\w*|alert\\w*|paged?|report\\w*|discover\\w*|identified|aware|observed|found|complain\\w*)\\b");
  private static final Sought ENDED =
      Sought.of(
          "(?i)\\b(?:resolv\\w*|mitigat\\w*|restor\\w*|recover\\w*|fixed|back to normal|back (?:up|online)|working again|stable|end(?:ed)?|complet\\w*|closed)\\b");

  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    Incident incident = document.told();
    boolean known =
        document.record().own()
            || document.record().postmortem().timeline().dated().size() >= LEAST;
    if (!known
        || !document.record().postmortem().timeline().undated().isEmpty()
        || !incident.kind().has(MilestoneKind.DETECTED)) {
      return;
    }
    List<String> missing = new ArrayList<>();
    Stream.of(MilestoneKind.IMPACT_STARTED, MilestoneKind.DETECTED)
        .filter(kind -> incident.milestones().find(kind).isEmpty())
        .filter(kind -> document.record().own() || !told(kind, document))
        .map(incident.kind()::nameOf)
        .forEach(missing::add);
    boolean ended =
        incident.milestones().find(MilestoneKind.MITIGATED).isPresent()
            || incident.milestones().find(MilestoneKind.RESOLVED).isPresent()
            || (!document.record().own() && told(MilestoneKind.RESOLVED, document));
    if (!ended) {
      missing.add(
          incident.kind().nameOf(MilestoneKind.MITIGATED)
              + " or "
              + incident.kind().nameOf(MilestoneKind.RESOLVED));
    }
    if (!missing.isEmpty()) {
      report.add(
          Parts.first(document, Meaning.TIMELINE)
              .map(LintedSection::heading)
              .orElse(document.head()),
          "Nothing says when the incident reached: %s. Without these times no duration can be computed. Mark the lines of the timeline that tell of them."
              .formatted(String.join(", ", missing)),
          new Proposal.Advice(
              "When did the first user feel it, when did anybody know, and when was it over for users?"));
    }
  }

  /// Whether the text says so in words that a timeline without labels may lack.
  private static boolean told(MilestoneKind kind, LintedDocument document) {
    Sought words =
        kind == MilestoneKind.IMPACT_STARTED
            ? BEGAN
            : kind == MilestoneKind.DETECTED ? NOTICED : ENDED;
    return document.blocks().stream().anyMatch(block -> words.in(block.text()));
  }
}
