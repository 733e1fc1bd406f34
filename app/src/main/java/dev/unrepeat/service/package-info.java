/// What people can do, whichever door they come through: the rules, the transactions and who may.
@NullMarked
package dev.unrepeat.service;

import org.jspecify.annotations.NullMarked;
