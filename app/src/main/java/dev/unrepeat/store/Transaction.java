package dev.unrepeat.store;

import java.sql.Connection;
import java.util.List;

/// The transaction that a piece of work runs in.
///
/// @param after what is to be done once it has ended well
record Transaction(Connection connection, boolean writes, List<Runnable> after) {}
