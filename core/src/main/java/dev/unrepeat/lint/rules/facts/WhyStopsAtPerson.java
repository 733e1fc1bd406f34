package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.GivenNames;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.RootCauseClass;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds chains of whys that stop at what a person did.
public final class WhyStopsAtPerson implements DocumentRule {
  private static final Pattern PERSON =
      Pattern.compile(
          "(?i)\\b(?:engineers?|developers?|operators?|admins?|administrators?|on-?call|team members?|employees?|colleagues?|someone|somebody|he|she|they|we|i|people|\\w+ team)\\b.{0,40}"
              + "\\b(?:forgot|did(?: not|n['’]t) (?:check|test|notice|know|read|follow|reali[sz]e|verify|think|see|review|remember|understand)|failed to|missed|overlooked|ignored|mis(?:configured|typed|read|understood|took)|made (?:a|an) (?:\\w+ )?(?:mistake|error|typo)|(?:was|were) (?:not aware|unaware|careless|not careful|inexperienced|tired)|lacked (?:the )?(?:knowledge|experience))");

  /// "Peter forgot the index".
  private static final Pattern NAMED =
      Pattern.compile(
          "(?U)\\b(\\p{Lu}\\p{Ll}+)(?: \\p{Lu}\\p{Ll}+)? (?:\\w+ly |had |has |just )*(?:forgot|did(?: not"
              + "|n['’]t)|failed to|missed"
              + "|overlooked|ignored|mis(?:configured|typed|read|understood|took)|made an? (?:\\w+ )?(?:mistake"
              + "|error|typo)"
              + "|was (?:not aware|unaware|careless|tired|in a hurry)|thought|assumed|deleted|pushed|deployed"
              + "|merged|changed)\\b");

  private static boolean named(String end, LintedDocument document) {
    Matcher deed = NAMED.matcher(end);
    while (deed.find()) {
      String name = deed.group(1).toLowerCase(Locale.ROOT);
      if (GivenNames.contains(name) || document.people().contains(name)) {
        return true;
      }
    }
    return false;
  }

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
              || PERSON.matcher(chain.end()).find()
              || named(chain.end(), document);
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
