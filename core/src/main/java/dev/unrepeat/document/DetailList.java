package dev.unrepeat.document;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What has no room in a table: for each item that has more to say, its id and a line for each
/// detail.
abstract class DetailList<T> implements Piece {
  private final Section section;
  private final String name;

  DetailList(Section section, String name) {
    this.section = section;
    this.name = name;
  }

  abstract List<T> items(Draft record);

  abstract String id(T item);

  /// The details by their label; a label can have several texts. Empty ones are left out.
  abstract Map<String, List<String>> details(T item);

  /// The item with the texts of one label changed; refuses what it cannot read.
  abstract T change(T item, String label, List<String> texts);

  abstract void put(Draft draft, List<T> items);

  @Override
  public final Section section() {
    return section;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String print(Draft record) {
    StringBuilder out = new StringBuilder();
    for (T item : items(record)) {
      StringBuilder lines = new StringBuilder();
      details(item)
          .forEach((label, texts) ->
              texts.stream()
                  .filter(text -> !text.isBlank())
                  .forEach(text -> lines.append('\n').append(Bullets.print(1, label + ":", text))));
      if (!lines.isEmpty()) {
        out.append('\n').append(Bullets.print(0, id(item), "")).append(lines);
      }
    }
    return out.isEmpty() ? "" : Piece.mark(name) + "\n" + out;
  }

  @Override
  public final int blocks(Outline.Part part, List<String> lines, int i) {
    return Piece.markedList(part, lines, i, name);
  }

  @Override
  public final void edit(Draft base, Draft draft, Found found, Notes notes) {
    if (found.text().equals(print(base))) {
      return;
    }
    Map<String, Map<String, List<Bullets.Item>>> now =
        read(Bullets.read(found.lines(), found.at()));
    Map<String, Map<String, List<Bullets.Item>>> before =
        read(Bullets.read(List.of(print(base).split("\n")), 0));
    List<T> items = new ArrayList<>();
    for (T item : items(draft)) {
      Map<String, List<Bullets.Item>> was = before.getOrDefault(id(item), Map.of());
      Map<String, List<Bullets.Item>> is = now.getOrDefault(id(item), Map.of());
      now.remove(id(item));
      T changed = item;
      for (String label : details(item).keySet()) {
        changed =
            changed(
                changed,
                label,
                was.getOrDefault(label, List.of()),
                is.getOrDefault(label, List.of()),
                found.at(),
                notes);
      }
      for (Map.Entry<String, List<Bullets.Item>> other : is.entrySet()) {
        if (!details(item).containsKey(other.getKey())) {
          notes.unreadable(
              other.getValue().getFirst().line() + 1,
              "\"%s\" of %s means nothing here.".formatted(other.getKey(), id(item)));
        }
      }
      items.add(changed);
    }
    now.forEach((id, details) ->
        details.values().stream()
            .findFirst()
            .ifPresent(lines ->
                notes.unreadable(
                    lines.getFirst().line() + 1,
                    "There is no %s that these details could belong to.".formatted(id))));
    put(draft, items);
  }

  private T changed(
      T item, String label, List<Bullets.Item> was, List<Bullets.Item> is, int at, Notes notes) {
    List<String> texts = is.stream().map(Bullets.Item::text).toList();
    if (texts.equals(was.stream().map(Bullets.Item::text).toList())) {
      return item;
    }
    int line = is.isEmpty() ? at + 1 : is.getFirst().line() + 1;
    try {
      T changed = change(item, label, texts);
      notes.takenOver(line, "\"%s\" of %s was taken over.".formatted(label, id(item)));
      return changed;
    } catch (Refused e) {
      notes.unreadable(
          line,
          "\"%s\" of %s could not be taken over: %s."
              .formatted(label, id(item), Sentences.clause(e)));
      return item;
    }
  }

  private static Map<String, Map<String, List<Bullets.Item>>> read(List<Bullets.Item> list) {
    Map<String, Map<String, List<Bullets.Item>>> read = new LinkedHashMap<>();
    Map<String, List<Bullets.Item>> current = new LinkedHashMap<>();
    for (Bullets.Item item : list) {
      if (item.depth() == 0) {
        current = read.computeIfAbsent(item.label(), id -> new LinkedHashMap<>());
      } else {
        String label =
            item.label().endsWith(":")
                ? item.label().substring(0, item.label().length() - 1)
                : item.label();
        current.computeIfAbsent(label, l -> new ArrayList<>()).add(item);
      }
    }
    return read;
  }
}
