package dev.unrepeat.writing;

import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LessonId;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.Postmortem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was learned.
final class LessonShelf extends Shelf<Lesson> {
  LessonShelf() {
    super(PartSort.LESSON);
  }

  @Override
  List<Lesson> list(Postmortem record) {
    return record.lessons();
  }

  @Override
  Postmortem with(Postmortem record, List<Lesson> parts) {
    return record.withLessons(parts);
  }

  @Override
  String name(Lesson part) {
    return part.id().toString();
  }

  @Override
  Map<String, String> texts(Lesson lesson) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("kind", Typed.print(lesson.kind()));
    texts.put(PartText.TEXT, lesson.text());
    return texts;
  }

  @Override
  Lesson read(String name, Typed typed, Optional<Lesson> before) {
    return new Lesson(
        LessonId.parse(name),
        typed.word("kind", LessonKind.class, before.map(Lesson::kind).orElse(LessonKind.WENT_WELL)),
        typed.text(PartText.TEXT));
  }

  @Override
  String fresh(Postmortem record, Map<String, String> texts) {
    int highest = record.lessons().stream().mapToInt(l -> l.id().number()).max().orElse(0);
    return new LessonId(highest + 1).toString();
  }
}
