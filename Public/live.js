// What a page of Passerelle does on top of plain HTML: it follows what happens, sends forms, opens dialogs.
import "./live/clock.js";
import * as connection from "./live/connection.js";
import * as dialogs from "./live/dialogs.js";
import * as drafts from "./live/drafts.js";
import * as elements from "./live/elements.js";
import * as forms from "./live/forms.js";
import * as marks from "./live/marks.js";
import * as once from "./live/once.js";
import * as outbox from "./live/outbox.js";
import * as sign from "./live/sign.js";
import * as trays from "./live/trays.js";
import * as unsaved from "./live/unsaved.js";

elements.load();
marks.apply();
sign.start();
dialogs.start();
drafts.start();
forms.start();
once.start();
outbox.start();
trays.start();
unsaved.start();
connection.start();
