package dev.unrepeat.service.live;

import dev.unrepeat.model.IncidentId;

/// Carries news to everybody who has a postmortem open, whichever node they look at it through.
public interface Hub {
  /// Tells nobody: for the command line.
  Hub SILENT =
      new Hub() {
        @Override
        public Seat join(IncidentId incident, Guest guest) {
          throw new IllegalStateException("nobody can listen here");
        }

        @Override
        public void changed(IncidentId incident, News.Changed change) {
          // Nobody listens.
        }
      };

  /// Somebody opens a postmortem; the others are told.
  ///
  /// @throws dev.unrepeat.model.Refused when too many have it open
  Seat join(IncidentId incident, Guest guest);

  /// Tells all who have it open that a change was saved, once it is: called within the transaction
  /// of the change. Never waits for any of them.
  void changed(IncidentId incident, News.Changed change);
}
