package dev.unrepeat.document.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The given names of people that are known, from many countries.
public final class GivenNames {
  private static final Set<String> ALL = read();

  private GivenNames() {}

  /// @param name in lower case
  public static boolean contains(String name) {
    return ALL.contains(name);
  }

  private static Set<String> read() {
    try (InputStream in = GivenNames.class.getResourceAsStream("given_names.txt")) {
      if (in == null) {
        throw new IllegalStateException("given_names.txt is missing");
      }
      Set<String> names = new HashSet<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.startsWith("#") && !line.isEmpty()) {
          names.addAll(Arrays.asList(line.split(" ", -1)));
        }
      }
      names.remove("");
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
