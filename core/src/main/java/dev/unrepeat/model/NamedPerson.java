package dev.unrepeat.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person as a record names one: `Ravi Menon <ravi@lumen.example>`, the name alone, or the
/// address alone. A name is for reading; rights go by the address, which nobody can choose.
///
/// @param name as people read it; the address where nothing else is written
/// @param address of the account, in lower case
public record NamedPerson(String name, Optional<String> address) {
  private static final Pattern WITH_ADDRESS = Pattern.compile("(.*?)\\s*<([^<>\\s]+@[^<>\\s]+)>");
  private static final Pattern ADDRESS = Pattern.compile("[^<>\\s@]+@[^<>\\s@]+");

  /// Reads what a record says.
  public static NamedPerson of(String text) {
    String stripped = text.strip();
    Matcher both = WITH_ADDRESS.matcher(stripped);
    if (both.matches()) {
      String name = both.group(1).isEmpty() ? both.group(2) : both.group(1);
      return new NamedPerson(name, Optional.of(both.group(2).toLowerCase(Locale.ROOT)));
    }
    return new NamedPerson(
        stripped,
        ADDRESS.matcher(stripped).matches()
            ? Optional.of(stripped.toLowerCase(Locale.ROOT))
            : Optional.empty());
  }

  /// How a record names the account of this name and address.
  public static String text(String name, String address) {
    return "%s <%s>".formatted(name.replaceAll("[<>]", ""), address);
  }

  /// The name that a record's text is read as.
  public static String name(String text) {
    return of(text).name();
  }

  /// Whether both are one person: by address where both have one, else by what is written.
  public boolean same(NamedPerson other) {
    if (address.isPresent() && other.address.isPresent()) {
      return address.equals(other.address);
    }
    return address.isPresent() == other.address.isPresent() && name.equalsIgnoreCase(other.name);
  }

  /// Whether it names the account of this address.
  public boolean at(String account) {
    return address.filter(account::equalsIgnoreCase).isPresent();
  }
}
