package dev.unrepeat.document.foreign;

import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads causes that are listed: one item is one factor, sorted by nobody yet. What is told in
/// paragraphs or asked as a question stays text.
final class FactorReading {
  private static final int LONGEST_TRIGGER = 400;

  private final Sheet sheet;
  private final List<ContributingFactor> factors = new ArrayList<>();
  private Optional<Trigger> trigger = Optional.empty();

  FactorReading(Sheet sheet) {
    this.sheet = sheet;
  }

  List<ContributingFactor> factors() {
    return factors;
  }

  Optional<Trigger> trigger() {
    return trigger;
  }

  void read(Part part) {
    if (part.is(Meaning.TRIGGER) && part.content.size() == 1) {
      trigger(part.content.getFirst());
    }
    if (part.is(Meaning.CAUSES, Meaning.CONTRIBUTING_FACTORS)) {
      part.content.stream()
          .filter(node -> node.is(Node.Sort.LIST))
          .filter(list -> list.children().stream().allMatch(this::isStatement))
          .forEach(list -> list.children().forEach(this::add));
    }
  }

  private void trigger(Node node) {
    boolean item = node.is(Node.Sort.LIST) && node.children().size() == 1;
    String text =
        node.is(Node.Sort.PARAGRAPH)
            ? ItemText.of(node, sheet.lines())
            : item ? ItemText.of(first(node.children().getFirst()), sheet.lines()) : "";
    if (!text.isBlank() && text.length() <= LONGEST_TRIGGER) {
      trigger = Optional.of(new Trigger(text, Optional.empty()));
      if (item) {
        ItemText.take(node.children().getFirst(), sheet);
      } else {
        sheet.take(node);
      }
    }
  }

  private static Node first(Node item) {
    return item.children().isEmpty() ? item : item.children().getFirst();
  }

  /// A plain item; one with items below it belongs to a chain of whys, which its text tells better.
  private boolean isStatement(Node item) {
    return item.children().size() == 1
        && item.children().getFirst().is(Node.Sort.PARAGRAPH)
        && !LeftTemplate.is(ItemText.opening(item, sheet.lines()))
        && !ItemText.of(item.children().getFirst(), sheet.lines()).contains("?");
  }

  private void add(Node item) {
    String text = ItemText.take(item, sheet);
    if (!text.isBlank()) {
      factors.add(
          ContributingFactor.stated(
              new FactorId(factors.size() + 1),
              text,
              FactorCategory.UNSORTED,
              FactorKind.CONTRIBUTING));
    }
  }
}
