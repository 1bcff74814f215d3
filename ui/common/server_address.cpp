// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/server_address.h"
#include <QCoreApplication>
#include <QUrl>

namespace bw {

namespace {

QString addressWords(const char* text) { return QCoreApplication::translate("ServerAddress", text); }

} // namespace

QString serverAddress(const QString& typed)
{
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    QString out = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toString(QUrl::FullyEncoded);
    while (out.endsWith(u'/'))
        out.chop(1);
    return out;
}

QString serverAddressProblem(const QString& typed)
{
    if (typed.trimmed().isEmpty())
        return {};
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return addressWords(QT_TRANSLATE_NOOP("ServerAddress", "Type an address such as https://ai.example.org."));
    // It would be in every link that is handed out.
    if (!url.userInfo().isEmpty())
        return addressWords(QT_TRANSLATE_NOOP("ServerAddress", "Leave out user and password."));
    return {};
}

} // namespace bw
