package dev.unrepeat.document;

import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LessonId;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The lessons: below a heading for each kind a list.
final class LessonLists implements Piece {
  @Override
  public Section section() {
    return Section.LESSONS;
  }

  @Override
  public String name() {
    return "lessons";
  }

  @Override
  public String print(Draft record) {
    StringBuilder out = new StringBuilder();
    for (LessonKind kind : LessonKind.values()) {
      List<Lesson> lessons =
          record.lessons.stream().filter(lesson -> lesson.kind() == kind).toList();
      if (!lessons.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n").append("### ").append(kind.heading()).append("\n\n");
        for (Lesson lesson : lessons) {
          out.append(Bullets.print(0, lesson.id().toString(), lesson.text())).append('\n');
        }
      }
    }
    return out.toString().stripTrailing();
  }

  /// A heading that names a kind of lesson, with its list; or such a heading with nothing below.
  @Override
  public int blocks(Outline.Part part, List<String> lines, int i) {
    int count = 0;
    List<Block> blocks = part.blocks();
    while (i + count < blocks.size()
        && blocks.get(i + count).sort() == Block.Sort.HEADING
        && kind(Outline.text(lines, blocks.get(i + count))).isPresent()) {
      int next = i + count + 1;
      boolean end = next == blocks.size() || blocks.get(next).sort() == Block.Sort.HEADING;
      if (!end && blocks.get(next).sort() != Block.Sort.LIST) {
        break;
      }
      count += end ? 1 : 2;
    }
    return count;
  }

  /// The kind a heading names, by our own words or the usual ones.
  static Optional<LessonKind> kind(String heading) {
    String words = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z' ]", "").strip();
    return switch (words) {
      case "what went well",
          "went well",
          "things that went well",
          "what went right",
          "what worked" ->
          Optional.of(LessonKind.WENT_WELL);
      case "what went poorly",
          "what went wrong",
          "went poorly",
          "went wrong",
          "things that went poorly",
          "what didn't go well" ->
          Optional.of(LessonKind.WENT_POORLY);
      case "where we got lucky", "got lucky", "lucky" -> Optional.of(LessonKind.GOT_LUCKY);
      case "what surprised us", "surprised us" -> Optional.of(LessonKind.SURPRISED_US);
      case "what we change", "we change", "what we will change" ->
          Optional.of(LessonKind.WE_CHANGE);
      case "the broader lesson", "broader lesson", "broader lessons" ->
          Optional.of(LessonKind.BROADER);
      default -> Optional.empty();
    };
  }

  @Override
  public void edit(Draft base, Draft draft, Found found, Notes notes) {
    if (found.text().equals(print(base))) {
      return;
    }
    Map<String, Lesson> known = new LinkedHashMap<>();
    base.lessons.forEach(lesson -> known.put(lesson.id().toString(), lesson));
    int highest = base.lessons.stream().mapToInt(lesson -> lesson.id().number()).max().orElse(0);
    List<Lesson> read = new ArrayList<>();
    LessonKind kind = LessonKind.WENT_WELL;
    for (int from = 0; from < found.lines().size(); ) {
      String line = found.lines().get(from);
      int to = from + 1;
      if (line.strip().startsWith("#")) {
        kind = kind(line.replace("#", "")).orElse(kind);
      } else {
        while (to < found.lines().size() && !found.lines().get(to).strip().startsWith("#")) {
          to++;
        }
        for (Bullets.Item item : Bullets.read(found.lines().subList(from, to), found.at() + from)) {
          Lesson lesson = lesson(item, kind, known, highest, notes);
          highest = Math.max(highest, lesson.id().number());
          read.add(lesson);
        }
      }
      from = to;
    }
    known
        .values()
        .forEach(gone ->
            notes.takenOver(
                found.at() + 1,
                "The lesson %s \"%s\" was deleted.".formatted(gone.id(), gone.text())));
    draft.lessons = List.copyOf(read);
  }

  private static Lesson lesson(
      Bullets.Item item, LessonKind kind, Map<String, Lesson> known, int highest, Notes notes) {
    Lesson before = known.remove(item.label());
    boolean named = item.label().matches("L[1-9][0-9]{0,8}");
    String text =
        named || item.label().isEmpty() ? item.text() : (item.label() + " " + item.text()).strip();
    if (before != null) {
      boolean same = text.isEmpty() || text.equals(Cells.read(Cells.inline(before.text())));
      if (!same || before.kind() != kind) {
        notes.takenOver(item.line() + 1, "The change in %s was taken over.".formatted(before.id()));
      }
      return new Lesson(before.id(), kind, same ? before.text() : text);
    }
    LessonId id = new LessonId(highest + 1);
    notes.takenOver(item.line() + 1, "The new line became lesson %s.".formatted(id));
    return new Lesson(id, kind, text.isEmpty() ? "…" : text);
  }
}
