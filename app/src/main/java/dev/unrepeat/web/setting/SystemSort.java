package dev.unrepeat.web.setting;

import dev.unrepeat.model.OpenedSystem;
import dev.unrepeat.model.SystemKind;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is particular to one sort of connected systems, sources or wikis, on their pages.
///
/// @param <T> a system
/// @param <K> its kind
/// @param <W> what a person sets about one
public interface SystemSort<T extends OpenedSystem, K extends Enum<K> & SystemKind, W> {
  /// The words on the pages.
  ///
  /// @param here the address of the list
  /// @param none what to do where there is none yet
  /// @param one what one is called, as `wiki`
  /// @param idle what does not happen without a token
  /// @param removal what goes with one, and what stays
  record Words(
      String here,
      String title,
      String lead,
      String none,
      String one,
      String idle,
      String removal,
      Deed saved,
      Deed removed) {

    public String place(OpenedSystem system) {
      return here + "/" + system.id();
    }
  }

  Words words();

  Class<K> type();

  K kind(T system);

  /// Whether one of the kind can be connected here.
  default boolean offers(K kind) {
    return true;
  }

  /// What stands in the fields before anybody writes.
  Values blank(K kind);

  Values kept(T system);

  SystemForm form(K kind, Values values);

  W read(Form form, K kind);

  /// Which part of it is read or written; empty for all.
  String part(T system);

  /// What is said of one that was not asked yet; empty where that is not known.
  default String untried() {
    return "";
  }

  default Optional<K> kind(String word) {
    return Asked.word(type(), word).filter(this::offers);
  }

  default List<K> kinds() {
    return Arrays.stream(type().getEnumConstants()).filter(this::offers).toList();
  }

  /// Values of which nothing is set but where systems of the kind usually are.
  static Values usual(String address) {
    return Values.kept(Map.of("address", address, "enabled", Values.box(true)));
  }
}
