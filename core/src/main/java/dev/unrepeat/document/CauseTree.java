package dev.unrepeat.document;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The whys as a nested list: below each factor what it came from. A factor that stands in it a
/// second time is an arrow.
final class CauseTree implements Piece {
  private static final String NAME = "whys";
  private static final String ABOVE = "↑";

  @Override
  public Section section() {
    return Section.CAUSES;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String print(Draft record) {
    if (record.factors.isEmpty()) {
      return "";
    }
    Map<FactorId, ContributingFactor> factors = new LinkedHashMap<>();
    record.factors.forEach(factor -> factors.put(factor.id(), factor));
    Map<FactorId, Set<FactorId>> causes = new HashMap<>();
    Set<FactorId> caused = new LinkedHashSet<>();
    for (Because why : record.whys) {
      causes.computeIfAbsent(why.effect(), effect -> new LinkedHashSet<>()).add(why.cause());
      caused.add(why.cause());
    }
    StringBuilder out = new StringBuilder(Piece.mark(NAME)).append('\n');
    Set<FactorId> printed = new LinkedHashSet<>();
    factors.keySet().stream()
        .filter(id -> !caused.contains(id))
        .forEach(id -> print(id, 0, factors, causes, printed, out));
    factors
        .keySet()
        .forEach(id -> {
          if (!printed.contains(id)) {
            print(id, 0, factors, causes, printed, out);
          }
        });
    return out.toString().stripTrailing();
  }

  private static void print(
      FactorId id,
      int depth,
      Map<FactorId, ContributingFactor> factors,
      Map<FactorId, Set<FactorId>> causes,
      Set<FactorId> printed,
      StringBuilder out) {
    ContributingFactor factor = factors.get(id);
    boolean first = printed.add(id);
    String text = first && factor != null ? factor.statement() : ABOVE;
    out.append('\n').append(Bullets.print(depth, id.toString(), text));
    if (first) {
      causes
          .getOrDefault(id, Set.of())
          .forEach(cause -> print(cause, depth + 1, factors, causes, printed, out));
    }
  }

  @Override
  public int blocks(Outline.Part part, List<String> lines, int i) {
    return Piece.markedList(part, lines, i, NAME);
  }

  @Override
  public void edit(Draft base, Draft draft, Found found, Notes notes) {
    if (found.text().equals(print(base))) {
      return;
    }
    Tree before = tree(Bullets.read(List.of(print(base).split("\n")), 0), base, new Notes());
    Tree now = tree(Bullets.read(found.lines(), found.at()), base, notes);
    List<ContributingFactor> factors = new ArrayList<>();
    for (ContributingFactor factor : base.factors) {
      Bullets.Item item = now.items().remove(factor.id());
      Bullets.Item was = before.items().get(factor.id());
      if (item == null) {
        notes.takenOver(
            found.at() + 1,
            "%s is not in the causes any more: the factor was deleted.".formatted(factor.id()));
      } else if (was == null || item.text().isEmpty() || item.text().equals(was.text())) {
        factors.add(factor);
      } else {
        notes.takenOver(
            item.line() + 1, "The statement of %s was taken over.".formatted(factor.id()));
        factors.add(Factors.restated(factor, item.text()));
      }
    }
    now.items()
        .forEach((id, item) -> {
          if (item.text().isEmpty()) {
            notes.unreadable(
                item.line() + 1, "%s says nothing: a factor needs a statement.".formatted(id));
          } else {
            notes.takenOver(item.line() + 1, "The new line became factor %s.".formatted(id));
            factors.add(
                ContributingFactor.stated(
                    id, item.text(), FactorCategory.UNSORTED, FactorKind.CONTRIBUTING));
          }
        });
    draft.factors = List.copyOf(factors);
    Set<FactorId> known = new LinkedHashSet<>();
    factors.forEach(factor -> known.add(factor.id()));
    List<Because> whys = new ArrayList<>();
    for (Because why : base.whys) {
      if (now.whys().contains(why) || !before.whys().contains(why)) {
        whys.add(why);
      }
    }
    now.whys().stream().filter(why -> !base.whys.contains(why)).forEach(whys::add);
    draft.whys =
        whys.stream().filter(w -> known.contains(w.effect()) && known.contains(w.cause())).toList();
    if (!draft.whys.equals(base.whys)) {
      notes.takenOver(found.at() + 1, "The whys were taken over as they are nested now.");
    }
  }

  private record Tree(Map<FactorId, Bullets.Item> items, Set<Because> whys) {}

  private static Tree tree(List<Bullets.Item> list, Draft base, Notes notes) {
    Map<FactorId, Bullets.Item> items = new LinkedHashMap<>();
    Set<Because> whys = new LinkedHashSet<>();
    List<FactorId> above = new ArrayList<>();
    int highest = base.factors.stream().mapToInt(f -> f.id().number()).max().orElse(0);
    for (Bullets.Item item : list) {
      boolean named = item.label().matches("F[1-9][0-9]{0,8}");
      FactorId id = named ? FactorId.parse(item.label()) : new FactorId(++highest);
      highest = Math.max(highest, id.number());
      String text =
          named || item.label().isEmpty()
              ? item.text()
              : (item.label() + " " + item.text()).strip();
      if (!text.equals(ABOVE)) {
        if (items.containsKey(id)) {
          notes.contradiction(
              item.line() + 1,
              "%s stands twice in the causes; write its second place as \"**%s** ↑\"."
                  .formatted(id, id));
        } else {
          items.put(id, new Bullets.Item(item.depth(), item.label(), text, item.line()));
        }
      }
      while (above.size() > item.depth()) {
        above.removeLast();
      }
      if (!above.isEmpty() && !above.getLast().equals(id)) {
        whys.add(new Because(above.getLast(), id));
      }
      above.add(id);
    }
    return new Tree(items, whys);
  }
}
