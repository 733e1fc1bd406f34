/// The one script a page names; each part looks for what it enhances and does nothing where it is not.
/// A page is complete without any of them.
import "./theme.js";
import "./keys.js";
import "./disclosure.js";
import "./copy.js";
import "./upload.js";
import "./chart.js";
import "./contents.js";
import "./tabs.js";
import "./findings.js";
import "./writing.js";
import "./rows.js";
import "./live.js";
import "./causes.js";
import "./room.js";
import "./passkeys.js";
import "./palette.js";
import "./mentions.js";
import "./images.js";
