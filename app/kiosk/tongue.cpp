// SPDX-License-Identifier: Apache-2.0
#include "kiosk/tongue.h"

#include "base/log.h"

#include <QCoreApplication>

namespace yizhan {

using namespace Qt::StringLiterals;

void Tongue::speak(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    QCoreApplication::removeTranslator(&m_translator);
    if (language != u"zh-Hans") {
        const auto file = u":/i18n/yizhan_%1.qm"_s.arg(QString(language).replace(u'-', u'_'));
        if (m_translator.load(file))
            QCoreApplication::installTranslator(&m_translator);
        else
            log::error("kiosk", "language.missing", {{"language", language.toStdString()}});
    }
    Q_EMIT changed();
}

} // namespace yizhan
