package dev.unrepeat.web.course;

import dev.unrepeat.course.DeadlineKind;
import dev.unrepeat.course.Policy;
import dev.unrepeat.course.PolicyFile;
import dev.unrepeat.course.RequirementRules;
import dev.unrepeat.course.Term;
import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.Severity;
import dev.unrepeat.rubric.Rubric;
import dev.unrepeat.rubric.RubricFile;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Printing;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What the team has agreed on, printed from the settings in plain words.
public final class PolicyPage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private final Pages pages;
  private final Policy policy;

  public PolicyPage(Pages pages, Policy policy) {
    this.pages = pages;
    this.policy = policy;
  }

  /// @param deadlines a row for each severity
  /// @param file the settings as written
  public record View(
      Frame frame,
      String source,
      List<String> required,
      List<String> heads,
      List<Row> deadlines,
      String week,
      List<String> holidays,
      List<String> review,
      List<String> end,
      List<String> actions,
      String batch,
      String soak,
      String file) {}

  public record Row(String severity, List<Cell> cells) {}

  public record Cell(String label, String words) {}

  public ServerResponse get(ServerRequest request) {
    Rubric rubric = RubricFile.STANDARD;
    return pages.show(
        "course/PolicyPage",
        new View(
            pages.frame(request, "Policy").narrow(),
            policy.equals(PolicyFile.STANDARD)
                ? "This is the policy that is shipped. An administrator can put a file policy.yml into the data folder and start the server again."
                : "Version %s, from the file policy.yml in the data folder."
                    .formatted(policy.version()),
            required(policy.required()),
            Stream.of(DeadlineKind.values()).map(k -> Printing.capital(k.word())).toList(),
            Stream.of(Severity.values()).map(this::row).toList(),
            week(),
            policy.calendar().holidays().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day ->
                    DAY.format(day.getKey())
                        + (day.getValue().isEmpty() ? "" : ": " + day.getValue()))
                .toList(),
            review(rubric),
            end(),
            ReminderWords.of(policy.reminders(), pages.severities()),
            policy.batch().stream()
                .sorted()
                .map(pages.severities()::print)
                .collect(Collectors.joining(", ")),
            policy.soak().words(),
            policy.asWritten()));
  }

  private List<String> required(RequirementRules rules) {
    List<String> all = new ArrayList<>();
    if (!rules.severities().isEmpty()) {
      all.add(
          "its severity is "
              + rules.severities().stream()
                  .sorted()
                  .map(pages.severities()::print)
                  .collect(Collectors.joining(" or ")));
    }
    rules
        .degradation()
        .ifPresent(
            share -> all.add("over %s of users or of function were hit".formatted(percent(share))));
    if (rules.dataLoss()) {
      all.add("any data was lost");
    }
    if (rules.manualIntervention()) {
      all.add("a person had to step in, by a rollback or a change of route for example");
    }
    rules
        .resolution()
        .ifPresent(limit ->
            all.add("it took longer than %s to resolve".formatted(Durations.print(limit))));
    if (rules.foundByPerson()) {
      all.add("a customer, somebody of the staff or chance found it, and not monitoring");
    }
    rules
        .errorBudget()
        .ifPresent(share ->
            all.add("it used over %s of a four-week error budget".formatted(percent(share))));
    if (rules.asked()) {
      all.add("somebody asked for it");
    }
    return all;
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  private Row row(Severity severity) {
    return new Row(
        pages.severities().print(severity),
        Stream.of(DeadlineKind.values())
            .map(kind ->
                new Cell(
                    Printing.capital(kind.word()),
                    policy.term(kind, severity).map(Term::words).orElse("no deadline")))
            .toList());
  }

  private String week() {
    return "Business days are %s, by the clock of %s."
        .formatted(
            policy.calendar().week().stream()
                .sorted()
                .map(day -> name(day))
                .collect(Collectors.joining(", ")),
            policy.calendar().zone());
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private List<String> review(Rubric rubric) {
    List<String> all = new ArrayList<>();
    all.add("each reviewer who is named has approved it; where nobody is named, a facilitator has");
    all.add("somebody else than its owner has approved it");
    all.add("its score is at least %s".formatted(rubric.gate()));
    rubric.lowest().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(lowest ->
            all.add(
                "no criterion of a %s is below %s, or a person has set it with a reason"
                    .formatted(lowest.getKey(), lowest.getValue())));
    linter(all);
    return all;
  }

  private List<String> end() {
    List<String> all = new ArrayList<>();
    all.add("its final edition is published");
    all.add(
        "each accepted action is verified by somebody else than its owner, or deferred or cancelled with a reason and an approver; no proposed one waits for a decision");
    all.add("its score, in which the kept promises count now, passes as in the review");
    linter(all);
    return all;
  }

  private void linter(List<String> all) {
    policy
        .findings()
        .ifPresent(level ->
            all.add(
                "the linter finds nothing of level %s".formatted(level.word())
                    + (level.ordinal() == 0 ? "" : " or heavier")));
  }
}
