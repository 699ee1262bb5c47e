"""Compares the phones' books with what the server has."""

from __future__ import annotations

from collections import Counter

from hall import Hall
from phone import Act, Fate, Phone


def differences(phones: list[Phone], hall: Hall, export: dict) -> list[str]:
    """What is in the results and should not be, and the other way round. Acknowledged is there once, refused is not
    there, and of what nobody knows there is one at most."""
    found = []
    for wall in hall.walls:
        given = [answer["answer"]["value"] for answer in export["agenda"][wall]["answers"]]
        acts = [act for phone in phones for act in phone.book if act.activity == wall]
        cards = Counter(card["text"] for answer in given for card in answer["cards"])
        likes = Counter(like for answer in given for like in answer["liked"])
        found += _unlike(f"wall {wall}, card", cards, _told(acts, "add"), lambda text: text.startswith("Target"))
        found += _unlike(f"wall {wall}, like of", likes, _told(acts, "like"), lambda _: False)
    return found + _unlike_polls(phones, hall, export)


def _told(acts: list[Act], field: str) -> dict[str, Counter[Fate]]:
    told: dict[str, Counter[Fate]] = {}
    for act in acts:
        name, value = act.fields[0]
        if name == field:
            told.setdefault(value, Counter())[act.fate] += 1
    return told


def _unlike(what: str, there: Counter[str], told: dict[str, Counter[Fate]], belongs) -> list[str]:
    found = [f"{what} {value}: nobody sent it" for value in there if value not in told and not belongs(value)]
    for value, fates in told.items():
        least = fates[Fate.ACKNOWLEDGED]
        most = least + fates[Fate.UNKNOWN]
        if not least <= there[value] <= most:
            found.append(f"{what} {value}: {there[value]} instead of {least} to {most}")
    return found


def _unlike_polls(phones: list[Phone], hall: Hall, export: dict) -> list[str]:
    """Each phone has one answer, which is the last acknowledged one or a later one of which nobody knows."""
    answers = export["agenda"][hall.poll]["answers"]
    there = Counter(answer["answer"]["value"]["first"].get("other") for answer in answers)
    found = []
    for phone in phones:
        acts = [act for act in phone.book if act.activity == hall.poll]
        last = max((place for place, act in enumerate(acts) if act.fate is Fate.ACKNOWLEDGED), default=-1)
        possible = [act.fields[0][1] for act in acts[max(last, 0):] if act.fate is not Fate.REFUSED]
        mine = [text for text in possible for _ in range(there.pop(text, 0))]
        if len(mine) > 1 or not mine and last >= 0:
            found.append(f"poll, phone {phone.number}: {mine} instead of one of {possible}")
    return found + [f"poll: {text} does not count any more, or never did" for text in there]


def summary(phones: list[Phone]) -> str:
    fates = Counter(act.fate for phone in phones for act in phone.book)
    again = sum(act.times > 1 for phone in phones for act in phone.book)
    return ", ".join(f"{fates[fate]} {fate.value}" for fate in Fate) + f"; {again} sent more than once"
