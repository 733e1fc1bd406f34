/// Reads incidents of ServiceNow.
@NullMarked
package dev.unrepeat.source.servicenow;

import org.jspecify.annotations.NullMarked;
