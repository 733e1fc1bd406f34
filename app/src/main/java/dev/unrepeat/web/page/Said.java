package dev.unrepeat.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;

/// What the last change did, carried to the next page in its address as a word and numbers, for
/// example `?done=evidence-added.48.12`: nobody can make the page say anything else.
public record Said(Deed deed, List<Long> numbers) {
  private static final String NAME = "done";
  private static final Pattern WRITTEN = Pattern.compile("[a-z-]{1,40}(\\.\\d{1,12}){0,4}");

  public Said {
    numbers = List.copyOf(numbers);
  }

  public static Said of(Deed deed, long... numbers) {
    return new Said(deed, java.util.Arrays.stream(numbers).boxed().toList());
  }

  /// The sentence for the person; empty when nothing was done.
  public String sentence() {
    return deed.sentence(numbers);
  }

  String on(String place) {
    StringBuilder written =
        new StringBuilder(deed.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    numbers.forEach(number -> written.append('.').append(number));
    return UriComponentsBuilder.fromUriString(place)
        .replaceQueryParam(NAME, written)
        .build()
        .toUriString();
  }

  /// Read from the address alone: a form that was too large to read must not spoil the page that
  /// says so.
  static Said of(ServerRequest request) {
    return Optional.ofNullable(
            UriComponentsBuilder.fromUri(request.uri()).build().getQueryParams().getFirst(NAME))
        .filter(text -> WRITTEN.matcher(text).matches())
        .flatMap(Said::read)
        .orElse(Said.of(Deed.NOTHING));
  }

  private static Optional<Said> read(String text) {
    List<String> parts = List.of(text.split("\\."));
    for (Deed deed : Deed.values()) {
      if (deed.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(parts.getFirst())
          && deed.takes() == parts.size() - 1) {
        List<Long> numbers = new ArrayList<>();
        parts.stream().skip(1).map(Long::valueOf).forEach(numbers::add);
        return Optional.of(new Said(deed, numbers));
      }
    }
    return Optional.empty();
  }
}
