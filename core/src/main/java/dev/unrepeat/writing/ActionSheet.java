package dev.unrepeat.writing;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A table of actions that comes back from a spreadsheet. Columns are known by their names; those
/// that only inform are passed over.
public final class ActionSheet {
  private static final int MOST_LINES = 2000;
  private static final List<String> FIELDS =
      List.of("owner", "due", "priority", "type", "done when");

  private ActionSheet() {}

  /// One line.
  ///
  /// @param line of the file, from 1
  /// @param action as `INC-2026-042/A3`
  /// @param texts what the columns that can be changed say
  /// @param state in which it shall be; empty where the sheet has no such column
  /// @param version that the action had when the sheet was made; empty where it does not say
  public record Line(
      long line,
      String action,
      Map<String, String> texts,
      String state,
      String reason,
      String day,
      String version) {}

  /// @throws Refused when it is no table, has no column "action", or too many lines
  public static List<Line> read(String csv) {
    List<Line> lines = new ArrayList<>();
    Map<String, Integer> columns = new HashMap<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .fieldSeparator(separator(csv))
            .allowUnclosedQuote(false)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(csv.replaceFirst("^\uFEFF", ""))) {
      for (CsvRecord record : reader) {
        if (columns.isEmpty()) {
          columns.putAll(columns(record));
          continue;
        }
        Refused.unless(
            lines.size() < MOST_LINES,
            "The table has more than %d lines. Hand it in in parts.".formatted(MOST_LINES));
        if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
          lines.add(line(record, columns));
        }
      }
    } catch (IOException | CsvParseException broken) {
      throw new Refused(
          Refused.Reason.INVALID,
          "This is no CSV table: a quotation mark is not closed. Save it as CSV again.");
    }
    Refused.unless(
        !lines.isEmpty(),
        "The table has no line below its head. Export the actions, and change that.");
    return lines;
  }

  private static char separator(String csv) {
    String head = csv.lines().findFirst().orElse("");
    long commas = head.chars().filter(c -> c == ',').count();
    long semicolons = head.chars().filter(c -> c == ';').count();
    return semicolons > commas ? ';' : head.indexOf('\t') >= 0 && commas == 0 ? '\t' : ',';
  }

  private static Map<String, Integer> columns(CsvRecord head) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < head.getFieldCount(); i++) {
      columns.putIfAbsent(head.getField(i).strip().toLowerCase(Locale.ROOT), i);
    }
    Refused.unless(
        columns.containsKey("action"),
        "The table has no column \"action\", which says which action is meant, as INC-2026-042/A3.");
    return columns;
  }

  private static Line line(CsvRecord record, Map<String, Integer> columns) {
    Map<String, String> texts = new HashMap<>();
    for (String field : FIELDS) {
      if (columns.containsKey(field)) {
        texts.put(field, cell(record, columns, field));
      }
    }
    return new Line(
        record.getStartingLineNumber(),
        cell(record, columns, "action"),
        Map.copyOf(texts),
        cell(record, columns, "state").toLowerCase(Locale.ROOT),
        cell(record, columns, "reason"),
        cell(record, columns, "day"),
        cell(record, columns, "version"));
  }

  /// The apostrophe by which an export keeps a text from being a formula is no part of it.
  private static String cell(CsvRecord record, Map<String, Integer> columns, String name) {
    Integer at = columns.get(name);
    String text = at == null || at >= record.getFieldCount() ? "" : record.getField(at).strip();
    return text.matches("(?s)'[=+\\-@\\t\\r].*") ? text.substring(1) : text;
  }
}
