package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds addresses and names of machines in a text for the public.
public final class PublicHost implements DocumentRule {
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\w.])(?<!\\bv(?:ersion)? ?)"
              + BYTE
              + "(?:\\."
              + BYTE
              + "){3}(?:/\\d{1,2})?(?![\\w.]*\\w)"
              + "|(?<![\\w.-])[a-z0-9][\\w-]*(?:\\.[\\w-]+)*\\.(?:internal|local|localdomain|lan|corp|intra|intranet|svc|cluster\\.local)(?::\\d+)?(?![\\w-])"
              + "|(?<![\\w./-])ip-\\d{1,3}(?:-\\d{1,3}){3}(?![\\w-])"
              + "|(?<![\\w./-])(?:[a-z]{2,12}-){1,4}(?:prod|prd|stg|dev|node|host|db|web|app|vm|srv)-?\\d{1,4}(?![\\w-])");

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
    for (Span stretch : document.publicParts()) {
      Matcher found = HOST.matcher(document.source()).region(stretch.from(), stretch.to());
      found.useTransparentBounds(true);
      while (found.find()) {
        report.add(
            new Span(found.start(), found.end()),
            "\"%s\" tells outsiders how the inside is built. Say what it does instead, such as \"a database node\"."
                .formatted(found.group()),
            new Proposal.Advice("What is it to somebody outside?"));
      }
    }
  }
}
