package dev.unrepeat.service;

import dev.unrepeat.course.Audience;
import dev.unrepeat.mail.Letter;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.reminder.Notice;
import dev.unrepeat.reminder.OpenAction;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The words of reminders and of the weekly lists.
final class ReminderLetters {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private final Letterbox post;

  ReminderLetters(Letterbox post) {
    this.post = post;
  }

  /// @param today where the team is
  Letter reminder(String to, Notice notice, LocalDate today) {
    OpenAction action = notice.about();
    String when = "%s. Its day: %s".formatted(notice.standing(today), DAY.format(action.due()));
    return new Letter(
            to,
            "%s/%s: %s".formatted(action.incident(), action.action(), action.what()),
            """
            Hello,

            %s

                %s

            %s. %s

            %s
            """
                .formatted(
                    opening(notice),
                    action.what(),
                    "It " + when,
                    next(notice),
                    post.page(
                        "/incidents/%s/actions/%s".formatted(action.incident(), action.action()))))
        .about(Letter.Kind.REMINDER, action.incident().value());
  }

  private static String opening(Notice notice) {
    String reference = notice.about().incident() + "/" + notice.about().action();
    return switch (notice.to()) {
      case OWNER -> "a change that you promised is still open (%s):".formatted(reference);
      case MANAGER ->
          "a change that somebody of your team promised stands still (%s):".formatted(reference);
      case POSTMORTEM_OWNER ->
          "a change that your postmortem counts on stands still (%s):".formatted(reference);
      case LEAD ->
          "a change promised for a service of your team stands still (%s):".formatted(reference);
    };
  }

  private static String next(Notice notice) {
    return notice.to() == Audience.OWNER
        ? "Its page takes a step further, a new day, or a silence with a reason."
        : "Ask what is in the way: time, access, or a promise that needs another shape.";
  }

  /// @param more whether the list was cut
  Letter digest(
      String to, String subject, List<BoardAction> actions, LocalDate today, boolean more) {
    StringBuilder text = new StringBuilder("Hello,\n\n");
    text.append(subject).append(":\n");
    for (BoardAction one : actions) {
      text.append(
          "\n- %s: %s\n  %s\n  %s\n"
              .formatted(
                  one.reference(),
                  one.action().what(),
                  one.standing(today),
                  post.page(
                      "/incidents/%s/actions/%s".formatted(one.incident(), one.action().id()))));
    }
    text.append(more ? "\nThere are more: " : "\nAll of it: ").append(post.page("/actions"));
    text.append("\n\nNo more of these lists: ").append(post.page("/reminders#list")).append('\n');
    return new Letter(to, subject, text.toString()).about(Letter.Kind.DIGEST, "");
  }
}
