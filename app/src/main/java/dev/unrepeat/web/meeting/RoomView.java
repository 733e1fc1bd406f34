package dev.unrepeat.web.meeting;

import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.KindMark;
import java.util.List;
import java.util.Optional;

/// The screen that leads through a review meeting.
///
/// @param base address of the meeting, before each step
/// @param live address of the news
/// @param state `planned`, `running`, `held` or `cancelled`
/// @param leads whether the reader may go on in the agenda
/// @param left of the whole meeting
/// @param questions for the item that the room is at
public record RoomView(
    Frame frame,
    DocumentHead head,
    String refusal,
    String base,
    String live,
    long version,
    String state,
    boolean leads,
    boolean writes,
    Clock left,
    List<Item> agenda,
    boolean paused,
    String now,
    List<String> questions,
    Optional<Event> event,
    List<NoteRow> notes,
    String typed,
    String proposed) {

  /// A time that runs down, and how it stands as the page is made.
  ///
  /// @param seconds that are left; below nought when it is over
  /// @param runs whether it runs
  public record Clock(long seconds, boolean runs, String words) {}

  /// @param word as the form names it
  public record Item(
      String word, String words, String planned, boolean here, boolean over, Clock left) {}

  /// @param place `3 of 24`
  /// @param next empty at the end
  public record Event(
      String id,
      String when,
      String day,
      KindMark kind,
      String text,
      String who,
      String source,
      String place,
      String previous,
      String next,
      int said) {}
}
