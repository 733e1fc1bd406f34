package dev.unrepeat.web.page;

import dev.unrepeat.render.SourceName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The options of a select, made of an enum or of plain words.
public final class Choices {
  private Choices() {}

  /// @param any label of the first option, which chooses nothing; empty for none
  public static <E extends Enum<E>> List<Choice> of(
      Class<E> type, Function<E, String> label, Optional<E> chosen, String any) {
    List<Choice> choices = new ArrayList<>();
    if (!any.isEmpty()) {
      choices.add(new Choice("", any, chosen.isEmpty()));
    }
    Arrays.stream(type.getEnumConstants())
        .forEach(c ->
            choices.add(
                new Choice(
                    Places.word(c),
                    Printing.capital(label.apply(c)),
                    chosen.equals(Optional.of(c)))));
    return choices;
  }

  public static List<Choice> of(List<String> words, String chosen, String any) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", any, chosen.isEmpty()));
    words.forEach(word -> choices.add(new Choice(word, SourceName.of(word), word.equals(chosen))));
    return choices;
  }
}
