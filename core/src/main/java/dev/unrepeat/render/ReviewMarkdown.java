package dev.unrepeat.render;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.Comparison;
import dev.unrepeat.metrics.Durations;
import dev.unrepeat.metrics.FollowUp;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.PeriodFigures;
import dev.unrepeat.metrics.ReviewPack;
import dev.unrepeat.metrics.Spread;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.ReviewAgenda;
import dev.unrepeat.model.ReviewDecision;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.SeverityLabels;
import dev.unrepeat.text.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The pack of an incident review as Markdown, which is also what its page shows.
public final class ReviewMarkdown {
  private static final int TOP = 5;
  private static final int LISTED = 100;
  private static final Pattern PLAIN = Pattern.compile("([A-Za-z0-9._-]+)(?:/(A\\d+))?");

  private final ReviewPack pack;
  private final SeverityLabels labels;
  private final Optional<String> address;
  private final StringBuilder out = new StringBuilder();

  private ReviewMarkdown(ReviewPack pack, SeverityLabels labels, Optional<String> address) {
    this.pack = pack;
    this.labels = labels;
    this.address = address;
  }

  /// @param address of the server without a slash at its end, for links that lead there; empty for
  ///   the server's own page
  public static String print(ReviewPack pack, SeverityLabels labels, String address) {
    return print(new ReviewMarkdown(pack, labels, Optional.of(address)));
  }

  /// Without links, where no server knows the incidents.
  public static String print(ReviewPack pack, SeverityLabels labels) {
    return print(new ReviewMarkdown(pack, labels, Optional.empty()));
  }

  private static String print(ReviewMarkdown review) {
    review.print();
    return review.out.toString();
  }

  private void print() {
    line("# Incident review: " + pack.figures().period().words() + escape(pack.places()));
    carried();
    incidents();
    durations();
    services();
    causes();
    heading("Patterns");
    ReviewPatterns.lines(pack, this::link).forEach(this::line);
    followUp();
    actions();
    postmortems();
    lessons();
    agenda();
    decisions();
  }

  private void incidents() {
    PeriodFigures figures = pack.figures();
    heading("Incidents");
    line(
        "%s; in %s it was %d."
            .formatted(
                counted(figures.incidents().size(), "incident"),
                pack.before().period().words(),
                pack.before().incidents()));
    line("");
    table("Severity", "Incidents", pack.before().period().words());
    for (Severity severity : Severity.values()) {
      row(
          labels.print(severity),
          String.valueOf(figures.severities().getOrDefault(severity, 0)),
          String.valueOf(pack.before().severities().getOrDefault(severity, 0)));
    }
    if (figures.unrated() + pack.before().unrated() > 0) {
      row("not rated", String.valueOf(figures.unrated()), String.valueOf(pack.before().unrated()));
    }
  }

  private void durations() {
    heading("Times");
    table("Duration", "Median, or each value", "9 in 10 within", "Mean", "Incidents", "Left out");
    for (Aggregate one : pack.figures().durations()) {
      row(
          one.label(),
          median(one),
          one.spread() instanceof Spread.Many spread ? print(spread.p90()) : "–",
          one.spread() instanceof Spread.Many spread ? print(spread.mean()) : "–",
          one.proposed() == 0
              ? String.valueOf(one.used().size())
              : "%d, %d proposed".formatted(one.used().size(), one.proposed()),
          one.leftOutWords());
    }
    line("");
    if (pack.figures().durations().stream().anyMatch(one -> one.proposed() > 0)) {
      line(
          "What is counted as proposed rests on a milestone that the program found and nobody has confirmed.");
      line("");
    }
    line(
        "Below ten values each is listed. From ten on, the median stands for them, and nine in ten took no longer than the column beside it says. The mean is there for those who ask for it: one long incident moves it.");
    for (Aggregate one : pack.figures().durations()) {
      if (pack.compared().get(one.key()) instanceof Comparison.Changed changed) {
        line("");
        line(
            "%s: median %s, %s in %s. By chance alone it goes at least as far that way in %d %% of the cases."
                .formatted(
                    one.label(),
                    print(changed.now()),
                    print(changed.before()),
                    pack.before().period().words(),
                    Math.round(changed.chance() * 100)));
      }
    }
  }

  private static String median(Aggregate one) {
    String open = one.stillOpen();
    return one.headline() + (open.isEmpty() ? "" : " (" + open + ")");
  }

  private void services() {
    heading("Services");
    PeriodFigures figures = pack.figures();
    if (figures.services().isEmpty()) {
      line("No incident names a service.");
      return;
    }
    table("Service", "Incidents");
    figures.services().stream()
        .limit(TOP)
        .forEach(one -> row(one.service().value(), String.valueOf(one.incidents())));
    int others =
        figures.services().stream().skip(TOP).mapToInt(PeriodFigures.ServiceCount::incidents).sum();
    if (others > 0) {
      row("others", String.valueOf(others));
    }
    if (figures.serviceless() > 0) {
      row("no service named", String.valueOf(figures.serviceless()));
    }
  }

  private void causes() {
    heading("Causes that came back");
    if (pack.cameBack().isEmpty()) {
      line("Nobody has confirmed a recurrence in this period.");
    }
    for (ReviewPack.Return one : pack.cameBack()) {
      line(
          "- %s: %s (first in %s)"
              .formatted(
                  link(one.later().value()), escape(one.cause()), link(one.earlier().value())));
    }
  }

