/// Messages of Microsoft Teams as Microsoft Graph lists them, read into events.
@NullMarked
package dev.unrepeat.source.teams;

import org.jspecify.annotations.NullMarked;
