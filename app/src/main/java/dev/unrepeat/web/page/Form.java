package dev.unrepeat.web.page;

import dev.unrepeat.model.Refused;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.function.ServerRequest;

/// What a person typed into a form, and what is wrong with it: refusals are collected field by
/// field, so that the page can show all of them beside what was typed.
public final class Form {
  /// More text than a form of ours can need.
  private static final int LONGEST = 1 << 20;

  private final MultiValueMap<String, String> typed;
  private final Map<String, String> refusals = new LinkedHashMap<>();

  private Form(MultiValueMap<String, String> typed) {
    this.typed = typed;
  }

  /// Reads the fields of the request; refuses more than the server takes.
  public static Form of(ServerRequest request) {
    try {
      MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
      request
          .servletRequest()
          .getParameterMap()
          .forEach((name, values) -> typed.addAll(name, List.of(values)));
      return new Form(typed);
    } catch (IllegalStateException e) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "The form holds more text than a form may (2 MB). Hand a long text in as a file of evidence.");
    } catch (MultipartException e) {
      throw UploadedFiles.unreadable(e);
    }
  }

  /// The field without outer blanks; empty when it was not sent.
  public String text(String name) {
    return typed(name).strip();
  }

  /// The field as the browser holds it, to the last blank: places in it are places in the field.
  public String typed(String name) {
    String text = Optional.ofNullable(typed.getFirst(name)).orElse("");
    if (text.length() > LONGEST) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "The field \"" + name + "\" is longer than a million characters.");
    }
    return text.replace("\r\n", "\n");
  }

  /// Whether the field was in the form at all, be it empty.
  public boolean sent(String name) {
    return typed.containsKey(name);
  }

  public List<String> all(String name) {
    return typed.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return !text(name).isEmpty();
  }

  /// The version of the record that the person had before them; 0 when the form does not say.
  public long version() {
    String text = text("version");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  /// Reads a field; a refusal is kept for the page and gives the value that stands in meanwhile.
  public <T> T read(String name, T otherwise, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refused refused) {
      refuse(name, refused.sentence());
      return otherwise;
    }
  }

  public void refuse(String name, String sentence) {
    refusals.putIfAbsent(name, sentence);
  }

  /// Puts each sentence beside its field.
  ///
  /// @param otherwise the field of one that is of none
  /// @throws Refused the same where it is no matter of what was typed
  public void refuse(Refused refused, String otherwise) {
    if (refused.reason() != Refused.Reason.INVALID) {
      throw refused;
    }
    refused.at(otherwise).fields().forEach(this::refuse);
  }

  public boolean refused() {
    return !refusals.isEmpty();
  }

  /// The field as the page shows it again.
  public Field field(String name) {
    return new Field(name, text(name), Optional.ofNullable(refusals.get(name)).orElse(""));
  }

  /// A field whose text is never shown again, as that of a password: its refusal alone, and whether
  /// it has to be typed again because something was refused.
  public Field refused(String name) {
    return new Field(
        name, "", Optional.ofNullable(refusals.get(name)).orElse(""), refused() && has(name));
  }

  /// All refusals, in the order in which the browser sent the fields: that of the form. What was
  /// not sent, as a box without a tick, comes last.
  public List<Field> refusals() {
    List<String> sent = List.copyOf(typed.keySet());
    return refusals.keySet().stream()
        .sorted(Comparator.comparingInt(name -> sent.indexOf(name) & Integer.MAX_VALUE))
        .map(this::field)
        .toList();
  }
}
