package dev.unrepeat.service;

import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.ActionTotals;
import dev.unrepeat.model.Role;
import dev.unrepeat.store.ActionTotalsStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The weekly totals of the organisation: how its actions stand, by the severity of their
/// incidents. They count what was promised, never who did.
final class TotalsDigest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final ActionTotalsStore totals;
  private final WorkspaceSettings workspace;
  private final Letterbox post;
  private final NamedReaders named;

  TotalsDigest(Database database, WorkspaceSettings workspace, Letterbox post, NamedReaders named) {
    this.named = named;
    this.totals = new ActionTotalsStore(database);
    this.workspace = workspace;
    this.post = post;
  }

  /// Empty where there are no actions that the reader may see.
  Optional<Letter> letter(Viewer reader, LocalDate day, Instant now) {
    List<ActionTotals> all = totals.list(reader.limitedTo(), day, now.minus(WEEK));
    return Optional.of(all).filter(rows -> !rows.isEmpty()).map(rows -> letter(reader, rows, day));
  }

  private Letter letter(Viewer reader, List<ActionTotals> rows, LocalDate day) {
    String seen =
        reader.is(Role.ADMINISTRATOR)
            ? "Private incidents are counted with the others, because administrators see them."
            : "Private incidents are counted only where you may see them.";
    return new Letter(
            reader.address(),
            "Actions of the organisation, " + DAY.format(day),
            """
            Hello,

            how the promised changes stand, by the severity of their incidents:

            %s

            "Verified" and "came back" count the last 7 days. %s
            Nothing here counts or compares people.

            All of it: %s

            %s
            """
                .formatted(
                    rows.stream().map(this::row).collect(Collectors.joining("\n\n")),
                    seen,
                    post.page("/actions"),
                    named.leaving(reader, post)))
        .about(Letter.Kind.DIGEST, "");
  }

  private String row(ActionTotals row) {
    return "- %s\n  %d open, %d of these overdue, %d waiting for verification\n  %d verified, %d came back"
        .formatted(
            row.severity().map(workspace.severities()::print).orElse("no severity set"),
            row.open(),
            row.overdue(),
            row.toVerify(),
            row.verified(),
            row.cameBack());
  }
}
