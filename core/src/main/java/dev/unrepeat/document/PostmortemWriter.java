package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import java.util.ArrayList;
import java.util.List;

/// Writes a postmortem as one Markdown document with front matter; the same record and template
/// give the same bytes.
public final class PostmortemWriter {
  private PostmortemWriter() {}

  /// The line that says in the prose of a section where a table of the record stands.
  ///
  /// @param piece `events` or `actions`
  public static String here(String piece) {
    return Content.here(piece);
  }

  public static String write(Postmortem postmortem, Template template) {
    return write(postmortem, template, WriteOptions.STANDARD);
  }

  public static String write(Postmortem postmortem, Template template, WriteOptions options) {
    Draft record = new Draft(postmortem);
    List<Row> rows = new ArrayList<>();
    StringBuilder out = new StringBuilder(8192);
    frontMatter(record, options, rows, out);
    out.append("\n# ").append(Titles.shown(record.title)).append('\n');
    SectionWriter sections = new SectionWriter(record, template, options, rows);
    for (BodySection section : record.body) {
      if (section instanceof BodySection.Opening opening) {
        sections.opening(opening.text(), out);
      }
    }
    for (Layout.Entry entry : Layout.of(record, template, options)) {
      sections.write(entry, out);
    }
    sections.absent();
    if (options.ledger()) {
      out.append('\n').append(Ledger.print(postmortem, rows)).append('\n');
    }
    return out.toString();
  }

  private static void frontMatter(
      Draft record, WriteOptions options, List<Row> rows, StringBuilder out) {
    Facts facts = new Facts(options.labels());
    out.append("---\n");
    for (Fact fact : facts.all()) {
      Object value = fact.print().apply(record);
      if (fact.always() || !Fact.empty(value)) {
        YamlText.field(fact.name(), value, out);
      }
    }
    int number = 0;
    for (BodySection section : record.body) {
      if (section instanceof BodySection.Field field) {
        out.append(OwnFields.print(field, ++number, facts, rows)).append('\n');
      }
    }
    out.append("---\n");
  }
}
