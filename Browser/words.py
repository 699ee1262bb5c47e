"""The words of the interface on a page, and those that are the same in both languages."""

from __future__ import annotations

import re

from playwright.sync_api import Page

# What is the same in French and in English, rightly.
ALLOWED = {
    "passerelle",
    "hôpital des deux-rives",
    "français",
    "english",
    "csv",
    "json",
    "markdown",
    "agenda",
    "date",
    "description",
    "distribution",
    "question",
    "questions",
    "points",
    "score",
    "session",
    "total",
    "type",
    "code",
    "site",
    "notes",
    "options",
    "option",
    "format",
    "minutes",
    "min",
    "quiz",
    "images",
    "image",
    "actions",
    "action",
    "important",
    "participants",
    "anonymes",
    "simple",
    "rotation",
}

# What people wrote: names, titles and answers are in the language of whoever wrote them.
WRITTEN = """.words, .prose, .slide, .who, .person, .card, .wall, blockquote, pre, code, textarea, option, h3, td, th,
  .from, .department, b, [lang], .written, .meta a, svg"""

READ = """written => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent.closest(written) && !parent.closest("script, style")) texts.push(walker.currentNode.data);
  }
  for (const name of ["aria-label", "placeholder", "title", "alt", "data-lost", "data-kept", "data-back"])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (!element.closest(written)) texts.push(element.getAttribute(name));
  return texts;
}"""


def texts(page: Page) -> set[str]:
    """What the page says, without what people wrote: each text once, with plain spaces."""
    read = page.evaluate(READ, WRITTEN)
    return {re.sub(r"\s+", " ", text).strip() for text in read if re.search(r"[^\W\d_]{3}", text)}


def leftovers(french: Page, english: Page) -> list[str]:
    """What stands on both pages word for word, beyond what may."""
    return sorted(text for text in texts(french) & texts(english) if text.casefold() not in ALLOWED)
