// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/write_values.h"
#include "core/domain/json_value.h"
#include <QUuid>
#include <algorithm>
#include <vector>

namespace bw::localai {

namespace {

QByteArray quotedText(const QString& text)
{
    const auto bytes = text.toUtf8();
    QByteArray out("\"");
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '"' || c == '\\')
            out.append('\\').append(c);
        else if (c == '\b' || c == '\f' || c == '\n' || c == '\r' || c == '\t')
            out.append('\\').append(c == '\b' ? 'b' : c == '\f' ? 'f' : c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
        else if (uchar(c) < 0x20 || c == '<' || c == '>' || c == '&')
            out.append("\\u00").append(QByteArray(1, c).toHex());
        else if (bytes.mid(i, 3) == "\xe2\x80\xa8" || bytes.mid(i, 3) == "\xe2\x80\xa9") { // ends a line in JavaScript
            out.append(bytes[i + 2] == '\xa8' ? "\\u2028" : "\\u2029");
            i += 2;
        } else
            out.append(c);
    }
    return out.append('"');
}

} // namespace

QByteArray goTime(Instant at, int offsetMinutes)
{
    auto text = encode(Instant{at.us + offsetMinutes * qint64(60'000'000)}).toString().toLatin1();
    text.chop(1); // Z
    text.replace('T', ' ');
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    const int minutes = std::abs(offsetMinutes);
    text += offsetMinutes < 0 ? '-' : '+';
    text += char('0' + minutes / 600);
    text += char('0' + minutes / 60 % 10);
    text += ':';
    text += char('0' + minutes % 60 / 10);
    text += char('0' + minutes % 10);
    return text;
}

QByteArray postgresTime(Instant at)
{
    auto text = encode(at).toString().toLatin1();
    text.chop(1);
    return text.replace('T', ' ') + "+00";
}

std::optional<int> offsetOf(std::string_view stored)
{
    if (stored.ends_with('Z') && stored.size() > 10)
        return 0;
    if (stored.size() < 16)
        return {};
    const auto zone = stored.substr(stored.size() - 6);
    const auto digits = [&](size_t at) {
        const int tens = zone[at] - '0', ones = zone[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    };
    const int hours = digits(1), minutes = digits(4);
    if ((zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || hours < 0 || hours > 18 || minutes < 0 || minutes > 59)
        return {};
    return (zone[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

QString uuid(const RandomBytes& random)
{
    auto bytes = random(16);
    bytes[6] = char((bytes[6] & 0x0f) | 0x40);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

QByteArray permissionsText(const Switches& switches)
{
    std::vector<std::pair<QByteArray, QByteArray>> all; // by bytes: a QMap's order is that of UTF-16
    for (auto i = switches.begin(); i != switches.end(); ++i)
        all.emplace_back(i.key().toUtf8(), quotedText(i.key()) + (i.value() ? ":true" : ":false"));
    std::ranges::sort(all);
    QByteArrayList texts;
    for (const auto& [key, text] : all)
        texts << text;
    return '{' + texts.join(',') + '}';
}

QByteArray allowedModelsText(const std::optional<QStringList>& models)
{
    if (!models)
        return R"({"enabled":false})";
    QByteArrayList names;
    for (const auto& name : *models)
        names << quotedText(name);
    return names.isEmpty() ? R"({"enabled":true})" : R"({"enabled":true,"models":[)" + names.join(',') + "]}";
}

} // namespace bw::localai
