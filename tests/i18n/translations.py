# SPDX-License-Identifier: Apache-2.0
"""Reads the translations of the screens' sentences and names everything that is missing or cannot be right.

    translations.py ROOT LUPDATE        prints one line a fault; exit code 1 when there is any
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from collections import Counter
from pathlib import Path

FOLDER = "app/kiosk/i18n"
FORMS = {"zh_Hant": 1, "en": 2}
PLACE = re.compile(r"%(?:\d+|n)")
CHINESE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
# Simplified characters that the Traditional character set (Big5) has too, as rare characters of another meaning.
SIMPLIFIED_IN_BIG5 = frozenset("丑丰么与万云儿党几厂优价伙体触听吨后坏复夸异宁庄怀怜惊愿扰挂据机极构柜洁洒确种筑网胜虫圣蜡赶适郁里霉")


def is_simplified_only(character):
    """What the Simplified character set (GB 2312) holds and the Traditional one does not is Simplified only."""
    if not "\u4e00" <= character <= "\u9fff":
        return False
    if character in SIMPLIFIED_IN_BIG5:
        return True
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return True
    return False


def texts(message):
    """The translation, or each of its numerus forms."""
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return [translation.text or ""]


def places(text):
    return Counter(PLACE.findall(text))


def check_places(source, forms):
    """The first of two forms is that of one thing, and may say "one" in words."""
    for number, form in enumerate(forms):
        wanted, there = places(source), places(form)
        if len(forms) == 2 and number == 0 and "%n" not in there:
            del wanted["%n"]
        if wanted != there:
            yield f"its placeholders are not those of the source: {form!r}"
        if source.count("\n") != form.count("\n"):
            yield f"it has another number of lines: {form!r}"


def check_letters(language, forms):
    for form in forms:
        if language == "en" and CHINESE.search(form):
            yield f"English with a Chinese sign, {''.join(CHINESE.findall(form))}: {form!r}"
        simplified = "".join(filter(is_simplified_only, form))
        if language == "zh_Hant" and simplified:
            yield f"Traditional with Simplified characters, {simplified}: {form!r}"


def check_message(language, message):
    source, forms = message.findtext("source"), texts(message)
    if message.find("translation").get("type") or not all(form.strip() for form in forms):
        yield "it is not translated"
        return
    if message.get("numerus") == "yes" and len(forms) != FORMS[language]:
        yield f"it has {len(forms)} numerus forms instead of {FORMS[language]}"
    yield from check_places(source, forms)
    yield from check_letters(language, forms)


def check_file(path, language):
    messages = 0
    for context in tree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            messages += 1
            where = f"{path.name}: {context.findtext('name')}: {message.findtext('source')!r}"
            for fault in check_message(language, message):
                yield f"{where}: {fault}"
    if not messages:
        yield f"{path.name}: there is no sentence in it"


def check_complete(root, path, lupdate):
    """Whether every sentence of the sources is in the file, and nothing else: bringing a copy up to date changes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(path, folder))
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", "app", "app/kiosk", "qml",
                        "-ts", copy], cwd=root, check=True, timeout=120)
        if copy.read_bytes() != path.read_bytes():
            yield f"{path.name}: the sources say other sentences now; run ./dev strings and translate what is new"


def faults(root, lupdate):
    for language in FORMS:
        path = root / FOLDER / f"yizhan_{language}.ts"
        yield from check_complete(root, path, lupdate)
        yield from check_file(path, language)


if __name__ == "__main__":
    found = list(faults(Path(sys.argv[1]), sys.argv[2]))
    print("\n".join(found) or "no faults")
    sys.exit(1 if found else 0)
