package dev.unrepeat.service;

import dev.unrepeat.model.Postmortem;
import java.util.List;

/// Hears of each change of a record, within its transaction.
public interface Announcer {
  /// Tells nobody.
  Announcer NOBODY =
      new Announcer() {
        @Override
        public void recorded(Postmortem record) {}

        @Override
        public void changed(Postmortem before, Postmortem after) {}

        @Override
        public void removed(Postmortem record) {}
      };

  void recorded(Postmortem record);

  void changed(Postmortem before, Postmortem after);

  void removed(Postmortem record);

  /// Tells one after the other.
  static Announcer all(List<Announcer> several) {
    return new Announcer() {
      @Override
      public void recorded(Postmortem record) {
        several.forEach(one -> one.recorded(record));
      }

      @Override
      public void changed(Postmortem before, Postmortem after) {
        several.forEach(one -> one.changed(before, after));
      }

      @Override
      public void removed(Postmortem record) {
        several.forEach(one -> one.removed(record));
      }
    };
  }
}
