package dev.unrepeat.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The weekly sheet of a team: what is owed for the services it runs, each action once, under the
/// first heading that fits. A work list, with nothing in it that counts people.
///
/// @param more how many actions are owed beyond those it lists
public record ActionWeek(String team, LocalDate day, List<Part> parts, int more) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /// Without a word for so many days an action is stale.
  public static final int STALE_DAYS = 14;

  public ActionWeek {
    parts = List.copyOf(parts);
  }

  /// A heading of the sheet.
  public enum Heading {
    OVERDUE("Overdue", "Nothing is overdue."),
    TO_VERIFY("Waiting for verification", "Nothing waits for verification."),
    STALE("No word in %d days".formatted(STALE_DAYS), "Something was heard of each."),
    OPEN("Open", "Nothing else is open.");

    private final String words;
    private final String none;

    Heading(String words, String none) {
      this.words = words;
      this.none = none;
    }

    public String words() {
      return words;
    }

    /// What it says where there is nothing.
    public String none() {
      return none;
    }
  }

  public record Part(Heading heading, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /// @param owner by name; empty for nobody
  /// @param word the day of the last word of it; empty where there is none
  public record Line(BoardAction action, String owner, Optional<LocalDate> word) {
    /// Owner, day and last word, as far as they are known.
    public String about() {
      return "%s%s%s"
          .formatted(
              owner.isBlank() ? "no owner yet" : owner,
              action
                  .action()
                  .due()
                  .map(due -> ", due " + DAY.format(due.date()))
                  .orElse(", no due date"),
              word.map(day -> ", last change " + DAY.format(day)).orElse(""));
    }
  }
}
