// The clock of the server, as the page said it: a phone's own may be minutes off.

const said = Number.parseInt(document.body.dataset.now, 10);

/** Milliseconds by which the server's clock is ahead of this one. */
export const lag = Number.isNaN(said) ? 0 : said - Date.now();
