/// What an incident left behind, opened and read: the contract of an event source, and one folder
/// below for each foreign format.
@NullMarked
package dev.unrepeat.source;

import org.jspecify.annotations.NullMarked;
