package dev.unrepeat.rubric;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.impact.Computed;
import dev.unrepeat.impact.ImpactAccount;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.IncidentKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// From adjectives to numbers by segment, before, during and after, tied to the business.
final class ImpactLadder {
  private static final Meaning[] WHERE = {
    Meaning.IMPACT, Meaning.SUMMARY, Meaning.METRICS, Meaning.FACT
  };
  private static final Pattern WHOM =
      pattern(
          "\\d[\\d,. ]*(?:\\+ ?)?(?:k|m|million|thousand|%|percent|per cent)?\\s*(?:of\\s+)?(?:\\w+\\s+){0,3}?(?:users?|customers?|requests?|orders?|transactions?|payments?|tickets?|sessions?|accounts?|clients?|tenants?|visitors?|partners?|people|employees|messages?|e?mails?|notifications?|invoices?|exports?|checkouts?|search(?:es)?|uploads?|records?|repositor(?:y|ies)|files?|devices?|servers?|hosts?|jobs?|hubs?|clusters?|services?|builds?|errors?|calls?|logins?)\\b|\\b(?:users?|customers?|requests?|traffic|errors?)\\b[^.\\n]{0,60}?\\d+(?:[.,]\\d+)?\\s*%|\\d+(?:[.,]\\d+)? ?%");
  private static final Pattern LENGTH =
      pattern(
          "\\b\\d+(?:[.,]\\d+)?[ -]?(?:d|days?|h|hrs?|hours?|m|min|mins|minutes?|s|secs?|seconds?)\\b|\\bhalf an hour\\b|\\bfrom\\b[^.\\n]{0,30}\\d{1,2}:\\d{2}[^.\\n]{0,30}\\b(?:to|until|till)\\b");
  private static final Pattern MONEY =
      pattern(
          "[$€£¥]\\s?\\d|\\d[\\d,. ]*\\s?(?:k |m |million |thousand )?(?:USD|EUR|GBP|dollars?|euros?|pounds?)\\b|\\b(?:revenue|credits?|refunds?|cost)\\b[^.\\n]{0,50}\\d");
  private static final Pattern PROMISE =
      pattern(
          "\\b(?:SLA|SLO|error budget|uptime|availability)\\b[^.\\n]{0,60}\\d|\\d+(?:[.,]\\d+)? ?%[^.\\n]{0,40}\\b(?:SLA|SLO|error budget|uptime|availability)\\b");
  private static final Pattern SEGMENT =
      pattern(
          "\\b(?:region|segment|tier|plan|cohort|zone|tenant|enterprise|free|paid|mobile|desktop|api|web|iOS|Android|EU|US|APAC|country|per (?:customer|service|hub|cluster))\\b");
  private static final Pattern BASELINE =
      pattern(
          "\\b(?:baseline|normally|usual(?:ly)?|compared (?:to|with)|before the incident|on (?:a|the) (?:normal|same) |week before|against|instead of|from \\d[\\d,.]* ?%? to)\\b");
  private static final Pattern LONG_TAIL =
      pattern(
          "\\b(?:backlog|churn|follow-?up|refunds?|complaints?|support tickets?|reputation|social media|trust|in the (?:days|weeks) after|next day|catch(?:ing)? up|rework|cancell\\w+)\\b");
  private static final Pattern BUSINESS =
      pattern(
          "\\b(?:revenue|sales|orders?|conversion|cost|contract|regulator\\w*|compliance|credits?|fees?|fines?|refunds?|vouchers?|charged|lost|churn|NPS|market)\\b");
  private static final Set<ImpactMeasure> WHOM_MEASURES =
      EnumSet.of(
          ImpactMeasure.USERS,
          ImpactMeasure.USER_SHARE,
          ImpactMeasure.REQUESTS_FAILED,
          ImpactMeasure.TRANSACTIONS_FAILED,
          ImpactMeasure.SUPPORT_TICKETS,
          ImpactMeasure.COMPLAINTS);
  private static final Set<ImpactMeasure> MONEY_MEASURES =
      EnumSet.of(
          ImpactMeasure.REVENUE,
          ImpactMeasure.ARR,
          ImpactMeasure.OPPORTUNITY_COST,
          ImpactMeasure.HOURS_DURING,
          ImpactMeasure.HOURS_AFTER);
  private static final Set<ImpactMeasure> PROMISE_MEASURES =
      EnumSet.of(ImpactMeasure.SLA_CREDIT, ImpactMeasure.ERROR_BUDGET);

