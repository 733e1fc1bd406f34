package dev.unrepeat.cli;

import dev.unrepeat.model.NamedPerson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

/// Owed work as people read it on a terminal, within 80 columns.
final class ActionsText {
  private static final int DAY = 12;

  private final OwedWork work;
  private final LocalDate today;
  private final Page page;

  private ActionsText(OwedWork work, LocalDate today, Page page) {
    this.work = work;
    this.today = today;
    this.page = page;
  }

  static String whole(OwedWork work, LocalDate today, boolean colours) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    new ActionsText(work, today, new Page(out, colours)).print();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void print() {
    long overdue = work.actions().stream().filter(one -> one.action().overdue(today)).count();
    long unaccepted = work.pastUnaccepted(today);
    page.line(
        work.actions().isEmpty()
            ? "No action is listed."
            : "%s, %s overdue on %s%s."
                .formatted(
                    Counts.of(work.actions().size(), "action", "actions"),
                    overdue == 0 ? "none" : Long.toString(overdue),
                    today,
                    unaccepted == 0
                        ? ""
                        : "; %s past %s day, and accepted by nobody"
                            .formatted(unaccepted, unaccepted == 1 ? "its" : "their")));
    group("Overdue", one -> one.action().overdue(today));
    group("Past their day, and accepted by nobody", one -> one.action().pastUnaccepted(today));
    group("Look at again", one -> one.action().toLookAt(today));
    group("With a due date", one -> quiet(one) && one.due().isPresent());
    group("Without a due date", one -> quiet(one) && one.due().isEmpty());
    if (!work.workarounds().isEmpty()) {
      page.heading("Workarounds that should be gone");
      work.workarounds()
          .forEach(one -> {
            page.row(
                Page.padded(one.workaround().expires().toString(), DAY), one.workaround().text());
            page.row(" ".repeat(DAY), one.where());
          });
    }
    page.end();
  }

  private boolean quiet(OwedWork.Owed one) {
    return !one.action().overdue(today)
        && !one.action().pastUnaccepted(today)
        && !one.action().toLookAt(today);
  }

  private void group(String heading, Predicate<OwedWork.Owed> wanted) {
    List<OwedWork.Owed> rows = work.actions().stream().filter(wanted).toList();
    if (!rows.isEmpty()) {
      page.heading(heading);
      rows.forEach(this::row);
    }
  }

  private void row(OwedWork.Owed one) {
    String due = one.due().map(LocalDate::toString).orElse("–");
    page.row(Page.padded(due, DAY), one.action().what());
    String owner = NamedPerson.name(one.action().owner().print());
    String late =
        one.action().overdue(today) || one.action().pastUnaccepted(today)
            ? ", %s late"
                .formatted(
                    Counts.of(
                        ChronoUnit.DAYS.between(one.due().orElseThrow(), today), "day", "days"))
            : "";
    page.row(
        " ".repeat(DAY),
        "%s, %s%s"
            .formatted(owner.isEmpty() ? "no owner" : owner, one.action().state().word(), late));
    page.row(" ".repeat(DAY), one.reference());
  }
}
