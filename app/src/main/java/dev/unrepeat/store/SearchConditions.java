package dev.unrepeat.store;

import dev.unrepeat.search.SearchFilter;
import java.time.ZoneOffset;
import java.util.List;

/// The conditions of a search beside its words, on an incident `i` and its postmortem `p`.
final class SearchConditions {
  private SearchConditions() {}

  /// @param number the column that grows with the time at which the incident began
  static String of(List<SearchFilter> filters, String number, Row values) {
    StringBuilder where = new StringBuilder();
    for (int at = 0; at < filters.size(); at++) {
      String name = "filter" + at;
      where.append("  AND ").append(condition(filters.get(at), name, number, values)).append('\n');
    }
    return where.toString();
  }

  private static String condition(SearchFilter filter, String name, String number, Row values) {
    String value = ":" + name;
    return switch (filter) {
      case SearchFilter.OfSeverity(var severity) -> {
        values.word(name, severity);
        yield "i.severity = " + value;
      }
      case SearchFilter.OfKind(var kind) -> {
        values.word(name, kind);
        yield "i.kind = " + value;
      }
      case SearchFilter.InState(var stage) -> {
        values.word(name, stage);
        yield "p.state = " + value;
      }
      case SearchFilter.Before(var day) -> {
        values.number(name, SearchStore.firstNumber(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        yield number + " < " + value;
      }
      case SearchFilter.After(var day) -> {
        values.number(name, SearchStore.firstNumber(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        yield number + " >= " + value;
      }
      case SearchFilter.OfService(var service) -> {
        values.text(name, beginning(service));
        yield within("incident_service", "LOWER(x.service) LIKE " + value + " ESCAPE '!'");
      }
      case SearchFilter.OfTag(var tag) -> {
        values.text(name, tag);
        yield within("incident_tag", "LOWER(x.tag) = " + value);
      }
      case SearchFilter.OwedBy(var owner) -> {
        values.text(name, beginning(owner));
        yield within(
            "action_item",
            "LOWER(x.owner) LIKE " + value + " ESCAPE '!' AND x.state IN " + ActionBoardStore.OPEN);
      }
      case SearchFilter.OfCategory(var category) -> {
        values.word(name, category);
        yield within("factor", "x.category = " + value);
      }
      case SearchFilter.OfClass(var rootCauseClass) -> {
        values.word(name, rootCauseClass);
        yield within("factor", "x.root_cause_class = " + value);
      }
    };
  }

  static String beginning(String word) {
    return word.replaceAll("([%_!])", "!$1") + "%";
  }

  private static String within(String table, String condition) {
    return "EXISTS (SELECT 1 FROM "
        + table
        + " x WHERE x.incident_id = i.id AND "
        + condition
        + ")";
  }
}
