# SPDX-License-Identifier: Apache-2.0
"""Every rule of layering.py can fail: one small tree that is right, then one fault at a time."""
import tempfile
import unittest
from pathlib import Path

from layering import faults

LICENCE = "// SPDX-License-Identifier: Apache-2.0\n"
MAP = """# The map

| room | owns | may include |
|---|---|---|
| `app/base` | values | nothing |
| `app/crypto` | keys | base |
| `app/storage` | SQLite | base |
| `app/sync` | delivery | storage crypto base |
| `app/config` | settings | base |
| `app/catalogue` | offers | crypto (JSON) base |
| `app/emergency` | incidents | crypto (JSON) base |
| `app/content` | releases | sync crypto base |
| `app/kiosk` | screens | every feature, sync, config, crypto, base |
| `qml/*` | screens | view models of `app/kiosk` |
"""
RIGHT = {
    "app/README.md": MAP,
    "README.md": "See [the map](app/README.md).\n",
    "app/base/money.h": LICENCE + "#pragma once\n#include <cstdint>\n",
    "app/crypto/key.cpp": LICENCE + '#include "crypto/key.h"\n#include "base/money.h"\n#include <sodium.h>\n',
    "app/crypto/key.h": LICENCE + "#pragma once\n#include <openssl/evp.h>\n",
    "app/storage/database.cpp": LICENCE + "#include <sqlite3.h>\n",
    "app/sync/client.cpp": LICENCE + "#include <boost/beast/http.hpp>\n#include <curl/curl.h>\n#include <openssl/ssl.h>\n",
    "app/config/settings.cpp": LICENCE + "#include <toml++/toml.h>\n",
    "app/catalogue/offer.h": LICENCE + '#pragma once\n#include "crypto/key.h"\n',
    "app/emergency/incident.h": LICENCE + "#pragma once\n",
    "app/content/store.h": LICENCE + '#pragma once\n#include "sync/outbox.h"\n',
    "app/kiosk/session.cpp": LICENCE + '#include "catalogue/offer.h"\n#include <QObject>\n#include "session.moc"\n',
    "qml/Theme/Theme.qml": LICENCE + 'QtObject { property color ink: "#1B1D1F" }\n',
    "qml/Controls/Label.qml": LICENCE + "import Yizhan.Theme\nText { font.pixelSize: Theme.body }\n",
    "qml/Help/Help.qml": LICENCE + "import Yizhan.Controls\nimport Yizhan.Kiosk\nItem {}\n",
    "qml/Promotions/List.qml": LICENCE + "import Yizhan.Controls\nItem {}\n",
    "qml/Shell/Main.qml": LICENCE + "import Yizhan.Help\nimport Yizhan.Promotions\nItem {}\n",
}


def written(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


class Layering(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for path, text in RIGHT.items():
            written(self.root / path, text)

    def add(self, path, line):
        target = self.root / path
        before = target.read_text("utf-8") if target.exists() else LICENCE
        written(target, before + line + "\n")

    def assert_only(self, words):
        found = faults(self.root)
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def test_a_right_tree_has_no_faults(self):
        self.assertEqual(faults(self.root), [])

    def test_faults_of_cpp_files(self):
        for path, line, words in [
            ("app/base/money.h", '#include "crypto/key.h"', "base may not include crypto"),
            ("app/catalogue/offer.h", '#include "emergency/incident.h"', "catalogue may not include emergency"),
            ("app/kiosk/session.cpp", '#include "storage/database.h"', "kiosk may not include storage"),
            ("app/base/money.h", '#include "result.h"', "not written from the app/ root"),
            ("app/sync/client.cpp", "#include <sqlite3.h>", "sqlite3 is included outside storage"),
            ("app/content/store.h", "#include <curl/curl.h>", "libcurl is included outside sync"),
            ("app/content/store.h", "#include <boost/beast/core.hpp>", "Boost.Beast is included outside sync"),
            ("app/sync/client.cpp", "#include <toml++/toml.h>", "toml++ is included outside config"),
            ("app/sync/client.cpp", "#include <sodium.h>", "libsodium is included outside crypto"),
            ("app/content/store.h", "#include <openssl/evp.h>", "OpenSSL is included outside crypto and sync"),
            ("app/emergency/incident.h", "#include <QString>", "Qt is included outside kiosk"),
            ("app/emergency/incident.h", "#include <qglobal.h>", "Qt is included outside kiosk"),
            ("app/reports/report.cpp", "#include <string>", "not in the table"),
            ("app/base/money.h", "// " + "TO" + "DO", "does not belong here"),
            ("app/base/money.h", "// " + "FIX" + "ME", "does not belong here"),
            ("app/base/money.h", "// see /wo" + "rk/notes", "does not belong here"),
            ("dev", "# see ../sha" + "red", "does not belong here"),
            ("app/base/money.h", "\n" * 400, "two jobs"),
        ]:
            with self.subTest(words=words, line=line[:40]):
                self.setUp()
                self.add(path, line)
                self.assert_only(words)

    def test_faults_of_form(self):
        written(self.root / "app/base/clock.h", LICENCE)
        self.assert_only("#pragma once is missing")
        written(self.root / "app/base/clock.h", "#pragma once\n")
        self.assert_only("the licence line is missing")

    def test_faults_of_qml_files(self):
        for path, line, words in [
            ("qml/Controls/Label.qml", "import Yizhan.Kiosk", "Controls may not import Kiosk"),
            ("qml/Theme/Theme.qml", "import Yizhan.Controls", "Theme may not import Controls"),
            ("qml/Help/Help.qml", "import Yizhan.Promotions", "Help may not import Promotions"),
            ("qml/Help/Help.qml", "import Yizhan.Shell", "Help may not import Shell"),
            ("qml/Help/Help.qml", 'import "../Promotions"', "imports a folder"),
            ("qml/Help/Help.qml", 'Rectangle { color: "#fff" }', "a colour is written out"),
            ("qml/Shell/Main.qml", "Text { font.pixelSize: 40 }", "a font size is written out"),
        ]:
            with self.subTest(words=words):
                self.setUp()
                self.add(path, line)
                self.assert_only(words)

    def test_faults_of_the_pages(self):
        for page, line, words in [
            ("README.md", "Look at `app/nothing/here.cpp`.", "names app/nothing/here.cpp"),
            ("README.md", "![picture](assets/none.png)", "links to assets/none.png"),
            ("app/README.md", "See `tests/data/none.json`.", "names tests/data/none.json"),
        ]:
            with self.subTest(words=words):
                self.setUp()
                self.add(page, line)
                self.assert_only(words)

    def test_a_map_without_its_table_is_a_fault(self):
        written(self.root / "app/README.md", "# The map\n")
        self.assert_only("the table of rooms was not found")


if __name__ == "__main__":
    unittest.main()
