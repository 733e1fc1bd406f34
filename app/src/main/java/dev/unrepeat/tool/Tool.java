package dev.unrepeat.tool;

import java.util.ArrayList;
import java.util.List;

/// One thing that an assistant may ask for, such as `get_timeline`.
///
/// @param <C> who asks
/// @param description as assistants read it, to choose among the tools
/// @param gives the record that is answered
/// @param writes whether something changes by it
public record Tool<C>(
    String name,
    String title,
    String description,
    boolean writes,
    Class<? extends Record> gives,
    List<Input> inputs,
    Deed<C> deed) {
  public Tool {
    inputs = List.copyOf(inputs);
  }

  /// What is done when the tool is called.
  public interface Deed<C> {
    /// @throws dev.unrepeat.model.Refused with the sentence that the assistant reads
    Record of(C caller, Arguments arguments);
  }

  public static <C> Tool<C> reading(
      String name, String title, String description, Class<? extends Record> gives, Deed<C> deed) {
    return new Tool<>(name, title, description, false, gives, List.of(), deed);
  }

  /// A tool by which something is added; asked twice for the same, it adds once.
  public static <C> Tool<C> adding(
      String name, String title, String description, Class<? extends Record> gives, Deed<C> deed) {
    return new Tool<>(name, title, description, true, gives, List.of(), deed);
  }

  /// The same with an input more.
  public Tool<C> taking(Input input) {
    List<Input> longer = new ArrayList<>(inputs);
    longer.add(input);
    return new Tool<>(name, title, description, writes, gives, longer, deed);
  }
}
