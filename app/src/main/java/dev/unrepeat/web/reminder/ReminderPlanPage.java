package dev.unrepeat.web.reminder;

import dev.unrepeat.course.Policy;
import dev.unrepeat.reminder.Notice;
import dev.unrepeat.reminder.OpenAction;
import dev.unrepeat.service.ActionDigests;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Who will be reminded of what in the next days, before anything is sent.
public final class ReminderPlanPage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private final Pages pages;
  private final ActionReminders reminders;
  private final ActionDigests digests;
  private final Policy policy;

  public ReminderPlanPage(
      Pages pages, ActionReminders reminders, ActionDigests digests, Policy policy) {
    this.pages = pages;
    this.reminders = reminders;
    this.digests = digests;
    this.policy = policy;
  }

  /// @param digest the day of the weekly list; empty where the policy has none
  /// @param refused whether the reader wants no list
  public record View(
      Frame frame,
      int ahead,
      List<Day> days,
      List<Resting> resting,
      boolean more,
      boolean mailWorks,
      String digest,
      boolean refused,
      List<ListRow> lists) {}

  public record Resting(String what, String action, String address, String until) {}

  /// @param to whom it reaches
  public record ListRow(String time, String what, String to) {}

  public record Day(String day, List<Row> rows) {}

  /// @param to the address, or the part of whoever has none
  /// @param hindrance empty when the letter will arrive
  public record Row(
      String time,
      String to,
      String as,
      String what,
      String action,
      String address,
      String when,
      String hindrance) {}

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    ActionReminders.Plan plan = reminders.plan(viewer);
    Map<LocalDate, List<Row>> days = new LinkedHashMap<>();
    plan.reminders()
        .forEach(one ->
            days.computeIfAbsent(one.notice().at().toLocalDate(), day -> new ArrayList<>())
                .add(row(one)));
    return pages.show(
        "reminder/ReminderPlanPage",
        new View(
            pages.frame(request, "Reminders").narrow(),
            Math.toIntExact(ActionReminders.AHEAD.toDays()),
            days.entrySet().stream()
                .map(day -> new Day(DAY.format(day.getKey()), day.getValue()))
                .toList(),
            plan.resting().stream().map(ReminderPlanPage::resting).toList(),
            plan.more(),
            plan.mailWorks(),
            policy
                .reminders()
                .digest()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .orElse(""),
            digests.refused(viewer),
            digests.plan().stream().map(ReminderPlanPage::row).toList()));
  }

  /// Asks for the weekly list, or for none.
  public ServerResponse list(ServerRequest request) {
    boolean none = Form.of(request).text("list").equals("none");
    digests.refuse(Visitor.of(request), none);
    return pages.go("/reminders", Said.of(none ? Deed.LIST_REFUSED : Deed.LIST_WANTED));
  }

  private static ListRow row(ActionDigests.Planned list) {
    return new ListRow(
        "%s, %tH:%<tM %s".formatted(DAY.format(list.at()), list.at(), list.at().getZone()),
        list.what(),
        String.join(", ", list.to()));
  }

  private static Resting resting(OpenAction one) {
    return new Resting(
        one.what(),
        "%s/%s".formatted(one.incident(), one.action()),
        Places.action(one.incident(), one.action()),
        DAY.format(one.snoozed().orElseThrow()));
  }

  private static Row row(ActionReminders.Planned planned) {
    Notice notice = planned.notice();
    return new Row(
        "%tH:%<tM %s".formatted(notice.at(), notice.at().getZone()),
        notice.address().orElse(notice.to().word()),
        notice.to().word(),
        notice.about().what(),
        "%s/%s".formatted(notice.about().incident(), notice.about().action()),
        Places.action(notice.about().incident(), notice.about().action()),
        notice.planned(),
        planned.hindrance());
  }
}
