package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.text.Sought;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// Finds adjectives and quantifiers where the impact needs a number.
public final class QualitativeImpact implements SentenceRule {
  private static final Set<String> GATE =
      Set.of(
          "many",
          "some",
          "several",
          "numerous",
          "most",
          "few",
          "various",
          "multiple",
          "lot",
          "lots",
          "number",
          "subset",
          "portion",
          "fraction",
          "percentage",
          "handful",
          "majority",
          "significant",
          "significantly",
          "severe",
          "severely",
          "major",
          "minor",
          "minimal",
          "massive",
          "massively",
          "huge",
          "substantial",
          "substantially",
          "considerable",
          "considerably",
          "heavily",
          "extensive",
          "noticeable",
          "large",
          "while",
          "briefly",
          "brief",
          "short",
          "extended",
          "prolonged",
          "long",
          "hours",
          "days",
          "certain");
  private static final String WHO =
      "(?:users?|customers?|clients?|requests?|transactions?|orders?|payments?|tickets?|(?<!service )accounts?|people|visitors?|sessions?|merchants?|tenants?"
          + "|teams?|sites?|websites?|developers?|researchers?|students?|calls?|messages?|emails?|pages?|jobs?|builds?|crates?|complaints)";
  private static final Sought PEOPLE =
      Sought.of(
          "(?i)\\b(?:many|some|several|numerous|most|a few|very few|various|multiple|a lot of|lots of|certain"
              + "|an? (?:very )?(?:(?:large|small|significant|unknown|substantial|considerable|high|limited|tiny) )?(?:number|subset|portion|fraction|percentage|share|handful|majority|part|amount) of|the (?:vast )?majority of)"
              + " (?:of )?(?:the |our |these |those )?(?:[\\w-]+ ){0,2}?"
              + WHO
              + "\\b");
  private static final Sought TIME =
      Sought.of(
          "(?i)\\b(?:for (?:a while|some time|(?:many|several|multiple|a few|some|a couple of|a number of) (?:minutes|hours|days|weeks)|hours|days|weeks|a (?:very )?(?:short|long|brief|limited) (?:time|period|while)(?: of time)?"
              + "|an extended (?:period|time)(?: of time)?)|(?:many|several|multiple|a few|a couple of|some) (?:minutes|hours|days)(?! ago)|a (?:brief|short|prolonged) (?:outage|interruption|downtime|disruption|period)"
              + "|(?:an )?(?:extended|prolonged) (?:outage|downtime|period)|was briefly|were briefly)\\b");
  private static final Sought SIZE =
      Sought.of(
          "(?i)\\b(?:significant(?:ly)?|severe(?:ly)?|major|minor|minimal|massive(?:ly)?|huge|substantial(?:ly)?|considerabl[ey]|heavily|extensive|noticeabl[ey]|large)"
              + " (?:\\w+ )?(?:impact(?:ed)?|disruptions?|degrad(?:ation|ed)|outages?|delays?|delayed|latenc(?:y|ies)|slow(?:down|er|ness)?|increased?|decreased?|drop(?:ped)?|loss(?:es)?|errors?|failures?|reduc(?:tion|ed)|affected|downtime|inconvenience|interruptions?|load|spike|elevated|higher)\\b");
  private static final Sought COUNT =
      Sought.of(
          "(?i)\\d ?%|\\bper ?cent|(?<![\\w:.-])\\d[\\d,.]*[kKmM]?\\+? (?:[\\w-]+ ){0,3}?"
              + WHO
              + "|"
              + WHO
              + "\\W{1,3}(?:about |around |~)?\\d[\\d,]*(?![\\d:.-])"
              + "|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|all|no|every) (?:of )?(?:the |our )?(?:[\\w-]+ ){0,2}?"
              + WHO);
  private static final Sought LENGTH =
      Sought.of(
          "(?i)\\d ?(?:d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?|weeks?)\\b|\\d{1,2}:\\d{2}|\\b(?:one|two|three|four|five|six|ten|half an?|an) (?:hours?|minutes?|days?|weeks?)|\\d-(?:minute|hour|day)");
  private static final Sought FIGURE =
      Sought.of(
          "(?i)\\d ?%|\\d{2,}|\\d ?(?:ms|s|h|min|minutes|hours|x|times)\\b|\\bno (?:\\w+ ){0,2}impact");

  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public Set<String> gate() {
    return GATE;
  }

  @Override
  public void check(Sentence sentence, LintedDocument document, Report report) {
    Meaning part = Parts.meaning(document, sentence.span().from());
    if (part != Meaning.IMPACT && part != Meaning.SUMMARY) {
      return;
    }
    find(
        PEOPLE,
        COUNT,
        sentence,
        report,
        "\"%s\" can be five or five thousand. Give the number, and say where it comes from.",
        "How many were it, of how many?");
    find(
        TIME,
        LENGTH,
        sentence,
        report,
        "\"%s\" can be minutes or days. Give the length, or from when to when.",
        "From when to when?");
    find(
        SIZE,
        FIGURE,
        sentence,
        report,
        "\"%s\" says how it felt. Give a figure: a share, a rate, a duration, an amount.",
        "Which figure shows how large it was?");
  }

  private static void find(
      Sought words,
      Sought counted,
      Sentence sentence,
      Report report,
      String message,
      String question) {
    Optional<Matcher> first = words.find(sentence.text());
    if (first.isEmpty() || counted.in(sentence.block().text())) {
      return;
    }
    Matcher found = first.get();
    do {
      if (!sentence.quoted(found.start())) {
        report.add(
            sentence.span(found.start(), found.end()),
            message.formatted(found.group()),
            new Proposal.Advice(question));
      }
    } while (found.find());
  }
}
