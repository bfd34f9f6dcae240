# SPDX-License-Identifier: Apache-2.0
"""Reads the source tree and names everything that breaks the map in app/README.md.

    layering.py ROOT        prints one line a fault; exit code 1 when there is any

Which room may include which is read from the table there, so the map and the check cannot drift apart.
"""
import re
import sys
from pathlib import Path

FEATURES = {"catalogue", "emergency", "content", "redemption", "applications", "scan", "input"}
# A header and the only rooms that may include it.
KEEPERS = [
    (re.compile(r"sqlite3\.h$"), {"storage"}, "sqlite3"),
    (re.compile(r"pinyinime"), {"input"}, "googlepinyin"),
    (re.compile(r"curl/"), {"sync"}, "libcurl"),
    (re.compile(r"boost/beast"), {"sync"}, "Boost.Beast"),
    (re.compile(r"toml\+\+|toml\.hpp"), {"config"}, "toml++"),
    (re.compile(r"sodium"), {"crypto"}, "libsodium"),
    (re.compile(r"openssl/"), {"crypto", "sync"}, "OpenSSL"),
    (re.compile(r"ZXing/"), {"scan"}, "ZXing"),
    (re.compile(r"Q[A-Z]|Qt[A-Z]|qt?[a-z]+\.h$"), {"kiosk", "report", "scan"}, "Qt"),
]
# What a QML module may import of ours, when it is not a feature and not the shell that composes them.
QML_ARROWS = {"Theme": set(), "Controls": {"Theme"}, "Keyboard": {"Theme", "Controls"}}
QML_BELOW = {"Theme", "Controls", "Keyboard"}
TOP_LEVEL = ("app", "qml", "tests", "assets", "kiosk-config", ".ci")
# Written in two halves, so that this file does not contain them.
FORBIDDEN = [re.compile(r"\bTO" + r"DO\b"), re.compile(r"\bFIX" + r"ME\b"),
             re.compile("/wo" + "rk/"), re.compile(r"\.\./sha" + "red")]
TEXT = {".h", ".cpp", ".qml", ".py", ".md", ".txt", ".cmake", ".json", ".toml", ".ts", ".service", ".sh", ".html", ".svg"}
LONGEST_SOURCE = 400
LICENCE = "SPDX-License-Identifier: Apache-2.0"


def rooms_table(readme):
    """{room: rooms it may include} from the table of the map; None stands for anything."""
    arrows = {}
    for owner, cell in re.findall(r"^\| `app/(\w+)` \|.*\| ([^|]*) \|$", readme, re.M):
        words = set(re.sub(r"\([^)]*\)", " ", cell).replace(",", " ").split())
        if {"every", "feature"} <= words:
            words = words - {"every", "feature"} | FEATURES
        arrows[owner] = words - {"nothing"}
    return arrows


def files(root, *folders):
    for folder in folders:
        yield from sorted(p for p in (root / folder).rglob("*") if p.is_file() and "__pycache__" not in p.parts)


def includes(path):
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s+([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match[1], match[2]


def check_includes(root, arrows):
    for path in files(root, "app"):
        if path.suffix not in (".h", ".cpp"):
            continue
        room = path.relative_to(root / "app").parts[0]
        where = path.relative_to(root)
        if room not in arrows:
            yield f"{where}: the room '{room}' is not in the table of app/README.md"
            continue
        for number, bracket, header in includes(path):
            target = header.split("/")[0]
            if bracket == '"' and "/" not in header:
                if not header.endswith(".moc"):
                    yield f'{where}:{number}: "{header}" is not written from the app/ root'
            elif bracket == '"':
                if target != room and target not in arrows[room]:
                    yield f"{where}:{number}: {room} may not include {target}"
            for pattern, keepers, what in KEEPERS:
                if bracket == "<" and pattern.match(header) and room not in keepers:
                    yield f"{where}:{number}: {what} is included outside {' and '.join(sorted(keepers))}"


def check_qml(root):
    modules = {p.name for p in (root / "qml").iterdir() if p.is_dir()} if (root / "qml").is_dir() else set()
    for path in files(root, "qml"):
        if path.suffix != ".qml":
            continue
        where, module = path.relative_to(root), path.relative_to(root / "qml").parts[0]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if re.match(r'\s*import\s+"', line):
                yield f"{where}:{number}: imports a folder instead of a module"
            match = re.match(r"\s*import\s+Yizhan\.(\w+)", line)
            if match and match[1] != module and module != "Shell":
                view_models = match[1] not in modules
                allowed = QML_ARROWS.get(module, QML_BELOW)
                if match[1] not in allowed and not (view_models and module not in QML_ARROWS):
                    yield f"{where}:{number}: {module} may not import {match[1]}"
            if module == "Theme":
                continue
            if re.search(r"""["']#[0-9A-Fa-f]{3,8}["']""", line):
                yield f"{where}:{number}: a colour is written out outside Theme"
            if re.search(r"pixelSize\s*:\s*\d", line):
                yield f"{where}:{number}: a font size is written out outside Theme"


def check_paths(root):
    for name in ("README.md", "app/README.md"):
        page = root / name
        if not page.exists():
            continue
        text = page.read_text("utf-8")
        named = {t for t in re.findall(r"`([^`\s]+)`", text) if t.rstrip("/").split("/")[0] in TOP_LEVEL}
        linked = {t for t in re.findall(r"\]\(([^)#\s]+)\)", text) if ":" not in t}
        for path in sorted(named):
            if not any(root.glob(path.rstrip("/"))):
                yield f"{name}: names {path}, which does not exist"
        for path in sorted(linked):
            if not (page.parent / path).exists():
                yield f"{name}: links to {path}, which does not exist"


def check_words(root):
    single = [p for p in root.iterdir() if p.is_file() and (p.suffix in TEXT or p.name == "dev")]
    for path in [*single, *files(root, *TOP_LEVEL)]:
        if path.suffix not in TEXT and path.name not in ("dev", "run"):
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            for pattern in FORBIDDEN:
                if pattern.search(line):
                    yield f"{path.relative_to(root)}:{number}: {pattern.search(line)[0]} does not belong here"


def check_form(root):
    for path in files(root, "app", "qml", "tests"):
        if path.suffix not in (".h", ".cpp", ".qml", ".py"):
            continue
        lines = path.read_text("utf-8").splitlines()
        where = path.relative_to(root)
        if LICENCE not in "".join(lines[:2]):
            yield f"{where}: the licence line is missing"
        if path.suffix == ".h" and "#pragma once" not in lines:
            yield f"{where}: #pragma once is missing"
        if len(lines) > LONGEST_SOURCE and where.parts[0] != "tests":
            yield f"{where}: {len(lines)} lines; more than {LONGEST_SOURCE} is two jobs"


def faults(root):
    arrows = rooms_table((root / "app/README.md").read_text("utf-8"))
    if not arrows:
        return ["app/README.md: the table of rooms was not found"]
    return [*check_includes(root, arrows), *check_qml(root), *check_paths(root), *check_words(root), *check_form(root)]


if __name__ == "__main__":
    found = faults(Path(sys.argv[1]))
    print("\n".join(found) or "no faults")
    sys.exit(1 if found else 0)
