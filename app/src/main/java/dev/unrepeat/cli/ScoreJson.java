package dev.unrepeat.cli;

import dev.unrepeat.model.Overruling;
import dev.unrepeat.rubric.Assessment;
import dev.unrepeat.rubric.Score;
import dev.unrepeat.rubric.SelfCheck;
import dev.unrepeat.rubric.Sign;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A score as one JSON object on one line; docs/guide/commands/score.md says what each field means.
final class ScoreJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DIGITS = 4;

  private ScoreJson() {}

  static String line(ScoredDocument scored) {
    Score score = scored.score();
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("path", scored.name());
      json.writeStringProperty("rubric", score.rubric().version());
      json.writeStringProperty("kind", word(score.kind()));
      score.severity().ifPresent(sev -> json.writeStringProperty("severity", sev.name()));
      score.mean().ifPresent(mean -> number(json, "score", mean));
      json.writeStringProperty("grade", word(score.grade()));
      json.writeBooleanProperty("gate_open", score.missing().isEmpty());
      json.writeName("missing");
      json.writeStartArray();
      score.missing().forEach(json::writeString);
      json.writeEndArray();
      array(json, "criteria", score.assessments(), a -> criterion(json, scored, a));
      array(json, "next_steps", score.advice(), step -> step(json, step));
      array(json, "self_check", scored.selfCheck(), item -> check(json, item));
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void criterion(JsonGenerator json, ScoredDocument scored, Assessment assessment) {
    Score score = scored.score();
    json.writeStringProperty("criterion", assessment.criterion().key());
    number(json, "weight", score.rubric().weight(score.kind(), assessment.criterion()));
    assessment.level().ifPresent(level -> number(json, "level", level));
    assessment.computed().ifPresent(level -> number(json, "computed", level));
    text(json, "reason", assessment.reason());
    assessment.overruling().ifPresent(by -> overruling(json, by));
    array(json, "signs", assessment.signs(), sign -> sign(json, scored, sign));
    assessment.next().ifPresent(next -> text(json, "next", next));
  }

  private static void overruling(JsonGenerator json, Overruling by) {
    json.writeName("overruled");
    json.writeStartObject();
    number(json, "level", by.level());
    json.writeStringProperty("reason", by.reason());
    json.writeStringProperty("by", by.by());
    json.writeStringProperty("at", by.at().toString());
    json.writeEndObject();
  }

  private static void sign(JsonGenerator json, ScoredDocument scored, Sign sign) {
    json.writeBooleanProperty("holds", sign.holds());
    json.writeStringProperty("evidence", sign.evidence());
    scored.line(sign).ifPresent(line -> json.writeNumberProperty("line", line));
    if (sign.holds()) {
      text(json, "sentence", scored.sentence(sign));
    } else {
      text(json, "step", sign.step());
    }
  }

  private static void step(JsonGenerator json, Score.Advice step) {
    json.writeStringProperty("criterion", step.criterion().key());
    number(json, "gain", step.gain());
    json.writeStringProperty("step", step.step());
  }

  private static void check(JsonGenerator json, SelfCheck.Item item) {
    json.writeStringProperty("words", item.words());
    item.holds().ifPresent(holds -> json.writeBooleanProperty("holds", holds));
    json.writeStringProperty("evidence", item.evidence());
  }

  private static <T> void array(JsonGenerator json, String name, List<T> items, Consumer<T> write) {
    json.writeName(name);
    json.writeStartArray();
    items.forEach(item -> {
      json.writeStartObject();
      write.accept(item);
      json.writeEndObject();
    });
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  /// Never rounded up over a mark.
  private static void number(JsonGenerator json, String name, BigDecimal number) {
    BigDecimal cut = number.setScale(DIGITS, RoundingMode.DOWN).stripTrailingZeros();
    json.writeNumberProperty(name, cut.scale() < 0 ? cut.setScale(0) : cut);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
