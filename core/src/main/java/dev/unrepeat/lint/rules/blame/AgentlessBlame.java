package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds blame that names nobody: "by mistake", "was overlooked".
public final class AgentlessBlame implements SentenceRule {
  private static final Pattern BLAME = Pattern.compile("(?i)\\bby mistake\\b");

  @Override
  public Family family() {
    return Family.BLAME;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public Set<String> gate() {
    return Set.of("mistake");
  }

  @Override
  public void check(Sentence sentence, LintedDocument document, Report report) {
    Matcher blame = BLAME.matcher(sentence.text());
    while (blame.find()) {
      if (!sentence.quoted(blame.start())) {
        report.add(
            sentence.span(blame.start(), blame.end()),
            "\"%s\" says that somebody erred. Say what made the step possible."
                .formatted(blame.group()),
            new Proposal.Advice("What in the system let this step happen?"));
      }
    }
  }
}
