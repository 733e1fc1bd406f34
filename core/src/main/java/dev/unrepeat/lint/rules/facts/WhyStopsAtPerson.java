package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.RootCauseClass;
import java.util.regex.Pattern;

/// Finds chains of whys that stop at what a person did.
public final class WhyStopsAtPerson implements DocumentRule {
  private static final Pattern PERSON =
      Pattern.compile(
          "(?i)\\b(?:engineers?|developers?|operators?|admins?|administrators?|on-?call|team members?|employees?|colleagues?|someone|somebody|he|she|they|we|i|people|\\w+ team)\\b.{0,40}"
              + "\\b(?:forgot|did(?: not|n['’]t) (?:check|test|notice|know|read|follow|reali[sz]e|verify|think|see|review|remember|understand)|failed to|missed|overlooked|ignored|mis(?:configured|typed|read|understood|took)|made (?:a|an) (?:\\w+ )?(?:mistake|error|typo)|(?:was|were) (?:not aware|unaware|careless|not careful|inexperienced|tired)|lacked (?:the )?(?:knowledge|experience))");

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
    for (WhyChain chain : WhyChain.of(document)) {
      boolean person =
          chain.factor().filter(f -> f.rootCauseClass() == RootCauseClass.HUMAN_ERROR).isPresent()
              || PERSON.matcher(chain.end()).find();
      if (person) {
        report.add(
            chain.place(),
            "The whys stop at a person. Ask on: why was it possible, why did nothing catch it, and what would have stopped it? The end is a condition that the organisation can change.",
            new Proposal.Advice(
                "What made this step look right at that time, and what could have caught it?"));
      }
    }
  }
}