  private ImpactLadder() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  static Assessment of(Judged judged) {
    if (judged.incident().kind() == IncidentKind.NEAR_MISS) {
      return Assessment.none(Criterion.IMPACT, "a near miss has no impact", "");
    }
    Impact impact = judged.postmortem().impact();
    boolean whom = judged.says(WHOM, WHERE) || measured(judged, WHOM_MEASURES);
    boolean length = judged.says(LENGTH, WHERE) || !impact.intervals().isEmpty();
    boolean money = judged.says(MONEY, WHERE) || measured(judged, MONEY_MEASURES);
    boolean promise = judged.says(PROMISE, WHERE) || measured(judged, PROMISE_MEASURES);
    boolean described = judged.has(Meaning.IMPACT) || whom || !impact.intervals().isEmpty();
    long kinds = Stream.of(whom, length, money, promise).filter(b -> b).count();
    boolean segments =
        judged.says(SEGMENT, Meaning.IMPACT)
            || !impact.regions().isEmpty()
            || impact.inputs().containsKey(ImpactInput.SEGMENTS);
    boolean baseline =
        judged.says(BASELINE, WHERE)
            || !impact.metrics().isEmpty()
            || impact.inputs().containsKey(ImpactInput.SERIES);
    return Ladder.of(
            List.of(
                Sign.of(
                        described && kinds >= 1,
                        "the impact has a number",
                        "the impact has no number",
                        "Put a number on the impact: how many were hit, for how long.")
                    .at(judged.sentence(WHOM, WHERE), judged.sentence(LENGTH, WHERE))),
            List.of(
                Sign.of(
                        whom,
                        "it says how many were hit",
                        "it does not say how many were hit",
                        "Say how many users, requests or orders were hit.")
                    .at(judged.sentence(WHOM, WHERE)),
                Sign.of(
                        length,
                        "it says for how long",
                        "it does not say for how long",
                        "Say for how long they were hit.")
                    .at(judged.sentence(LENGTH, WHERE))),
            List.of(
                Sign.of(
                        money || promise,
                        "it says what it cost, or what it did to a promise",
                        "it says neither what it cost nor what it did to a promise",
                        "Say what it cost, or how much of the error budget or SLA it used.")
                    .at(judged.sentence(MONEY, WHERE), judged.sentence(PROMISE, WHERE)),
                Sign.of(
                        baseline || segments,
                        "it says what is usual, or who was hit",
                        "it says neither what is usual nor which users were hit",
                        "Set the numbers against the usual ones, or say which regions, plans or services were hit.")
                    .at(
                        judged.sentence(BASELINE, WHERE),
                        judged.sentence(SEGMENT, Meaning.IMPACT))),
            List.of(
                Sign.of(
                        segments,
                        "it tells the segments apart",
                        "it does not tell segments apart",
                        "Tell the impact by region, plan or service.")
                    .at(judged.sentence(SEGMENT, Meaning.IMPACT)),
                Sign.of(
                        baseline,
                        "it compares with the usual",
                        "it does not compare with the usual",
                        "Give the metric before, during and after.")
                    .at(judged.sentence(BASELINE, WHERE)),
                Sign.of(
                        judged.says(LONG_TAIL, WHERE),
                        "it tells of what came after",
                        "it does not tell of what came after",
                        "Say what came after the end: backlog, tickets, refunds, lost trust.")
                    .at(judged.sentence(LONG_TAIL, WHERE)),
                Sign.of(
                        money && (judged.says(BUSINESS, WHERE) || measured(judged, MONEY_MEASURES)),
                        "it ties the numbers to the business",
                        "it does not tie the numbers to the business",
                        "Say what the numbers mean for the business.")
                    .at(judged.sentence(BUSINESS, WHERE))))
        .climb(Criterion.IMPACT);
  }

  /// Stated as a figure, or computed from what the record gives.
  private static boolean measured(Judged judged, Set<ImpactMeasure> measures) {
    Impact impact = judged.postmortem().impact();
    return impact.figures().stream().anyMatch(figure -> measures.contains(figure.measure()))
        || (!judged.givens().said().isEmpty()
            && computed(judged).stream()
                .filter(one -> one.amount().isPresent())
                .anyMatch(one -> one.measure().filter(measures::contains).isPresent()));
  }

  private static List<Computed> computed(Judged judged) {
    return ImpactAccount.of(judged.postmortem(), judged.givens(), Instant.EPOCH);
  }
}
