package dev.unrepeat.service;

import dev.unrepeat.course.Policy;
import dev.unrepeat.mail.Letter;
import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.FollowUp;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.ReviewPack;
import dev.unrepeat.metrics.Spread;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.ReviewDecision;
import dev.unrepeat.model.Severity;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.ReminderStore;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The incident review of a month, and of a quarter, by mail to whom the policy names: on the first
/// working day behind it, once, made for each reader from what they may see.
public final class ReviewLetters {
  /// A letter that could not go out for longer is left: the page has it all.
  private static final Duration CAUGHT_UP = Duration.ofDays(5);

  private static final int LISTED = 10;

  private final Database database;
  private final Policy policy;
  private final WorkspaceSettings workspace;
  private final IncidentReviews reviews;
  private final Letterbox post;
  private final Clock clock;
  private final ReminderStore store;
  private final AccountStore accounts;
  private final IncidentListStore incidents;
  private final NamedReaders named;
  private final LettersOnce once;

  /// @param leaving makes for each address with an account a link by which its lists are left
  public ReviewLetters(
      Database database,
      Policy policy,
      WorkspaceSettings workspace,
      IncidentReviews reviews,
      Letterbox post,
      Function<List<String>, Map<String, String>> leaving,
      Clock clock) {
    this.database = database;
    this.policy = policy;
    this.workspace = workspace;
    this.reviews = reviews;
    this.post = post;
    this.clock = clock;
    this.store = new ReminderStore(database);
    this.once = new LettersOnce(database, store, post, leaving);
    this.accounts = new AccountStore(database);
    this.incidents = new IncidentListStore(database);
    this.named = new NamedReaders(database, policy.reminders().reviews());
  }

  /// Sends the reviews that are due by now and were not sent yet.
  ///
  /// @return how many letters went out
  public int send() {
    Instant now = clock.instant();
    if (!post.works() || policy.reminders().reviews().words().isEmpty() || !due(now)) {
      return 0;
    }
    return once.send(written(now), now);
  }

  private boolean due(Instant now) {
    ZonedDateTime at = firstWorkingDay(now);
    return !at.toInstant().isAfter(now) && at.toInstant().plus(CAUGHT_UP).isAfter(now);
  }

  /// The hour of the first day of this month on which people work.
  private ZonedDateTime firstWorkingDay(Instant now) {
    ZonedDateTime local = now.atZone(policy.calendar().zone());
    LocalDate day = local.toLocalDate().withDayOfMonth(1);
    LocalDate last = day.plusMonths(1);
    while (!policy.calendar().worksOn(day) && day.isBefore(last)) {
      day = day.plusDays(1);
    }
    return day.atTime(policy.reminders().hour()).atZone(local.getZone());
  }

  /// The month that is over, and the quarter where that is over too.
  private List<Period> over(Instant now) {
    Period running = Period.monthOf(now, policy.calendar().zone());
    YearMonth first = running.first();
    List<Period> over = new ArrayList<>(List.of(running.before()));
    if (first.getMonthValue() % 3 == 1) {
      over.add(new Period(first.minusMonths(3), 3, running.zone()));
    }
    return over;
  }

  /// By their occasions, those that were not sent yet to whoever wants them.
  private Map<String, Letter> written(Instant now) {
    return database.read(() -> {
      List<String> addresses = named.addresses();
      Set<String> refusing = store.refusingDigest(addresses);
      Readers readers = Readers.of(accounts, incidents, addresses, List.of());
      Map<String, Letter> written = new LinkedHashMap<>();
      for (Period period : over(now)) {
        Set<String> told =
            store.told(addresses.stream().map(one -> occasion(period, one)).toList());
        for (String address : addresses) {
          readers
              .find(address)
              .or(() -> named.list(address))
              .filter(reader -> !refusing.contains(address))
              .filter(reader -> !told.contains(occasion(period, address)))
              .ifPresent(reader -> written.put(occasion(period, address), letter(reader, period)));
        }
      }
      return written;
    });
  }

  private static String occasion(Period period, String address) {
    return "review %s %s".formatted(period.key(), address);
  }

