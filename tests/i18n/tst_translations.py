# SPDX-License-Identifier: Apache-2.0
"""Every rule of translations.py can fail: two small files that are right, then one fault at a time.

    tst_translations.py LUPDATE
"""
import sys
import tempfile
import unittest
from pathlib import Path

from translations import FOLDER, faults

LUPDATE = sys.argv.pop()
PAGE = """import QtQuick
Item {
    //: Button
    property string back: qsTr("返回这里")
    //: Head, %1 the name
    property string head: qsTr("您好，\\n%1")
    //: Time waited
    property string waited: qsTr("等了 %n 分钟", "", 2)
}
"""
HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="zh_CN">
<context>
    <name>Page</name>
    <message>
        <source>返回这里</source>
        <extracomment>Button</extracomment>
        <translation>{back}</translation>
    </message>
    <message>
        <source>您好，
%1</source>
        <extracomment>Head, %1 the name</extracomment>
        <translation>{head}</translation>
    </message>
    <message numerus="yes">
        <source>等了 %n 分钟</source>
        <extracomment>Time waited</extracomment>
        <translation>
{forms}        </translation>
    </message>
</context>
</TS>
"""
FORM = "            <numerusform>{}</numerusform>\n"
RIGHT = {
    "zh_Hant": {"language": "zh_Hant", "back": "返回這裡", "head": "您好，\n%1", "forms": ["等了 %n 分鐘"]},
    "en": {"language": "en", "back": "Back here", "head": "Hello\n%1", "forms": ["Waited a minute", "Waited %n minutes"]},
}


class Translations(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "app/kiosk").mkdir(parents=True)
        (self.root / "qml").mkdir()
        (self.root / FOLDER).mkdir()
        (self.root / "qml/Page.qml").write_text(PAGE, "utf-8")
        for language in RIGHT:
            self.write(language)

    def write(self, language, change=lambda text: text, **values):
        values = {**RIGHT[language], **values}
        values["forms"] = "".join(FORM.format(form) for form in values["forms"])
        (self.root / FOLDER / f"yizhan_{language}.ts").write_text(change(HEAD.format(**values)), "utf-8")

    def assert_only(self, words):
        found = list(faults(self.root, LUPDATE))
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def test_right_files_have_no_faults(self):
        self.assertEqual(list(faults(self.root, LUPDATE)), [])

    def test_a_wrong_translation_is_named(self):
        for language, values, words in [
            ("en", {"back": "返回"}, "English with a Chinese sign, 返回"),
            ("en", {"back": "Back："}, "English with a Chinese sign, ："),
            ("en", {"back": "Back・here"}, "English with a Chinese sign, ・"),
            ("en", {"back": " "}, "not translated"),
            ("en", {"head": "Hello\n"}, "placeholders"),
            ("en", {"head": "Hello\n%2"}, "placeholders"),
            ("en", {"head": "Hello %1"}, "another number of lines"),
            ("en", {"forms": ["Waited %n minute", "Waited"]}, "placeholders"),
            ("en", {"forms": ["Waited %n minute", ""]}, "not translated"),
            ("zh_Hant", {"back": "返回这裡"}, "Simplified characters, 这"),
            ("zh_Hant", {"back": "聽说"}, "Simplified characters, 说"),
            ("zh_Hant", {"back": "返回這里"}, "Simplified characters, 里"),
            ("zh_Hant", {"back": "看着這裡"}, "Simplified characters, 着"),
            ("zh_Hant", {"forms": ["等了分鐘"]}, "placeholders"),
        ]:
            with self.subTest(words=words, values=values):
                self.setUp()
                self.write(language, **values)
                self.assert_only(words)

    def test_an_unfinished_translation_is_named(self):
        self.write("en", lambda text: text.replace("<translation>Back", '<translation type="unfinished">Back'))
        self.assert_only("not translated")

    def test_a_lost_numerus_form_is_named(self):
        self.write("en", forms=["Waited %n minutes"])
        found = list(faults(self.root, LUPDATE))
        self.assertTrue(any("1 numerus forms instead of 2" in fault for fault in found), found)

    def test_a_new_sentence_is_missed(self):
        (self.root / "qml/Other.qml").write_text(PAGE.replace("返回这里", "回到开头"), "utf-8")
        found = list(faults(self.root, LUPDATE))
        self.assertEqual(len(found), 2, found)
        self.assertTrue(all("the sources say other sentences" in fault for fault in found), found)

    def test_a_changed_sentence_is_missed(self):
        (self.root / "qml/Page.qml").write_text(PAGE.replace("返回这里", "返回"), "utf-8")
        self.assertEqual(len(list(faults(self.root, LUPDATE))), 2)


if __name__ == "__main__":
    unittest.main()
