package dev.unrepeat.store;

import java.sql.Connection;

/// The transaction that a piece of work runs in.
record Transaction(Connection connection, boolean writes) {}