  private Letter letter(Viewer reader, Period period) {
    ReviewPack pack = reviews.pack(reader, period, FigureFilter.ALL);
    StringBuilder text = new StringBuilder("Hello,\n\n");
    text.append(
        "%s had %s that you may see; %s had %d.\n"
            .formatted(
                period.words(),
                incidents(pack.figures().incidents().size()),
                pack.before().period().words(),
                pack.before().incidents()));
    rows(text, severities(pack));
    rows(
        text,
        pack.figures().durations().stream()
            .filter(one -> !one.used().isEmpty())
            .map(ReviewLetters::duration)
            .toList());
    rows(
        text,
        pack.followUp().figures().stream()
            .filter(one -> !one.used().isEmpty())
            .map(ReviewLetters::followUp)
            .toList());
    patterns(text, pack);
    decisions(text, "Carried on from earlier reviews", pack.notes().carried());
    entries(text, "Overdue now", pack.overdue());
    entries(text, "Past their day, and accepted by nobody", pack.unaccepted());
    entries(text, "Waiting for verification", pack.waiting());
    text.append(
        """

        Nothing here counts or compares people. The whole review, with its agenda:

        %s

        %s
        """
            .formatted(
                post.page("/metrics/review?period=" + period.key()), named.leaving(reader, post)));
    return new Letter(reader.address(), "Incident review: " + period.words(), text.toString())
        .about(Letter.Kind.REVIEW, "");
  }

  private static void rows(StringBuilder text, List<String> rows) {
    if (!rows.isEmpty()) {
      text.append('\n').append(String.join("\n", rows)).append('\n');
    }
  }

  private List<String> severities(ReviewPack pack) {
    List<String> rows = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int now = pack.figures().severities().getOrDefault(severity, 0);
      int before = pack.before().severities().getOrDefault(severity, 0);
      if (now + before > 0) {
        rows.add(
            "- %s: %d, before %d".formatted(workspace.severities().print(severity), now, before));
      }
    }
    if (pack.figures().unrated() > 0) {
      rows.add("- not rated: " + pack.figures().unrated());
    }
    return rows;
  }

  private static String duration(Aggregate one) {
    String median = one.spread() instanceof Spread.Many ? "median " : "";
    String open = one.stillOpen();
    return "- %s: %s%s (%d of %d%s)"
        .formatted(
            one.label(),
            median,
            one.headline() + (open.isEmpty() ? "" : ", " + open),
            one.used().size(),
            one.used().size() + one.leftOut().size(),
            one.leftOut().isEmpty() ? "" : "; left out: " + one.leftOutWords());
  }

  private static String followUp(FollowUp.Figure one) {
    boolean bare = one.used().size() < Spread.ENOUGH;
    return "- %s: %s%s"
        .formatted(one.label(), one.headline(), bare ? "" : " (" + one.about() + ")");
  }

  private static void patterns(StringBuilder text, ReviewPack pack) {
    if (pack.figures().incidents().isEmpty()) {
      return;
    }
    text.append(
        pack.patterns().isEmpty()
            ? "\nPatterns: none was found in what the records say.\n"
            : "\nPatterns:\n\n");
    pack.patterns().stream()
        .limit(LISTED)
        .forEach(one ->
            text.append(
                "- %s: %s (%s)%s\n"
                    .formatted(
                        line(one.name()),
                        incidents(one.here()),
                        one.occurrences().stream()
                            .map(here -> here.incident().value())
                            .collect(Collectors.joining(", ")),
                        one.before() == 0
                            ? ", not seen before"
                            : ", %s before".formatted(incidents(one.before())))));
    more(text, pack.patterns().size() - LISTED);
  }

  private static void decisions(StringBuilder text, String title, List<ReviewDecision> all) {
    List<ReviewDecision> open = all.stream().filter(one -> one.settled().isEmpty()).toList();
    if (!open.isEmpty()) {
      text.append("\n%s:\n\n".formatted(title));
      open.stream()
          .limit(LISTED)
          .forEach(one ->
              text.append("- %s: %s\n".formatted(one.reference(), line(one.words().print()))));
      more(text, open.size() - LISTED);
    }
  }

  private static void entries(StringBuilder text, String title, ReviewPack.Listed all) {
    if (all.total() > 0) {
      text.append("\n%s: %d\n\n".formatted(title, all.total()));
      all.entries().stream()
          .limit(LISTED)
          .forEach(one ->
              text.append(
                  "- %s: %s (%s)\n".formatted(one.reference(), line(one.text()), one.about())));
      more(text, all.total() - Math.min(LISTED, all.entries().size()));
    }
  }

  private static void more(StringBuilder text, int more) {
    if (more > 0) {
      text.append("  and %d more\n".formatted(more));
    }
  }

  private static String incidents(int count) {
    return count + (count == 1 ? " incident" : " incidents");
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
