package dev.unrepeat.cli;

import dev.unrepeat.lint.configuration.Glob;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.imports.FolderAnswers;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Answers for some paths each, as a small YAML file; of several patterns that fit, a later one
/// wins:
///
///     "**":          { zone: UTC }
///     "berlin/**":   { zone: Europe/Berlin, date-order: dmy }
record AnswerSheet(List<Line> lines) implements FolderAnswers.Sheet {
  static final AnswerSheet EMPTY = new AnswerSheet(List.of());

  private static final int MOST_BYTES = 1 << 20;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("answers")
          .setAllowDuplicateKeys(false)
          .setMaxAliasesForCollections(0)
          .build();

  AnswerSheet {
    lines = List.copyOf(lines);
  }

  /// @param glob as written: `*` stays within a folder, `**` does not
  record Line(String glob, Map<String, String> said) {
    Line {
      said = Map.copyOf(said);
    }

    boolean fits(String path) {
      return Glob.rooted(glob).fits(path);
    }
  }

  static AnswerSheet read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "There is no file \"" + file + "\" with answers.");
    }
    Refused.unless(Files.size(file) <= MOST_BYTES, "\"" + file + "\" is too large for answers.");
    try {
      return of(new Load(SETTINGS).loadFromString(Files.readString(file)), file);
    } catch (YamlEngineException e) {
      throw wrong(file, Page.cut(String.valueOf(e.getMessage()), 120));
    }
  }

  private static AnswerSheet of(Object yaml, Path file) {
    if (!(yaml instanceof Map<?, ?> patterns)) {
      throw wrong(file, "it is no list of patterns");
    }
    List<Line> lines = new ArrayList<>();
    patterns.forEach((glob, said) -> {
      if (!(said instanceof Map<?, ?> answers)) {
        throw wrong(file, "\"" + glob + "\" says nothing");
      }
      HashMap<String, String> words = new HashMap<>();
      answers.forEach((name, value) -> words.put(String.valueOf(name), String.valueOf(value)));
      Line line = new Line(String.valueOf(glob), words);
      with(line, Answers.NONE); // refuses what is no answer before anything is read
      lines.add(line);
    });
    return new AnswerSheet(lines);
  }

  private static Refused wrong(Path file, String why) {
    return new Refused(
        Refused.Reason.INVALID,
        "The answers in \"%s\" cannot be read: %s. Write lines such as \"berlin/**\": { zone: Europe/Berlin }."
            .formatted(file, why));
  }

  @Override
  public Answers answers(String path, Answers known) {
    Answers answers = known;
    for (Line line : lines) {
      if (line.fits(path)) {
        answers = with(line, answers);
      }
    }
    return answers;
  }

  private static Answers with(Line line, Answers known) {
    Answers answers = known;
    for (Map.Entry<String, String> said : line.said().entrySet()) {
      String typed = said.getValue();
      answers =
          switch (said.getKey()) {
            case "zone" -> answers.withZone(AnswerWords.zone(typed));
            case "date" -> answers.withDate(AnswerWords.date(typed));
            case "year" -> answers.withYear(AnswerWords.year(typed));
            case "date-order" -> answers.withOrder(AnswerWords.order(typed));
            default ->
                throw new Refused(
                    Refused.Reason.INVALID,
                    "\"%s\" says \"%s\"; what can be answered is zone, date, year and date-order."
                        .formatted(line.glob(), said.getKey()));
          };
    }
    return answers;
  }
}
