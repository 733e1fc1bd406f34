package dev.unrepeat.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.TrackerLink;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Actions as CSV (RFC 4180), a stretch at a time. No cell can be taken for a formula.
public final class ActionCsv {
  private ActionCsv() {}

  public static String head() {
    return written(
        List.<String[]>of(
            new String[] {
              "action",
              "what",
              "state",
              "owner",
              "due",
              "priority",
              "type",
              "done when",
              "services",
              "severity",
              "incident title",
              "ticket",
              "reason",
              "day",
              "version"
            }));
  }

  public static String lines(List<BoardAction> actions) {
    return written(actions.stream().map(ActionCsv::cells).toList());
  }

  private static String written(List<String[]> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String[] cells(BoardAction one) {
    ActionItem action = one.action();
    return new String[] {
      TimelineCsv.safe(one.reference()),
      TimelineCsv.safe(action.what()),
      action.state().word(),
      TimelineCsv.safe(action.owner().print()),
      action.due().map(due -> due.date().toString()).orElse(""),
      action.priority().map(Enum::name).orElse(""),
      word(action.type()),
      TimelineCsv.safe(action.doneWhen()),
      TimelineCsv.safe(
          one.services().stream().map(ServiceName::value).collect(Collectors.joining(" "))),
      one.severity().map(Enum::name).orElse(""),
      TimelineCsv.safe(one.title()),
      TimelineCsv.safe(
          action.tickets().stream().map(TrackerLink::key).collect(Collectors.joining(" "))),
      "",
      "",
      version(action)
    };
  }

  /// What tells whether an action still is as a table has it, in what a table can change: the same
  /// for the same values, for example `v1f6a03c2`. It begins with a letter, or a spreadsheet takes
  /// some for numbers.
  public static String version(ActionItem action) {
    return "v%08x"
        .formatted(
            List.of(
                    action.state().word(),
                    action.owner().print(),
                    action.due().map(due -> due.date().toString()).orElse(""),
                    action.priority().map(Enum::name).orElse(""),
                    word(action.type()),
                    action.doneWhen())
                .hashCode());
  }

  private static String word(Optional<? extends Enum<?>> word) {
    return word.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("");
  }
}
