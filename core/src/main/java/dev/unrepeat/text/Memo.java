package dev.unrepeat.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/// Remembers the latest answers about texts. The rules ask the same of one event or action many
/// times, and an editor asks about the same sentences with each key. It holds about as much as one
/// document has and forgets the rest. For answers that rest on the text alone and do not change.
public final class Memo<T> {
  private static final int SLOTS = 256;
  private static final int LONGEST = 4_000;

  private record Known<T>(String text, T answer) {}

  private final AtomicReferenceArray<Known<T>> slots = new AtomicReferenceArray<>(SLOTS);
  private final Function<String, T> asked;

  public Memo(Function<String, T> asked) {
    this.asked = asked;
  }

  public T of(String text) {
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Known<T> known = slots.getAcquire(slot);
    if (known != null && known.text().equals(text)) {
      return known.answer();
    }
    T answer = asked.apply(text);
    if (text.length() <= LONGEST) {
      slots.setRelease(slot, new Known<>(text, answer));
    }
    return answer;
  }
}
