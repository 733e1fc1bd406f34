package dev.unrepeat.render;

import dev.unrepeat.model.EventKind;
import java.util.Locale;

/// The sign of each kind of event, told apart by shape and not by colour; the pages use the same.
final class Glyphs {
  private Glyphs() {}

  /// The id of the symbol, for example `k-alert`.
  static String id(EventKind kind) {
    return "k-" + name(kind);
  }

  static String name(EventKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// All signs as symbols on a field of 16 by 16.
  static String symbols() {
    StringBuilder out = new StringBuilder();
    for (EventKind kind : EventKind.values()) {
      out.append("<symbol id=\"").append(id(kind)).append("\" viewBox=\"0 0 16 16\">");
      out.append(path(kind)).append("</symbol>");
    }
    return out.toString();
  }

  private static String path(EventKind kind) {
    return switch (kind) {
      case CHANGE -> "<path d=\"M2 5.500h10M9 2.500l3 3-3 3M14 10.500H4M7 7.500l-3 3 3 3\"/>";
      case TRIGGER -> "<path fill=\"currentColor\" d=\"M9 1.500 3.500 9H8l-1 5.500L12.500 7H8z\"/>";
      case SYMPTOM -> "<path d=\"M1 8.500h3l2.200-5.500 3.400 10 2-6 .9 1.500H15\"/>";
      case ALERT -> "<path d=\"M8 2 14.500 13.500h-13z\"/><path d=\"M8 6.500v3M8 11.400v.1\"/>";
      case DETECTION ->
          "<circle cx=\"8\" cy=\"8\" r=\"6\"/><circle cx=\"8\" cy=\"8\" r=\"2\" fill=\"currentColor\"/>";
      case ACKNOWLEDGEMENT -> "<path d=\"M8 1.500V9M5 6.200 8 9.200l3-3M2.500 9.500v4h11v-4\"/>";
      case DECISION ->
          "<path d=\"M8 1.500 14.500 8 8 14.500 1.500 8z\"/><path d=\"M8 6v4M6 8h4\"/>";
      case ACTION -> "<path fill=\"currentColor\" d=\"M4.500 2.500 13 8l-8.500 5.500z\"/>";
      case COMMUNICATION -> "<path d=\"M2 3h12v8H8.200L5 14v-3H2z\"/>";
      case OBSERVATION ->
          "<path d=\"M1.500 8C3.500 4.800 5.600 3.500 8 3.500s4.500 1.300 6.500 4.500c-2 3.200-4.100 4.500-6.500 4.500S3.500 11.200 1.500 8z\"/><circle cx=\"8\" cy=\"8\" r=\"1.800\" fill=\"currentColor\"/>";
      case MITIGATION ->
          "<path d=\"M8 1.500 13.500 3.500V8c0 3-2.200 5.300-5.500 6.500C4.700 13.300 2.500 11 2.500 8V3.500z\"/><path fill=\"currentColor\" stroke=\"none\" d=\"M8 1.500v13c3.300-1.200 5.500-3.500 5.500-6.500V3.500z\"/>";
      case RESOLUTION ->
          "<circle cx=\"8\" cy=\"8\" r=\"6.500\"/><path d=\"M5 8.200 7.200 10.400 11.200 6\"/>";
    };
  }
}
