package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import java.util.List;
import java.util.Optional;

/// Fields of the front matter that mean nothing to the program and stay as they were written.
final class OwnFields {
  private OwnFields() {}

  /// The field's own lines; or, when these would not come back, the text in quotes and a row for
  /// the ledger.
  static String print(BodySection.Field field, int number, Facts facts, List<Row> rows) {
    if (comesBack(field, facts)) {
      return field.text();
    }
    String name = "field-" + number;
    String shown = shown(name, field.text());
    rows.add(Row.empty().naming("field", name).put("name", field.name()).put("text", field.text()));
    return shown;
  }

  private static String shown(String name, String text) {
    StringBuilder out = new StringBuilder();
    YamlText.field(name, Characters.visible(text), out);
    return out.toString().stripTrailing();
  }

  private static boolean comesBack(BodySection.Field field, Facts facts) {
    String text = field.text();
    if (facts.has(field.name())
        || field.name().matches("field-[0-9]+")
        || !text.equals(Characters.visible(text))) {
      return false;
    }
    FrontMatter read = FrontMatter.of("---\na: b\n" + text + "\nz: b\n---\n");
    return read.fields().size() == 3
        && read.fields().get(1).name().equals(field.name())
        && read.fields().get(1).text().equals(text);
  }

  /// The field as the record has it.
  static BodySection.Field read(FrontMatter.Field field, List<Row> rows) {
    Optional<Row> exact =
        rows.stream()
            .filter(row -> row.noun().equals("field") && row.text("field").equals(field.name()))
            .filter(row -> shown(field.name(), row.text("text")).equals(field.text()))
            .findFirst();
    return exact
        .map(row -> new BodySection.Field(row.text("name"), row.text("text")))
        .orElseGet(() -> new BodySection.Field(field.name(), field.text()));
  }
}