  private void actions() {
    heading("Actions");
    listed("Overdue now", "Nothing is overdue.", pack.overdue());
    if (pack.unaccepted().total() > 0) {
      listed("Past their day, and accepted by nobody", "", pack.unaccepted());
    }
    listed("Done and waiting to be verified", "Nothing waits for verification.", pack.waiting());
    listed("Verified in this period", "Nothing was verified.", pack.verified());
  }

  private void listed(String title, String none, ReviewPack.Listed all) {
    line("");
    line("### %s: %d".formatted(title, all.total()));
    line("");
    if (all.total() == 0) {
      line(none);
      return;
    }
    entries(all.entries());
    if (all.total() > all.entries().size()) {
      line("");
      line(
          Counted.of(all.total() - all.entries().size(), "more is", "more are") + " on the board.");
    }
  }

  private void postmortems() {
    heading("Postmortems");
    Map<PostmortemStage, Integer> stages = new EnumMap<>(PostmortemStage.class);
    for (IncidentTimes one : pack.figures().incidents()) {
      stages.merge(pack.standing(one.id()).stage(), 1, Integer::sum);
    }
    if (stages.isEmpty()) {
      line("There was no incident to write about.");
      return;
    }
    line(
        stages.entrySet().stream()
            .map(entry -> entry.getKey().words() + " " + entry.getValue())
            .collect(Collectors.joining(", ", "By stage: ", ".")));
    line("");
    table("Incident", "Title", "Severity", "Postmortem");
    List<IncidentTimes> all = pack.figures().incidents();
    for (IncidentTimes one : all.subList(0, Math.min(all.size(), LISTED))) {
      cells(
          link(one.id().value()),
          escape(one.title()),
          escape(one.severity().map(labels::print).orElse("not rated")),
          pack.standing(one.id()).words());
    }
    if (all.size() > LISTED) {
      line("");
      line(Counted.of(all.size() - LISTED, "more is", "more are") + " in the list of incidents.");
    }
    if (!pack.waived().isEmpty()) {
      line("");
      line("Waived in this period:");
      line("");
      entries(pack.waived());
    }
  }

  private void lessons() {
    heading("Learned");
    if (pack.lessons().isEmpty()) {
      line("No published postmortem of this period has a lesson for everybody yet.");
    }
    entries(pack.lessons());
  }

  private void agenda() {
    heading("Agenda: %d min".formatted(pack.notes().agenda().minutes()));
    List<ReviewAgenda.Point> points = pack.notes().agenda().points();
    for (int i = 0; i < points.size(); i++) {
      line("%d. %s".formatted(i + 1, escape(points.get(i).print())));
    }
  }

  private void carried() {
    if (!pack.notes().carried().isEmpty()) {
      heading("Carried on");
      pack.notes().carried().forEach(this::decision);
    }
  }

  private void decisions() {
    heading("Decisions");
    if (pack.notes().decisions().isEmpty()) {
      line("None is recorded yet.");
    }
    pack.notes().decisions().forEach(this::decision);
  }

  private void decision(ReviewDecision one) {
    StringJoiner about = new StringJoiner("; ", " (", ")").setEmptyValue("");
    if (!one.place().period().equals(pack.figures().period().key())) {
      about.add("decided in " + one.place().period());
    }
    if (!one.owner().isEmpty()) {
      about.add(escape(one.owner()));
    }
    one.due().ifPresent(day -> about.add("due " + TimeTicks.DAY.format(day)));
    String settled =
        one.settled().map(how -> ". **Settled:** " + escape(how.word())).orElse(". Open");
    line(
        "- [%s](%s/metrics/review/decisions/%d): %s%s%s"
            .formatted(
                one.reference(),
                address.orElse(""),
                one.number(),
                escape(one.text()),
                about,
                settled));
  }

  private void followUp() {
    heading("Follow-up");
    table("Figure", "It is", "Comes to", "Counted", "Left out");
    for (FollowUp.Figure one : pack.followUp().figures()) {
      row(
          one.label(),
          one.formula(),
          comesTo(one),
          String.valueOf(one.used().size()),
          one.leftOutWords());
    }
  }

  /// With its range, where there are enough to have one.
  private static String comesTo(FollowUp.Figure one) {
    return one.used().size() < Spread.ENOUGH
        ? one.headline()
        : "%s (%s)".formatted(one.headline(), one.about());
  }

  private void entries(List<ReviewPack.Entry> entries) {
    for (ReviewPack.Entry one : entries) {
      line(
          "- %s: %s%s"
              .formatted(
                  link(one.reference()),
                  escape(one.text()),
                  one.about().isEmpty() ? "" : " (%s)".formatted(escape(one.about()))));
    }
  }

  private void heading(String words) {
    line("");
    line("## " + words);
    line("");
  }

  private void table(String... heads) {
    row(heads);
    line(Arrays.stream(heads).map(head -> "---").collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void row(String... cells) {
    List<String> escaped = new ArrayList<>();
    for (String cell : cells) {
      escaped.add(escape(Objects.requireNonNull(cell)));
    }
    cells(escaped.toArray(String[]::new));
  }

  private void cells(String... markdown) {
    line("| " + String.join(" | ", markdown) + " |");
  }

  /// `INC-2026-042` or `INC-2026-042/A3` with its place; one that does not fit into an address
  /// stands for itself.
  private String link(String reference) {
    Matcher parts = PLAIN.matcher(reference);
    if (address.isEmpty() || !parts.matches()) {
      return escape(reference);
    }
    String action = parts.group(2) == null ? "" : "/actions/" + parts.group(2);
    return "[%s](%s/incidents/%s%s)".formatted(reference, address.get(), parts.group(1), action);
  }

  private static String escape(String text) {
    return WeekMarkdown.escape(text);
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String print(Duration length) {
    return Durations.print(length);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
