package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Wiki;

/// Puts down what is to be written into wikis; called within a transaction.
public interface WikiErrands {
  /// @param by who asks
  /// @param over the version of somebody else that is to be written over; empty for none
  void publish(IncidentId incident, Wiki wiki, String by, String over);
}
