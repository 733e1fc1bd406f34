package dev.unrepeat.service.live;

import java.util.List;

/// What somebody who has a postmortem open is told.
public sealed interface News {
  /// Who else has it open, by name.
  record Present(List<String> names) implements News {
    public Present {
      names = List.copyOf(names);
    }
  }

  /// A change was saved.
  ///
  /// @param version of the record that it made
  /// @param by the name of who made it
  /// @param address by which a person knows their own changes
  /// @param subjects what changed, as the history names it
  record Changed(long version, String by, String address, List<String> subjects) implements News {
    public Changed {
      subjects = List.copyOf(subjects);
    }
  }

  /// Nothing more comes: the server ends, the reader was too slow, or who may see it has changed.
  record Ended() implements News {}
}
